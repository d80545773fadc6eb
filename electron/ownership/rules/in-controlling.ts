import type { Integrated } from '../numbers/integrated'
import type { Interval } from '../numbers/interval'
import { add, capped, highEnd, lowEnd } from '../numbers/interval'
import type { ControlledIndexes } from './controlled-sets'
import type { Ground } from './grounds'
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
export function sharesOfUnit({ shares }: Integrated, unit: readonly number[]): Interval | null {
  const found = unit.flatMap((member) => shares[member] ?? [])
  return found.length === 0 ? null : capped(found.reduce(add))
}

/**
 * For every unit its best share in an entity that controls the subject (AMLR art. 54 b). One
 * computation per entity; none is kept, for a chain of a thousand would keep a million shares.
 */
export function bestInControlling(
  { integratedFrom }: Ground,
  { certain, possible }: ControlledIndexes,
  units: readonly (readonly number[])[],
): BestShareIn[] {
  const best = units.map((): BestShareIn => ({ lower: null, upper: null }))
  for (const entity of possible) {
    const integrated = integratedFrom(entity)
    for (const [at, unit] of units.entries()) {
      const figure = sharesOfUnit(integrated, unit)
      const here = best[at]
      if (!figure || !here) continue
      here.upper = betterUpper(here.upper, { entity, figure })
      if (certain.has(entity)) here.lower = betterLower(here.lower, { entity, figure })
    }
  }
  return best
}

const betterLower = (known: ShareIn | null, one: ShareIn): ShareIn =>
  known && orderLows(lowEnd(known.figure), lowEnd(one.figure)) >= 0 ? known : one

const betterUpper = (known: ShareIn | null, one: ShareIn): ShareIn =>
  known && orderHighs(highEnd(known.figure), highEnd(one.figure)) >= 0 ? known : one
