import type { Band } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import { aboveSubject } from '../complex/layers'
import type { OwnershipSnapshot } from '../snapshot'
import type { StatedGraph } from '../stated-graph'

/** Parties whose way to the subject leads over something that may explain a difference. */
export interface OnTheWay {
  bands: ReadonlySet<string>
  unreadable: ReadonlySet<string>
  otherDates: ReadonlySet<string>
  cycles: ReadonlySet<string>
}

const isBand = (band: Band | null): boolean => band !== null && band.minimum !== band.maximum

const dayOf = (instant: string): string => instant.slice(0, 10)

const isOfOtherDay =
  (own: OwnershipSnapshot) =>
  ({ statements }: Interest): boolean =>
    statements.some(
      ({ asOfDate, source }) =>
        dayOf(source.retrievedAt) !== dayOf(own.retrievedAt) ||
        (asOfDate !== null && own.asOfDate !== null && asOfDate !== own.asOfDate),
    )

const isUnreadable = ({ kind, capital, unreadable }: Interest): boolean =>
  kind !== 'role' && (unreadable !== null || capital === null)

/** Computed upward once for all parties. */
export function onTheWay(graph: StatedGraph, own: OwnershipSnapshot): OnTheWay {
  const { ids, indexOf, next } = aboveSubject(graph.subject, graph.interests)
  const here = graph.interests.filter(({ company }) => indexOf.has(company))
  const above = (counts: (interest: Interest) => boolean): Set<string> => {
    const holders = here.filter(counts).flatMap(({ holder }) => indexOf.get(holder) ?? [])
    const reached = new Set(holders)
    for (const party of reached) for (const holder of next[party] ?? []) reached.add(holder)
    return new Set([...reached].map((at) => ids[at] ?? ''))
  }
  return {
    bands: above(({ capital, votes }) => isBand(capital) || isBand(votes)),
    unreadable: above(isUnreadable),
    otherDates: above(isOfOtherDay(own)),
    cycles: above(({ isInCycle, kind }) => isInCycle || kind === 'treasury'),
  }
}
