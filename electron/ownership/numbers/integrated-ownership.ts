import { flowFrom, holdingsOf } from './flow'
import type { Fraction } from './fraction'
import { fraction, parseDecimal, plus, times, toNumber, zero } from './fraction'

/**
 * A direct interest: `holder` holds `percent` of `company`, 0 to 100 as delivered. Null where the
 * source gave no number. Both ends are names of parties, equal where the party is the same.
 */
export interface DirectInterest {
  holder: string
  company: string
  percent: string | number | null
}

export interface IntegratedShare {
  /** of the subject, 1 is the whole */
  exact: Fraction
  percent: number
  /** a number is missing on the way: what is known is a part of the whole share at most */
  isIncomplete: boolean
}

export interface IntegratedOwnership {
  /** by holder; everybody from whom a chain of interests leads to the subject */
  shares: Map<string, IntegratedShare>
  /** blocks of companies that own each other wholly, so that nobody outside owns them: shares 0 */
  closedLoops: string[][]
}

/** The interests as a graph from each company to its holders, over those whom a chain reaches. */
interface Graph {
  names: string[]
  /** per company its holders, once each, with the sum of their interests */
  holders: Map<number, Fraction>[]
  /** holders of an interest without a number */
  numberless: Set<number>
}

const hundred = 100n

function buildGraph(subject: string, interests: readonly DirectInterest[]): Graph {
  const byCompany = new Map<string, DirectInterest[]>()
  for (const interest of interests) {
    const known = byCompany.get(interest.company)
    if (known) known.push(interest)
    else byCompany.set(interest.company, [interest])
  }
  const names = [subject]
  const indexes = new Map([[subject, 0]])
  const holders: Map<number, Fraction>[] = []
  const numberless = new Set<number>()
  for (let company = 0; company < names.length; company++) {
    const here = new Map<number, Fraction>()
    for (const { holder, percent } of byCompany.get(names[company] ?? '') ?? []) {
      let index = indexes.get(holder)
      if (index === undefined) {
        index = names.push(holder) - 1
        indexes.set(holder, index)
      }
      const share = percent === null ? null : parseDecimal(percent)
      if (share === null) numberless.add(index)
      const part = share ? fraction(share.numerator, share.denominator * hundred) : zero
      here.set(index, plus(here.get(index) ?? zero, part))
    }
    holders.push(here)
  }
  return { names, holders, numberless }
}

/** Everybody above an interest without a number, its holder included. */
function aboveNumberless({ holders, numberless }: Graph): Set<number> {
  const above = new Set(numberless)
  for (const index of above) for (const holder of holders[index]?.keys() ?? []) above.add(holder)
  return above
}

/**
 * The integrated share of the subject for everybody above it, of exact shares alone: see `flowFrom`.
 * A company in a cycle gets the share that its own outside owners divide among themselves.
 */
export function integratedOwnership(
  subject: string,
  interests: readonly DirectInterest[],
): IntegratedOwnership {
  const graph = buildGraph(subject, interests)
  const { names, holders } = graph
  const all = holders.map((here) => [...here].map(([holder, share]) => ({ holder, share })))
  const { through, closed } = flowFrom(holdingsOf(all), 0)
  const closedLoops = closed.map((block) => block.map((member) => names[member] ?? '').sort())
  const incomplete = aboveNumberless(graph)
  const shares = new Map<string, IntegratedShare>()
  names.forEach((name, index) => {
    if (index === 0) return
    const exact = through[index] ?? zero
    const percent = toNumber(times(exact, fraction(hundred)))
    shares.set(name, { exact, percent, isIncomplete: incomplete.has(index) })
  })
  return { shares, closedLoops }
}
