import type { Integrated } from '../numbers/integrated'
import { integratedOver } from '../numbers/integrated'
import type { Interval } from '../numbers/interval'
import { add, capped, highEnd, lowEnd } from '../numbers/interval'
import type { Network } from '../numbers/network'
import { aboveUntil } from '../numbers/part-of-network'
import type { ControlledIndexes } from './controlled-sets'
import { orderHighs, orderLows } from './widest-chain'

/** A share in an entity that controls the subject. */
export interface ShareIn {
  entity: number
  figure: Interval
}

export interface BestShareIn {
  /** of the entities that certainly control the subject, the one with the highest lower end */
  lower: ShareIn | null
  /** of those that possibly do, the one with the highest upper end */
  upper: ShareIn | null
}

/** What members of a unit hold together through all chains; null: no chain leads to any. */
export function sharesOfUnit(
  { shares }: Pick<Integrated, 'shares'>,
  unit: readonly number[],
): Interval | null {
  const found = unit.flatMap((member) => shares[member] ?? [])
  return found.length === 0 ? null : capped(found.reduce((all, share) => add(all, share)))
}

type Better = (known: ShareIn | null, one: ShareIn) => ShareIn

const higherLow: Better = (known, one) =>
  known && orderLows(lowEnd(known.figure), lowEnd(one.figure)) >= 0 ? known : one

const higherHigh: Better = (known, one) =>
  known && orderHighs(highEnd(known.figure), highEnd(one.figure)) >= 0 ? known : one

/** By unit the best share in any of the entities. */
function bestIn(
  network: Network,
  entities: ReadonlySet<number>,
  units: readonly (readonly number[])[],
  better: Better,
): (ShareIn | null)[] {
  const best = units.map((): ShareIn | null => null)
  const unitsOf = new Map<number, number[]>()
  units.forEach((unit, at) =>
    unit.forEach((member) => unitsOf.set(member, [...(unitsOf.get(member) ?? []), at])),
  )
  // Relatives may hold on both sides of a stop: their sum needs everything above.
  const stops = units.some((unit) => unit.length > 1) ? new Set<number>() : entities
  for (const entity of entities) {
    const part = aboveUntil(network, entity, stops)
    const { shares } = integratedOver(part.network)(0)
    const here = new Map(part.origin.map((party, at) => [party, shares[at] ?? null]))
    const touched = new Set(part.origin.flatMap((party) => unitsOf.get(party) ?? []))
    for (const at of touched) {
      const found = (units[at] ?? []).flatMap((member) => here.get(member) ?? [])
      if (found.length === 0) continue
      const figure = capped(found.reduce((all, share) => add(all, share)))
      best[at] = better(best[at] ?? null, { entity, figure })
    }
  }
  return best
}

/**
 * For every unit its best share in an entity that controls the subject (AMLR art. 54 b): by lower
 * ends of those that certainly control, by upper ends of those that possibly do.
 */
export function bestInControlling(
  network: Network,
  { certain, possible }: ControlledIndexes,
  units: readonly (readonly number[])[],
): BestShareIn[] {
  const uppers = bestIn(network, possible, units, higherHigh)
  const isExact = network.into.every((links) =>
    links.every(({ share }) => share.low === share.high),
  )
  const isOne = isExact && certain.size === possible.size
  const lowers = isOne ? uppers : bestIn(network, certain, units, higherLow)
  return units.map((_, at) => ({ lower: lowers[at] ?? null, upper: uppers[at] ?? null }))
}
