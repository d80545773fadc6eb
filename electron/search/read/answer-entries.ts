import { isRecord, parseAnswer, type Json } from '../../answers/json'
import { readAnswer } from '../../answers/read-answer'
import type { CompanyView } from '../../shared/domain/company'
import type { SearchEntry } from '../entry'
import { leafEntries } from './leaf-entries'
import { addressEntry, entry, partyEntries } from './party-entries'

/**
 * All that can be found of one answer: names, numbers, people, firms and addresses as our readers know
 * them, and every other text and number of it where it stands, whether a reader knows it or not.
 * Never throws; bytes that are no JSON give nothing. National person numbers are left out.
 */
export function answerEntries(bytes: Uint8Array, expands: readonly string[]): SearchEntry[] {
  const known = knownEntries(readAnswer(bytes, expands))
  const root: Json = parseAnswer(bytes).root
  return isRecord(root) ? [...known, ...leafEntries(root, known)] : known
}

function knownEntries(view: CompanyView): SearchEntry[] {
  return [...ownEntries(view), ...addressEntries(view), ...partyEntries(view)]
}

function ownEntries({ keyInformation, lei }: CompanyView): SearchEntry[] {
  const key = keyInformation.state === 'found' ? keyInformation.value : null
  const number = (text: { value: string; path: string } | null | undefined, word: string) =>
    text ? entry('identifier', text.value, text.path, { word }) : []
  return [
    ...(key?.name ? entry('name', key.name.value, key.name.path) : []),
    ...number(key?.organizationNumber, 'organizationNumber'),
    ...number(key?.dunsNumber, 'dunsNumber'),
    ...number(lei.state === 'found' ? lei.value.number : null, 'lei'),
  ]
}

function addressEntries({ address }: CompanyView): SearchEntry[] {
  if (address.state !== 'found') return []
  const { postal, visiting, others } = address.value
  return [
    ...addressEntry(postal, 'postal'),
    ...addressEntry(visiting, 'visiting'),
    ...others.flatMap((other) => addressEntry(other.address, other.kind || 'address')),
  ]
}
