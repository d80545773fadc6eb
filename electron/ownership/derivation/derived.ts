import type { DerivationLine } from '../../shared/domain/ownership/derivation'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { Interval } from '../numbers/interval'
import type { MeasuredLink } from '../rules/measured'
import type { DerivationLink } from '../../shared/domain/ownership/derivation'
import { bandOf } from '../numbers/interval'

/** A line with the exact part it adds to the sum; null: it only explains. */
export interface DerivedLine {
  line: DerivationLine
  part: Interval | null
}

/** How a figure comes about, before it is rounded for showing. */
export interface Derived {
  lines: DerivedLine[]
  /** the figure itself, as the verdict has it; null: a role has none */
  total: Interval | null
  /** the lines alone would come to more than `total` */
  isCut: boolean
  /** the sum of chains without repetition, where cycles add to it */
  withoutCycles: Interval | null
  /** the interests that the figure rests on */
  interests: ReadonlySet<Interest>
}

export const linkOf = ({
  interest,
  holder,
  company,
  share,
  isNumberless,
}: MeasuredLink): DerivationLink => ({
  interest: interest.id,
  holder,
  company,
  share: isNumberless ? null : bandOf(share),
})
