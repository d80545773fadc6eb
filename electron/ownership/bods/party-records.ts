import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import { partyKey, type Draft, type EntityDetails, type PersonDetails } from './statement'

/** Schemes of org-id.guide for the registers that the service answers from. */
const registers: Record<string, { scheme: string; schemeName: string; country: string }> = {
  NO: { scheme: 'NO-BRC', schemeName: 'Brønnøysundregistrene', country: 'Norway' },
  SE: { scheme: 'SE-BLV', schemeName: 'Bolagsverket', country: 'Sweden' },
  FI: { scheme: 'FI-PRO', schemeName: 'Patentti- ja rekisterihallitus', country: 'Finland' },
  DK: { scheme: 'DK-CVR', schemeName: 'Det Centrale Virksomhedsregister', country: 'Denmark' },
}

const entityTypes = {
  company: 'registeredEntity',
  foundation: 'registeredEntity',
  state: 'stateBody',
  unknown: 'unknownEntity',
} as const

/** A country's name where it is one of ours, else its code or the word as it came. */
function countryOf(word: string) {
  const code = word.toUpperCase()
  const isCode = /^[A-Z]{2}$/.test(code)
  return { name: registers[code]?.country ?? word, ...(isCode ? { code } : {}) }
}

function identifiersOf({ id, identifier, country }: OwnershipParty) {
  if (identifier === null) return []
  if (id.startsWith('duns:')) return [{ id: identifier, schemeName: 'Dun & Bradstreet D-U-N-S' }]
  const register = registers[country?.toUpperCase() ?? '']
  if (!register) return [{ id: identifier, schemeName: 'Number as delivered' }]
  const { scheme, schemeName } = register
  return [{ id: identifier, scheme, schemeName }]
}

function entityOf(party: OwnershipParty, isComponent: boolean): EntityDetails {
  const { kind, name, otherNames, country, legalForm } = party
  const identifiers = identifiersOf(party)
  const type = kind === 'person' || kind === 'unknown-part' ? 'unknownEntity' : entityTypes[kind]
  const form = [...(kind === 'foundation' ? ['foundation'] : []), ...(legalForm ? [legalForm] : [])]
  return {
    isComponent,
    entityType: { type, ...(form.length > 0 ? { details: form.join(', ') } : {}) },
    ...(name === null ? {} : { name }),
    ...(otherNames.length > 0 ? { alternateNames: otherNames } : {}),
    ...(country ? { jurisdiction: countryOf(country) } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(kind === 'unknown'
      ? {
          unspecifiedEntityDetails: {
            reason: 'unknown',
            description: 'The answers do not say whether this is a person or an organization',
          },
        }
      : {}),
  }
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

function personOf({ name, otherNames, dateOfBirth, country }: OwnershipParty): PersonDetails {
  return {
    isComponent: false,
    personType: name === null ? 'unknownPerson' : 'knownPerson',
    ...(name === null
      ? {
          unspecifiedPersonDetails: {
            reason: 'unknown',
            description: 'The answer gives no name',
          },
        }
      : {
          names: [
            { fullName: name },
            ...otherNames.map((fullName) => ({ fullName, type: 'alternative' as const })),
          ],
        }),
    ...(dateOfBirth !== null && isDay(dateOfBirth) ? { birthDate: dateOfBirth } : {}),
    ...(country ? { addresses: [{ country: countryOf(country) }] } : {}),
  }
}

/** Every party but the parts that nobody is named for: those are no party, but a reason. */
export function partyRecords(graph: OwnershipGraph, components: ReadonlySet<string>): Draft[] {
  const joined = new Set(
    graph.warnings.flatMap(({ code, parties }) => (code === 'namesakes-joined' ? parties : [])),
  )
  return graph.parties
    .filter(({ kind }) => kind !== 'unknown-part')
    .map((party): Draft => {
      const isPerson = party.kind === 'person'
      return {
        key: partyKey(party.id),
        recordType: isPerson ? 'person' : 'entity',
        details: () => (isPerson ? personOf(party) : entityOf(party, components.has(party.id))),
        source: {
          type: ['officialRegister'],
          description:
            party.retrievedAt === null
              ? 'Named in answers of the BankID AML Organization API about others'
              : 'Its own answer of the BankID AML Organization API',
          retrievedAt: party.retrievedAt ?? graph.retrieved.to,
        },
        remarks: joined.has(party.id)
          ? ['Several answers name this party by its name alone: they may mean namesakes']
          : [],
      }
    })
}
