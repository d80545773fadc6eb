import { isRecord, parseAnswer, type Json } from '../../answers/json'
import { readAnswer } from '../../answers/read-answer'
import type { CompanyView } from '../../shared/domain/company'
import type { ReadEntries, SearchEntry } from '../entry'
import { leafEntries } from './leaf-entries'
import { addressEntry, entry, mostLetters, partyEntries } from './party-entries'

/**
 * All that can be found of one answer: names, numbers, people, firms and addresses as our readers know
 * them, and every other text and number of it where it stands, whether a reader knows it or not. Of a
 * text beyond all measure only the beginning, which is then told. Never throws; bytes that are no JSON
 * give nothing. National person numbers are left out.
 */
export function answerEntries(bytes: Uint8Array, expands: readonly string[]): ReadEntries {
  const known = knownEntries(readAnswer(bytes, expands))
  const root: Json = parseAnswer(bytes).root
  const leaves = isRecord(root) ? leafEntries(root, known) : []
  const isCut = bytes.length > mostLetters && hasLongText(root)
  return { entries: known.length === 0 ? leaves : known.concat(leaves), isCut }
}

function hasLongText(root: Json): boolean {
  const waiting: Json[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string' && node.length > mostLetters) return true
    if (typeof node !== 'object' || node === null) continue
    for (const member of Object.values(node)) waiting.push(member as Json)
  }
  return false
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
