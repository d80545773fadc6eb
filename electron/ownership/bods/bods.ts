import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { RuleKey } from '../../shared/domain/ownership/rule'
import { draftsOf } from './drafts'
import { toldThroughTime, type Told } from './history'
import { partyKey, type RecordType } from './statement'

export interface BodsWish {
  /** graphs of one subject as they became known, oldest first; at least one */
  graphs: readonly OwnershipGraph[]
  /** whose owners are declared */
  rule: RuleKey
  /** UTC instant of publication */
  madeAt: string
  publisher: string
  /** SHA-256 as hexadecimal digits: ids must not give away names */
  digest: (text: string) => string
}

const order: readonly RecordType[] = ['entity', 'person', 'relationship']

/**
 * Who owns a company as a document of the Beneficial Ownership Data Standard 0.4: an array of
 * statements, parties before relationships and components before what they are components of. The
 * same record keeps its id through time. Same wish, same text; in the standard's own language.
 */
export function bodsDocument({ graphs, rule, madeAt, publisher, digest }: BodsWish): string {
  const [first] = graphs
  if (!first) throw new Error('a document about no graph')
  const recordIdOf = (key: string, closings: number) =>
    digest(JSON.stringify([first.subject, key, closings])).slice(0, 32)
  const moments = graphs.map((graph) => ({
    at: graph.retrieved.to,
    drafts: draftsOf(graph, rule),
  }))
  const told = toldThroughTime(moments, recordIdOf).map((each, at) => ({ each, at }))
  const placed = told.sort((one, other) => place(one.each) - place(other.each) || one.at - other.at)
  const statements = placed.map(({ each }) => {
    const { publicationDetails, ...content } = {
      ...statementOf(each, recordIdOf(partyKey(first.subject), 0)),
      publicationDetails: {
        publicationDate: madeAt,
        bodsVersion: '0.4',
        publisher: { name: publisher },
      },
    }
    const statementId = uuidOf(digest(canonical(content)))
    return { ...content, statementId, publicationDetails }
  })
  return `${canonical(statements, 2)}\n`
}

/** Parties first; what has components after all that may be one. */
function place({ draft, details }: Told): number {
  const hasComponents = 'componentRecords' in details ? 1 : 0
  return order.indexOf(draft.recordType) + hasComponents
}

function statementOf({ draft, recordId, status, details, at }: Told, declarationSubject: string) {
  const { recordType, source, remarks } = draft
  return {
    declarationSubject,
    statementDate: at,
    recordId,
    recordType,
    recordStatus: status,
    recordDetails: details,
    source,
    ...(remarks.length > 0
      ? {
          annotations: remarks.map((description) => ({
            motivation: 'commenting',
            statementPointerTarget: '/recordDetails',
            description,
          })),
        }
      : {}),
  }
}

/** A digest as a UUID of version 8, which is for whatever a maker likes (RFC 9562, 5.8). */
function uuidOf(digest: string): string {
  const variant = ((parseInt(digest.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}

/** JSON with the names of every object in one order. */
const canonical = (value: unknown, indent = 0): string =>
  JSON.stringify(sorted(value), null, indent)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  )
}
