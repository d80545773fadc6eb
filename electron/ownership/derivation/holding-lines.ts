import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { ShareKind } from '../../shared/domain/ownership/band'
import { compareFractions, zero } from '../numbers/fraction'
import type { Interval } from '../numbers/interval'
import { add, bandOf, exactly, highEnd, interval, lowEnd, nothing } from '../numbers/interval'
import type { Measured, MeasuredLink } from '../rules/measured'
import { controlInOrder, interestsOf, neededFor } from './control-lines'
import type { Derived, DerivedLine } from './derived'
import { linkOf } from './derived'
import { treasuryLines } from './integrated-lines'

/** Who holds the subject on a party's side, for certain and possibly. */
interface Side {
  certain: ReadonlySet<string>
  possible: ReadonlySet<string>
}

function holdingLine(link: MeasuredLink, isCertain: boolean): DerivedLine {
  const part = isCertain ? link.share : interval(nothing, highEnd(link.share))
  return { line: { kind: 'holding', link: linkOf(link), contribution: bandOf(part) }, part }
}

const byShare = (a: MeasuredLink, b: MeasuredLink): number =>
  compareFractions(b.share.high, a.share.high) || compareFractions(b.share.low, a.share.low)

/** The party's own side first, then the entities it controls, each the largest first. */
function holdingsOf(
  links: readonly MeasuredLink[],
  unit: ReadonlySet<string>,
  { certain, possible }: Side,
): { link: MeasuredLink; isCertain: boolean }[] {
  const rank = ({ holder }: MeasuredLink): number =>
    unit.has(holder) ? 0 : certain.has(holder) ? 1 : 2
  return links
    .filter(({ holder, company }) => possible.has(holder) && holder !== company)
    .sort((a, b) => rank(a) - rank(b) || byShare(a, b))
    .map((link) => ({ link, isCertain: certain.has(link.holder) }))
}

/**
 * How the own holding and those of controlled entities add up: first why each entity is controlled,
 * in the order in which that is established, then what everybody holds of the subject. Without the
 * own holdings for AMLR art. 54 a (`isOwnCounted` false).
 */
export function holdingLines(
  measured: Measured,
  party: string,
  rule: OwnershipRule,
  { of, isOwnCounted }: { of: ShareKind; isOwnCounted: boolean },
): Derived {
  const { subject } = measured
  const unit = measured.unitOf(party)
  const controlled = measured.controlled(party, rule)
  const own = isOwnCounted ? unit : []
  const side: Side = {
    certain: new Set([...own, ...controlled.certain]),
    possible: new Set([...own, ...controlled.possible]),
  }
  const held = (holders: ReadonlySet<string>): Interval =>
    measured.heldTogether(subject, holders, rule, of)
  const total = interval(lowEnd(held(side.certain)), highEnd(held(side.possible)))
  const holdings = holdingsOf(measured.linksInto(subject, rule, of), new Set(unit), side)
  const entities = new Set(holdings.map(({ link }) => link.holder))
  const established = neededFor(entities, controlInOrder(measured, unit, controlled, rule))
  const lines = holdings.map(({ link, isCertain }) => holdingLine(link, isCertain))
  const sum = lines.reduce((all, { part }) => (part ? add(all, part) : all), exactly(zero))
  const companies = new Set([...established.map(({ entity }) => entity), subject])
  return {
    lines: [
      ...treasuryLines(measured, companies, { basis: rule, of }),
      ...established.map(({ line }) => line),
      ...lines,
    ],
    total,
    isCut: compareFractions(sum.low, total.low) > 0 || compareFractions(sum.high, total.high) > 0,
    withoutCycles: null,
    interests: new Set([...interestsOf(established), ...holdings.map(({ link }) => link.interest)]),
  }
}
