import { shareKinds } from '../../shared/domain/ownership/band'
import type { ListedOwnership, ListedRegime } from '../../shared/domain/ownership/graph'
import { listedRegimes } from '../../shared/domain/ownership/graph'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import type { VerdictState } from '../../shared/domain/ownership/verdict'
import { compareFractions, zero } from '../numbers/fraction'
import type { Interval } from '../numbers/interval'
import { bandOf, exactly, highEnd, interval, lowEnd } from '../numbers/interval'
import type { Limit } from '../rules/against'
import { against, certainlyPasses, possiblyPasses } from '../rules/against'
import { hasVotesApart } from '../rules/grounds'
import type { StatedGraph } from '../stated-graph'
import type { Cascade, Holdings } from './cascade'
import { cascade, holdingsOf } from './cascade'
import { regimeLimits } from './regimes'

/** A party's own answer has a hit, or an analyst noted it as listed. Nobody is listed by a guess. */
export const isListed = ({ sanction, notes }: OwnershipParty): boolean =>
  sanction === 'hit' || notes.some(({ kind }) => kind === 'listed')

/** Caught for certain, and possibly. */
interface Caught {
  limit: Limit
  certain: Cascade
  possible: Cascade
}

const strength: Record<VerdictState, number> = { certain: 2, possible: 1, excluded: 0 }

interface Weighed {
  sum: Interval
  state: VerdictState
}

const nothing = exactly(zero)

/** Of capital and votes whichever catches, else the larger: either suffices. */
function weigh({ limit, certain, possible }: Caught, company: number): Weighed {
  const least = certain.sumsIn(company)
  const all = possible.sumsIn(company).map((most, at): Weighed => {
    const sum = interval(lowEnd(least[at] ?? nothing), highEnd(most ?? nothing))
    return { sum, state: against(sum, limit) }
  })
  return all.reduce((one, other) => {
    const isMore =
      strength[other.state] - strength[one.state] || compareFractions(other.sum.high, one.sum.high)
    return isMore > 0 ? other : one
  })
}

/** Regimes with the same limit share one computation. */
function caughtByRegime(
  holdings: readonly Holdings[],
  listed: readonly number[],
): Record<ListedRegime, Caught> {
  const known = new Map<boolean, Caught>()
  const caughtBy = (regime: ListedRegime): Caught => {
    const limit = regimeLimits[regime]
    const caught = known.get(limit.isIncluded) ?? {
      limit,
      certain: cascade(holdings, listed, (sum) => certainlyPasses(sum, limit)),
      possible: cascade(holdings, listed, (sum) => possiblyPasses(sum, limit)),
    }
    known.set(limit.isIncluded, caught)
    return caught
  }
  const [ofac, eu, uk, amlr] = listedRegimes.map(caughtBy)
  if (!ofac || !eu || !uk || !amlr) throw new Error('a regime without a limit')
  return { ofac, eu, uk, amlr }
}

const stateWords = { certain: 'certain', possible: 'possible', excluded: 'no' } as const

function regimeOf(caught: Caught, company: number): ListedOwnership['byRegime'][ListedRegime] {
  const { sum, state } = weigh(caught, company)
  return { sum: bandOf(sum), isCaught: stateWords[state] }
}

/**
 * Companies of which listed parties hold a part, themselves or through companies they catch: for each
 * regime the sum and whether it is enough, level by level (domain primer §5). Only what somebody
 * found or noted is told: a company that is not here was not therefore searched.
 */
export function listedOwnership(graph: StatedGraph): ListedOwnership[] {
  const kinds = hasVotesApart(graph) ? shareKinds : (['capital'] as const)
  const listedIds = [...graph.parties.values()].filter(isListed).map(({ id }) => id)
  if (listedIds.length === 0) return []
  const holdings = kinds.map((of) => holdingsOf(graph, of))
  const network = holdings[0]?.network
  if (!network) return []
  const listed = listedIds.flatMap((id) => network.indexOf.get(id) ?? [])
  const caught = caughtByRegime(holdings, listed)
  const side = new Set(Object.values(caught).flatMap(({ possible }) => [...possible.side]))
  return [...graph.parties.keys()].flatMap((id): ListedOwnership[] => {
    const company = network.indexOf.get(id)
    if (company === undefined) return []
    const holders = (network.into[company] ?? [])
      .filter(({ holder }) => side.has(holder) && holder !== company)
      .map((link) => link.interest.holder)
    if (holders.length === 0) return []
    const byRegime = {
      ofac: regimeOf(caught.ofac, company),
      eu: regimeOf(caught.eu, company),
      uk: regimeOf(caught.uk, company),
      amlr: regimeOf(caught.amlr, company),
    }
    return [{ company: id, byRegime, holders }]
  })
}
