import type { Interest } from '../../shared/domain/ownership/interest'
import type { Interval } from '../numbers/interval'
import { bandOf } from '../numbers/interval'
import { certainlyPasses, controlOf, possiblyPasses } from '../rules/against'
import type { Basis, ControlledSet, Measured, MeasuredLink } from '../rules/measured'
import type { DerivedLine } from './derived'
import { linkOf } from './derived'

/** That an entity is controlled, by whom of those who were established before it. */
export interface Established {
  entity: string
  holders: MeasuredLink[]
  isCertain: boolean
  line: DerivedLine
}

/** Which entities a company's side must be asked about again once a holder belongs to it. */
function companiesByHolder(
  measured: Measured,
  entities: ReadonlySet<string>,
  basis: Basis,
): Map<string, string[]> {
  const companies = new Map<string, string[]>()
  for (const entity of entities) {
    for (const { holder } of measured.linksInto(entity, basis, 'votes')) {
      const known = companies.get(holder)
      if (known) known.push(entity)
      else companies.set(holder, [entity])
    }
  }
  return companies
}

const controlLine = (
  entity: string,
  holders: readonly MeasuredLink[],
  { votes, isCertain }: { votes: Interval; isCertain: boolean },
): DerivedLine => ({
  line: {
    ...{ kind: 'control', entity, isCertain },
    ...{ holders: holders.map(linkOf), votes: bandOf(votes) },
  },
  part: null,
})

/**
 * The entities that a unit controls, in an order in which each follows from those before: first all
 * that are certain, then those that are possible.
 */
export function controlInOrder(
  measured: Measured,
  unit: readonly string[],
  { certain, possible }: ControlledSet,
  basis: Basis,
): Established[] {
  const limit = controlOf(basis)
  const side = new Set(unit)
  const companies = companiesByHolder(measured, possible, basis)
  const established: Established[] = []
  const establish = (entities: ReadonlySet<string>, isCertain: boolean): void => {
    const open = [...side]
    for (const holder of open) {
      for (const entity of companies.get(holder) ?? []) {
        if (side.has(entity) || !entities.has(entity)) continue
        const holders = measured
          .linksInto(entity, basis, 'votes')
          .filter((link) => side.has(link.holder) && link.holder !== entity)
        const held = new Set(holders.map((link) => link.holder))
        const votes = measured.heldTogether(entity, held, basis, 'votes')
        const passes = isCertain ? certainlyPasses(votes, limit) : possiblyPasses(votes, limit)
        if (!passes) continue
        const line = controlLine(entity, holders, { votes, isCertain })
        established.push({ entity, holders, isCertain, line })
        side.add(entity)
        open.push(entity)
      }
    }
  }
  establish(certain, true)
  establish(possible, false)
  return established
}

/** Of all that is established only what the named entities need. */
export function neededFor(
  entities: ReadonlySet<string>,
  established: readonly Established[],
): Established[] {
  const needed = new Set(entities)
  const kept: Established[] = []
  for (const each of established.toReversed()) {
    if (!needed.has(each.entity)) continue
    kept.push(each)
    for (const { holder } of each.holders) needed.add(holder)
  }
  return kept.reverse()
}

export const interestsOf = (established: readonly Established[]): Interest[] =>
  established.flatMap(({ holders }) => holders.map(({ interest }) => interest))
