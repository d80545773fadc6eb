import type { CompanyView, Party } from '../shared/domain/company'
import type { CompanyKey, Country } from '../shared/domain/identifier'
import { readIdentifier } from '../shared/rules/identifiers'
import { identifierText } from '../shared/rules/paste'
import { countryNamed } from './country-words'

/** A company of a case with its newest stored answer. */
export interface CaseAnswer {
  companyRow: number
  key: CompanyKey
  view: CompanyView
  /** UTC instant of the answer, not the date for which its shares hold */
  retrievedAt: string
}

/** Who is who among the parties that the answers of one case name. */
export interface Directory {
  /** the same text wherever the same party is named */
  nameOf(party: Party, namedBy: CaseAnswer, path: string): string
  /** the party's own answer, if it is a company of the case */
  answerOf(party: Party, namedBy: CaseAnswer): CaseAnswer | null
}

export const companyName = ({ key }: CaseAnswer): string => identifierText(key)

const bare = (number: string): string => number.replace(/\W/g, '').toUpperCase()

const fold = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function keyIn(country: Country, number: string): CompanyKey | null {
  const verdict = readIdentifier(number, { country, kind: 'organization-number' })
  return verdict.state === 'readable' && verdict.key.country === country ? verdict.key : null
}

/** A company ordered by DUNS is known by the organization number of its answer as well. */
function keysOf({ key, view }: CaseAnswer): CompanyKey[] {
  const section = view.keyInformation
  const said = section.state === 'found' ? section.value.organizationNumber?.value : undefined
  const own = said === undefined || key.kind !== 'duns' ? null : keyIn(key.country, said)
  return own ? [key, own] : [key]
}

/**
 * The directory of a case. Companies are the same by organization number and country: the country
 * named, else the one of the company that names them, else any company of the case with exactly
 * that number if there is but one. Persons are the same by name and date of birth, both as
 * delivered; namesakes without a date of birth cannot be told apart and count as one.
 */
export function createDirectory(answers: readonly CaseAnswer[]): Directory {
  const byKey = new Map<string, CaseAnswer>()
  const byNumber = new Map<string, Set<CaseAnswer>>()
  for (const answer of answers) {
    for (const key of keysOf(answer)) {
      byKey.set(identifierText(key), answer)
      if (key.kind === 'duns') continue
      const number = bare(key.identifier)
      byNumber.set(number, (byNumber.get(number) ?? new Set()).add(answer))
    }
  }

  const answerOf = (party: Party, namedBy: CaseAnswer): CaseAnswer | null => {
    const { organizationNumber: number } = party
    const named = countryNamed(party.country)
    if (number === null || party.kind === 'person' || named === 'elsewhere') return null
    const key = keyIn(named ?? namedBy.key.country, number)
    const here = key ? byKey.get(identifierText(key)) : undefined
    if (here || named !== null) return here ?? null
    const all = [...(byNumber.get(bare(number)) ?? [])]
    return all.length === 1 ? (all[0] ?? null) : null
  }

  const nameOf = (party: Party, namedBy: CaseAnswer, path: string): string => {
    const own = answerOf(party, namedBy)
    if (own) return companyName(own)
    const { kind, name, dateOfBirth, organizationNumber } = party
    const named = countryNamed(party.country)
    const country =
      named === 'elsewhere' ? fold(party.country ?? '') : (named ?? namedBy.key.country)
    if (organizationNumber !== null && kind !== 'person') {
      return `number:${country}:${bare(organizationNumber)}`
    }
    if (name === null) return `nameless:${companyName(namedBy)}:${path}`
    return kind === 'organization'
      ? `organization:${country}:${fold(name)}`
      : `${kind}:${dateOfBirth ?? ''}:${fold(name)}`
  }
  return { nameOf, answerOf }
}
