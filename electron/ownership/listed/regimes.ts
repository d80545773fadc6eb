import type { ListedRegime } from '../../shared/domain/ownership/graph'
import { fraction } from '../numbers/fraction'
import type { Limit } from '../rules/against'

const half = fraction(1n, 2n)

/**
 * From how much listed parties together catch a company (domain primer §5): OFAC's 50 % rule of 2014;
 * EU best practices of July 2024, which name 50 % or a majority; UK regulations, more than 50 %;
 * Regulation (EU) 2024/1624 article 20, more than 50 %.
 */
export const regimeLimits: Record<ListedRegime, Limit> = {
  ofac: { value: half, isIncluded: true },
  eu: { value: half, isIncluded: true },
  uk: { value: half, isIncluded: false },
  amlr: { value: half, isIncluded: false },
}
