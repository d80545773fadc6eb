import { buildGraph } from '../../../../electron/ownership/graph/build-graph'
import { snapshotOf } from '../../../../electron/ownership/graph/snapshot-of'
import type { OwnershipSnapshot } from '../../../../electron/ownership/snapshot'
import type { StatedGraph } from '../../../../electron/ownership/stated-graph'
import type { Country, IdentifierKind } from '../../../../electron/shared/domain/identifier'
import type { Band } from '../../../../electron/shared/domain/ownership/band'
import type { Interest } from '../../../../electron/shared/domain/ownership/interest'
import type { PartyNote } from '../../../../electron/shared/domain/ownership/party'
import { read } from '../../answers/reading'

export interface Told {
  country?: Country
  kind?: IdentifierKind
  name?: string
  legalForm?: unknown
  ownNumber?: string
  shareholders?: unknown
  subsidiaries?: unknown
  roles?: unknown
  companyRow?: number
  retrievedAt?: string
  more?: object
}

/** A collected company, read from a document as the service would send it; the row is its number's end. */
export function collected(identifier: string, told: Told = {}): OwnershipSnapshot {
  const { country = 'no', kind = 'organization-number', name = `Company ${identifier}` } = told
  const { legalForm, ownNumber = identifier, shareholders, subsidiaries, roles } = told
  const view = read(
    {
      keyInformation: { name, organizationNumber: ownNumber, organizationType: legalForm },
      ownership: { shareholders, subsidiaries },
      roles,
      sanction: {},
      ...told.more,
    },
    ['ownership.shareholders', 'ownership.subsidiaries', 'ownership.indicators', 'sanction'],
  )
  const companyRow = told.companyRow ?? Number(identifier.replace(/\D/g, '').slice(-3))
  const retrievedAt = told.retrievedAt ?? '2026-11-24T11:20:00.000Z'
  const sha256 = `${identifier} ${retrievedAt}`
  const key = { country, kind, identifier }
  return snapshotOf(view, { companyRow, sessionRow: 1, sha256, retrievedAt, key })
}

export const person = (name: string | null, percentage: unknown, dateOfBirth?: string) => ({
  name,
  percentage,
  dateOfBirth,
  type: 'PERSON',
})

export const company = (organizationNumber: string, percentage: unknown, more: object = {}) => ({
  name: `Company ${organizationNumber}`,
  organizationNumber,
  percentage,
  type: 'ORGANIZATION',
  ...more,
})

export function graphOf(
  companyRow: number,
  snapshots: OwnershipSnapshot[],
  notes: PartyNote[] = [],
): StatedGraph {
  const graph = buildGraph(snapshots, notes, companyRow)
  if (!graph) throw new Error('the company has no answer')
  return graph
}

const end = (isOpen: boolean, value: number) => (isOpen ? `<${value}>` : `${value}`)

export function spelled(band: Band | null): string {
  if (!band) return '–'
  const { minimum, maximum, isMinimumOpen, isMaximumOpen } = band
  if (minimum === maximum) return String(minimum)
  return `${end(isMinimumOpen, minimum)}–${end(isMaximumOpen, maximum)}`
}

/** A party in one word: its name, or what it is. */
export function called(graph: StatedGraph, id: string): string {
  const party = graph.parties.get(id)
  return party?.name ?? `(${party?.kind ?? 'not there'})`
}

/** An interest in one line: holder, share, company, and what is special about it. */
export function drawn(graph: StatedGraph, interest: Interest): string {
  const { holder, company: held, kind, capital, votes, role } = interest
  const marks = [
    kind === 'holding' ? '' : kind,
    role ?? '',
    interest.unreadable === null ? '' : `!${interest.unreadable}`,
    spelled(votes) === spelled(capital) ? '' : `votes ${spelled(votes)}`,
    interest.isConflict ? 'conflict' : '',
    interest.isInCycle ? 'cycle' : '',
  ]
  const words = [called(graph, holder), spelled(capital), called(graph, held), ...marks]
  return words.filter((word) => word !== '').join(' ')
}

export const lines = (graph: StatedGraph): string[] =>
  graph.interests.map((interest) => drawn(graph, interest))

/** Warnings in one line each: code and the parties. */
export const warned = (graph: StatedGraph): string[] =>
  graph.warnings.map(
    ({ code, parties }) => `${code} ${parties.map((id) => called(graph, id)).join(', ')}`,
  )

export function partyCalled(graph: StatedGraph, name: string) {
  const found = [...graph.parties.values()].filter((party) => party.name === name)
  const [party] = found
  if (!party || found.length > 1) throw new Error(`${found.length} parties called ${name}`)
  return party
}

export function interestOf(graph: StatedGraph, holder: string) {
  const found = graph.interests.filter((each) => called(graph, each.holder) === holder)
  const [interest] = found
  if (!interest || found.length > 1) throw new Error(`${found.length} interests of ${holder}`)
  return interest
}
