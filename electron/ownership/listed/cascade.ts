import type { ShareKind } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { Tally, Together } from '../numbers/held-together'
import { addLink, heldTogether, tallyOf } from '../numbers/held-together'
import type { Interval } from '../numbers/interval'
import type { Network, NetworkLink } from '../numbers/network'
import { networkOf } from '../numbers/network'
import type { StatedGraph } from '../stated-graph'

/** All direct holdings of a graph, up and down, with the shares of one kind. */
export interface Holdings {
  network: Network
  together: Together
}

const root = ''

/** A network reaches upward from a subject; a root that every company holds a part of reaches all. */
export function holdingsOf({ interests, ...graph }: StatedGraph, of: ShareKind): Holdings {
  const companies = new Set(
    interests.flatMap(({ kind, company }) => (kind === 'role' ? [] : [company])),
  )
  const reaching = [...companies].map((holder): Interest => ({
    ...{ id: `${holder}>`, holder, company: root, kind: 'holding', role: null },
    ...{ capital: null, votes: null, areVotesAssumed: true, unreadable: null },
    ...{ statements: [], isConflict: false, isInCycle: false },
  }))
  const whole = { ...graph, subject: root, interests: [...reaching, ...interests] }
  const network = networkOf(whole, of, false)
  return { network, together: heldTogether(network) }
}

/** The links of a side into each company, counted up. */
export interface Sums {
  /** a holder belongs to the side now; gives the companies of which it holds a part */
  join(holder: number): number[]
  sumIn(company: number): Interval | null
}

const isCounted = ({ holder, company }: NetworkLink): boolean => company !== 0 && holder !== company

export function sumsOver({ network, together }: Holdings): Sums {
  const tallies = new Map<number, Tally>()
  return {
    join(holder) {
      const links = (network.from[holder] ?? []).filter(isCounted)
      for (const link of links) {
        const known = tallies.get(link.company)
        tallies.set(link.company, known ? addLink(known, link) : tallyOf(link))
      }
      return links.map(({ company }) => company)
    },
    sumIn(company) {
      const tally = tallies.get(company)
      return tally ? together.total(company, tally) : null
    },
  }
}

/** Listed parties with all companies that they catch, level by level. */
export interface Cascade {
  side: ReadonlySet<number>
  /** of each kind of share in turn what the side holds of a company; null: nothing */
  sumsIn(company: number): (Interval | null)[]
}

/**
 * The least set that holds the listed parties and every company of which members hold enough together,
 * by any kind of share. A caught company counts with all it holds, so shares are never multiplied;
 * companies that merely hold each other catch nothing.
 */
export function cascade(
  holdings: readonly Holdings[],
  listed: readonly number[],
  passes: (sum: Interval) => boolean,
): Cascade {
  const sums = holdings.map(sumsOver)
  const sumsIn = (company: number) => sums.map(({ sumIn }) => sumIn(company))
  const side = new Set(listed)
  for (const holder of side) {
    const touched = new Set(sums.flatMap(({ join }) => join(holder)))
    for (const company of touched) {
      if (sumsIn(company).some((sum) => sum !== null && passes(sum))) side.add(company)
    }
  }
  return { side, sumsIn }
}
