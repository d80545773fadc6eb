import type { ShareKind } from '../../shared/domain/ownership/band'
import { componentsOf } from '../numbers/components'
import { highEnd, isPositive } from '../numbers/interval'
import type { Basis, Measured, MeasuredLink } from '../rules/measured'

/** Which shares are looked at. */
export interface Sight {
  basis: Basis
  of: ShareKind
}

/** All links that lie on some way from holders down to a company. */
export interface Ways {
  start: string
  holders: ReadonlySet<string>
  /** by company: the links that lead on to the holders; a company's shares in itself among them */
  into: ReadonlyMap<string, readonly MeasuredLink[]>
  /** blocks of companies on the way that hold each other, and those that hold themselves */
  cycles: readonly (readonly string[])[]
}

/** Everything above the start, by company; links that cannot be more than nothing are left out. */
function aboveStart(measured: Measured, start: string, { basis, of }: Sight) {
  const into = new Map<string, MeasuredLink[]>()
  const open = new Set([start])
  for (const company of open) {
    const links = measured
      .linksInto(company, basis, of)
      .filter(({ share }) => isPositive(highEnd(share)))
    into.set(company, links)
    for (const { holder } of links) open.add(holder)
  }
  return into
}

/** Everybody through whom the holders reach the start, themselves included. */
function belowHolders(into: ReadonlyMap<string, readonly MeasuredLink[]>, holders: Set<string>) {
  const companiesOf = new Map<string, string[]>()
  for (const links of into.values()) {
    for (const { holder, company } of links) {
      const known = companiesOf.get(holder)
      if (known) known.push(company)
      else companiesOf.set(holder, [company])
    }
  }
  const below = new Set([...holders].filter((holder) => into.has(holder)))
  for (const party of below) for (const company of companiesOf.get(party) ?? []) below.add(company)
  return below
}

function cyclesIn(into: ReadonlyMap<string, readonly MeasuredLink[]>): string[][] {
  const ids = [...into.keys()]
  const indexOf = new Map(ids.map((id, at) => [id, at]))
  const next = ids.map((id) =>
    (into.get(id) ?? []).flatMap(({ holder }) => indexOf.get(holder) ?? []),
  )
  return componentsOf(next)
    .filter(([first = 0, ...more]) => more.length > 0 || next[first]?.includes(first))
    .map((block) => block.map((member) => ids[member] ?? ''))
}

/** The part of the structure that a derivation speaks of, from `start` upward to the holders. */
export function waysBetween(
  measured: Measured,
  start: string,
  unit: readonly string[],
  sight: Sight,
): Ways {
  const holders = new Set(unit)
  const above = aboveStart(measured, start, sight)
  const below = belowHolders(above, holders)
  const into = new Map<string, MeasuredLink[]>()
  for (const [company, links] of above) {
    if (!below.has(company)) continue
    into.set(
      company,
      links.filter(({ holder }) => below.has(holder)),
    )
  }
  return { start, holders, into, cycles: cyclesIn(into) }
}
