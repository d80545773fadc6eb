import type { Party, PartyKind } from '../shared/domain/company'
import { partyNames, signatoryNames } from './aliases'
import type { Keeper } from './coded'
import { openFields, type Fields } from './fields'
import type { Json } from './json'
import { isRecord } from './json'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

export type PartyName = keyof typeof partyNames
type NameName = keyof typeof signatoryNames & PartyName

const kinds: Record<string, PartyKind> = {
  PERSON: 'person',
  PRIVATE: 'person',
  PRIVATEPERSON: 'person',
  NATURALPERSON: 'person',
  INDIVIDUAL: 'person',
  HUMAN: 'person',
  ORGANIZATION: 'organization',
  ORGANISATION: 'organization',
  COMPANY: 'organization',
  ORG: 'organization',
  BUSINESS: 'organization',
  ENTERPRISE: 'organization',
  LEGAL: 'organization',
  LEGALENTITY: 'organization',
  LEGALPERSON: 'organization',
  CORPORATE: 'organization',
}

/** The kind of party a word names, in any case; null where the word is new. */
export function partyKindOf(node: Json | undefined): PartyKind | null {
  const word = textOf(node)
    ?.toUpperCase()
    .replace(/[^A-Z]/g, '')
  return word !== undefined && Object.hasOwn(kinds, word) ? (kinds[word] ?? null) : null
}

const nameParts = ['firstName', 'middleName', 'lastName'] as const

/** A party's name, whole or put together from its parts; parts that the whole name repeats are taken with it. */
export function readName(fields: Fields<NameName>): string | null {
  const whole = fields.word('name')
  const isNew = (text: string) => whole === null || whole.includes(text)
  const parts = nameParts.flatMap(
    (part) =>
      fields.read(part, (node) => {
        const text = textOf(node)
        return text !== null && isNew(text) ? text : null
      }) ?? [],
  )
  if (parts.length > 0) {
    const own = typeof fields.paths.name === 'string' ? [fields.paths.name] : []
    fields.paths.name = [...own, ...parts.map(({ path }) => path)]
  }
  return whole ?? (parts.map(({ value }) => value).join(' ') || null)
}

const isFilled = (party: Party): boolean =>
  party.name !== null || party.organizationNumber !== null || party.dateOfBirth !== null

/**
 * Reads who somebody is, from the entry itself or from a `person` or `organization` inside it. The
 * kind is what the service says; where it says nothing a number makes an organization, a date of
 * birth a person. What stays unread is left in `fields`.
 */
export function readParty(fields: Fields<PartyName>, log: NamedTrouble[]): Party {
  const { path, paths } = fields
  const name = readName(fields)
  const dateOfBirth = fields.date('dateOfBirth')?.value ?? null
  const organizationNumber = fields.word('organizationNumber')
  if (name === null && dateOfBirth === null && organizationNumber === null) {
    const inner = fields.read('nested', (node, at, keeper) => readInner(node, at, log, keeper))
    if (inner) return within(fields, inner.value)
  }
  const said = fields.read('kind', partyKindOf)?.value ?? null
  const country = fields.word('country')
  const inferred = organizationNumber ? 'organization' : dateOfBirth ? 'person' : 'unknown'
  return { path, paths, name, kind: said ?? inferred, dateOfBirth, organizationNumber, country }
}

/** A party inside an entry; what the entry says of its kind and country counts where it says nothing itself. */
function within(fields: Fields<PartyName>, inner: Party): Party {
  const hasKind = inner.paths?.kind !== undefined
  const kind = hasKind ? null : fields.read('kind', partyKindOf)
  const country = inner.country === null ? fields.text('country') : null
  return {
    ...inner,
    paths: {
      ...inner.paths,
      ...(kind ? { kind: kind.path } : {}),
      ...(country ? { country: country.path } : {}),
    },
    kind: kind?.value ?? inner.kind,
    country: country?.value ?? inner.country,
  }
}

const innerNames = { ...partyNames, nested: [] }

function readInner(node: Json, path: string, log: NamedTrouble[], keeper: Keeper): Party | null {
  const named = partyKindOf(path.split('.').at(-1)) ?? 'unknown'
  if (!isRecord(node)) {
    const name = textOf(node)
    return name === null ? null : { ...partyNamed(name, path), kind: named }
  }
  const fields = openFields(node, path, innerNames, log)
  const party = readParty(fields, log)
  if (!isFilled(party)) return null
  for (const other of fields.others()) keeper.keep(other)
  return { ...party, kind: party.kind === 'unknown' ? named : party.kind }
}

/** A party given by nothing but its name, which stood at `path`. */
export const partyNamed = (name: string, path: string): Party => ({
  path,
  paths: { name: path },
  name,
  kind: 'unknown',
  dateOfBirth: null,
  organizationNumber: null,
  country: null,
})
