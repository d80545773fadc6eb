import type { Leaf } from '../shared/domain/answer'
import type { Address, Party, Share } from '../shared/domain/company'
import type { Facet, ValueFormat } from '../shared/domain/history'
import { originOf } from '../shared/domain/origin'
import { likeness, listLikeness } from './likeness'

/** One field of an entry. `alike` is what it says without its wording. */
export interface Fact {
  field: string
  isSourceField: boolean
  format: ValueFormat
  text: string
  alike: string
  path: string
  /** no content, such as a source's mark of when it was last touched */
  isMark?: true
}

/** A thing that a snapshot tells of: a party's holding, a role, a year, an address, one unknown value. */
export interface Entry {
  facet: Facet
  section: string
  subject: string | null
  part: string | null
  path: string
  /** what it is known by again, the surest first */
  keys: readonly string[]
  facts: readonly Fact[]
  /** what tells it best where it came or went as a whole */
  summary: Fact | null
  /** all that it says without its wording */
  content: string
  /** the same with its wording, so that equal ones meet */
  wording: string
}

type Draft = Omit<Entry, 'content' | 'wording' | 'facts' | 'summary' | 'part' | 'subject'> & {
  facts: readonly (Fact | null)[]
  summary?: Fact | null
  part?: string | null
  subject?: string | null
}

export function entry({
  facet,
  section,
  path,
  keys,
  facts,
  summary = null,
  part = null,
  subject = null,
}: Draft): Entry {
  const said: Fact[] = []
  const told: string[] = []
  for (const fact of facts) {
    if (fact === null) continue
    said.push(fact)
    if (!fact.isMark) told.push(`${fact.field}\ue005${fact.alike}`)
  }
  return {
    facet,
    section,
    subject,
    part,
    path,
    keys,
    facts: said,
    summary,
    content: `${part ?? ''}\ue006${told.sort().join('\ue006')}`,
    // Only two entries that say the same are told apart by it: most are never asked.
    get wording() {
      const words = said.map(({ field, text }) => `${field}\ue005${text}`)
      return words.sort().join('\ue006')
    },
  }
}

/** A text; null where nothing stood. */
export function textFact(
  field: string,
  text: string | null | undefined,
  path: string,
  format: ValueFormat = 'text',
): Fact | null {
  if (text === null || text === undefined) return null
  const alike = format === 'text' ? likeness(text) : text.trim()
  return { field, isSourceField: false, format, text, alike, path }
}

/** A number or code that people write in groups: `923 609 016` is `923609016`. */
export function codeFact(
  field: string,
  text: string | null | undefined,
  path: string,
): Fact | null {
  const fact = textFact(field, text, path)
  return fact && { ...fact, alike: fact.text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() }
}

export function numberFact(
  field: string,
  value: number | null | undefined,
  path: string,
  format: ValueFormat = 'number',
): Fact | null {
  return value === null || value === undefined ? null : textFact(field, String(value), path, format)
}

/** A list shown as one value; its order is wording. */
export function listFact(
  field: string,
  texts: readonly string[],
  path: string,
  format: ValueFormat = 'text',
): Fact | null {
  if (texts.length === 0) return null
  const text = texts.join('; ')
  return { field, isSourceField: false, format, text, alike: listLikeness(texts), path }
}

/** What is shown where it differs and is never a change of content. */
export function markFact(
  field: string,
  text: string | null,
  path: string,
  format: ValueFormat = 'date',
): Fact | null {
  const fact = textFact(field, text, path, format)
  return fact && { ...fact, isMark: true }
}

/**
 * Values that no reader has a name for, known by their place in the entry whatever their order. One
 * where nothing stood is none.
 */
export const leafFacts = (leaves: readonly Leaf[]): Fact[] =>
  leaves.flatMap(({ key, path, text }): Fact[] => {
    if (!text) return []
    const field = withoutPositions(key)
    return [{ field, isSourceField: true, format: 'text', text, alike: likeness(text), path }]
  })

/** A share as one value: the number, the band, or what stood there. */
export function shareFact(field: string, share: Share | null, path: string): Fact | null {
  if (share === null) return null
  const { exact, minimum, maximum, text } = share
  if (exact !== null) return numberFact(field, exact, path, 'percent')
  if (minimum === null && maximum === null) return textFact(field, text, path)
  return textFact(field, `${minimum ?? ''}..${maximum ?? ''}`, path, 'percent')
}

export function partyFacts(party: Party): (Fact | null)[] {
  const at = (field: 'name' | 'dateOfBirth' | 'organizationNumber' | 'country') =>
    originOf(party, field)
  return [
    textFact('name', party.name, at('name')),
    textFact('dateOfBirth', party.dateOfBirth, at('dateOfBirth'), 'date'),
    codeFact('organizationNumber', party.organizationNumber, at('organizationNumber')),
    textFact('country', party.country, at('country')),
  ]
}

export function addressFacts(address: Address | null): (Fact | null)[] {
  if (address === null) return []
  const { lines, postalCode, city, municipality, country } = address
  const written = lines.length > 0 ? lines.join(', ') : null
  return [
    textFact('addressLines', written, originOf(address, 'lines')),
    codeFact('postalCode', postalCode, originOf(address, 'postalCode')),
    textFact('city', city, originOf(address, 'city')),
    textFact('municipality', municipality, originOf(address, 'municipality')),
    textFact('addressCountry', country, originOf(address, 'country')),
  ]
}

/**
 * What a party is known by again: its number, else name and date of birth, else its name. A key is
 * empty where that is not known.
 */
export function partyKeys(party: Party): string[] {
  const number = party.organizationNumber?.replace(/\W/g, '').toUpperCase()
  const name = party.name === null ? '' : likeness(party.name)
  return [
    number ? `number ${number}` : '',
    name && party.dateOfBirth ? `born ${name} ${party.dateOfBirth}` : '',
    name ? `name ${name}` : '',
  ]
}

export const subjectOf = (party: Party): string | null => party.name ?? party.organizationNumber

/** A path or key without the positions in its lists: entries that changed places are the same. */
export const withoutPositions = (path: string): string => path.replace(/\[\d+\]/g, '[]')

/** Values outside of any entry, each known by its path. */
export const leafEntries = (facet: Facet, section: string, leaves: readonly Leaf[]): Entry[] =>
  leafFacts(leaves.map((leaf) => ({ ...leaf, key: leaf.path }))).map((fact) =>
    entry({ facet, section, path: fact.path, keys: [fact.field], facts: [fact], summary: fact }),
  )
