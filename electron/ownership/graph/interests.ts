import type { Band } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { Fraction } from '../numbers/fraction'
import { zero } from '../numbers/fraction'
import type { OwnershipSnapshot } from '../snapshot'
import { isContradiction, isSameDay } from './conflicts'
import { addShares, type ReadShare } from './read-share'
import type { StatedHolding } from './stated-holdings'

/** An interest with what is needed to weigh it against the others in the same company. */
export interface WeighedInterest {
  interest: Interest
  rounding: Record<'capital' | 'votes', Fraction>
  /** the holder's statements alone add up to more than the whole */
  isOver: boolean
  /** the company's own list does not name the holder, whose own answer claims the interest */
  isClaimed: boolean
  /** a claim of the same day as the company's list, or one of the two names no day */
  isSameDay: boolean
}

/** All that one list says of one holder in one company. */
interface Said {
  snapshot: OwnershipSnapshot
  holdings: StatedHolding[]
  isOwnList: boolean
  capital: ReadShare
  votes: ReadShare
  hasVotes: boolean
  areVotesAssumed: boolean
}

const interestId = (kind: Interest['kind'], holder: string, company: string): string =>
  `${kind}>${holder}>${company}`

function saidBy(holdings: StatedHolding[], own: OwnershipSnapshot | undefined): Said {
  const [first] = holdings
  if (!first) throw new Error('a list that says nothing')
  const { snapshot, statement } = first
  return {
    snapshot,
    holdings,
    isOwnList: snapshot === own && statement.section === 'shareholders',
    capital: addShares(holdings.map(({ capital }) => capital)),
    votes: addShares(holdings.map(({ votes, capital }) => votes ?? capital)),
    hasVotes: holdings.some(({ votes }) => votes !== null),
    areVotesAssumed: holdings.some(({ votes }) => votes === null),
  }
}

/** What is nearer to the company goes first: its own list, an older one of it, the holder's; then the newest. */
function compareSaid(one: Said, other: Said): number {
  const rank = ({ isOwnList, holdings }: Said) =>
    isOwnList ? 0 : holdings[0]?.statement.section === 'shareholders' ? 1 : 2
  const [a, b] = [one.snapshot, other.snapshot]
  const isOlder =
    a.retrievedAt < b.retrievedAt || (a.retrievedAt === b.retrievedAt && a.sha256 > b.sha256)
  return rank(one) - rank(other) || (isOlder ? 1 : -1)
}

function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const each of all) {
    const key = keyOf(each)
    const known = groups.get(key)
    if (known) known.push(each)
    else groups.set(key, [each])
  }
  return groups
}

const listOf = ({ snapshot, statement }: StatedHolding): string =>
  [statement.section, snapshot.companyRow, snapshot.retrievedAt, snapshot.sha256].join(' ')

/** The lists that speak of one holder, the one that counts first. */
const listsOf = (holdings: StatedHolding[], own: OwnershipSnapshot | undefined): Said[] =>
  [...groupBy(holdings, listOf).values()].map((each) => saidBy(each, own)).sort(compareSaid)

const isContradicted = (counted: Said, other: Said): boolean =>
  isSameDay(counted.snapshot, other.snapshot) &&
  (isContradiction(counted.capital.band, other.capital.band) ||
    (counted.hasVotes && other.hasVotes && isContradiction(counted.votes.band, other.votes.band)))

function holdingOf(lists: readonly Said[], company: string): WeighedInterest | null {
  const [counted, ...others] = lists
  const holder = counted?.holdings[0]?.holder
  if (!counted || holder === undefined) return null
  const kind = holder === company ? 'treasury' : 'holding'
  const { capital, votes, hasVotes } = counted
  return {
    interest: {
      id: interestId(kind, holder, company),
      holder,
      company,
      kind,
      capital: capital.band,
      votes: hasVotes ? votes.band : capital.band,
      areVotesAssumed: counted.areVotesAssumed,
      unreadable: capital.unreadable,
      role: null,
      statements: lists.flatMap(({ holdings }) => holdings.map(({ statement }) => statement)),
      isConflict: others.some((other) => isContradicted(counted, other)),
      isInCycle: false,
    },
    rounding: { capital: capital.rounding, votes: votes.rounding },
    isOver: capital.isOver,
    isClaimed: !counted.isOwnList,
    isSameDay: true,
  }
}

function roleOf(holdings: readonly StatedHolding[]): WeighedInterest[] {
  const [first] = holdings
  if (!first) return []
  const { holder, company } = first
  const nothing: Band | null = null
  return [
    {
      interest: {
        id: interestId('role', holder, company),
        holder,
        company,
        kind: 'role',
        capital: nothing,
        votes: nothing,
        areVotesAssumed: false,
        unreadable: null,
        role: [...new Set(holdings.map(({ role }) => role ?? ''))].join(', '),
        statements: holdings.map(({ statement }) => statement),
        isConflict: false,
        isInCycle: false,
      },
      rounding: { capital: zero, votes: zero },
      isOver: false,
      isClaimed: false,
      isSameDay: true,
    },
  ]
}

export interface CompanyInterests {
  holdings: WeighedInterest[]
  roles: WeighedInterest[]
  /** an older answer of the company names somebody whom the one that counts does not */
  hasDropped: boolean
}

/**
 * Who holds one company: one interest per holder, in the order of the lists. `own` is the answer
 * that speaks for the company; its shareholders go before what holders say of their subsidiaries.
 */
export function interestsIn(
  company: string,
  stated: readonly StatedHolding[],
  own: OwnershipSnapshot | undefined,
): CompanyInterests {
  const isRole = ({ statement }: StatedHolding) => statement.section === 'roles'
  const isListed = own?.shareholders.state === 'found' && own.shareholders.value.length > 0
  const holdings: WeighedInterest[] = []
  let hasDropped = false
  const held = stated.filter((each) => !isRole(each))
  for (const each of groupBy(held, ({ holder }) => holder).values()) {
    const lists = listsOf(each, own)
    // Owners of an older list who are gone from the newer one own nothing any more.
    const isGone = isListed && lists[0]?.holdings[0]?.statement.section === 'shareholders'
    const isDropped = isGone && !lists[0]?.isOwnList
    const counted = isDropped ? lists.filter(isSubsidiaryList) : lists
    const weighed = holdingOf(counted, company)
    hasDropped ||= isDropped
    if (!weighed) continue
    const day = counted[0]?.snapshot
    const isSame = !own || !day || isSameDay(own, day)
    holdings.push({ ...weighed, isClaimed: weighed.isClaimed && isListed, isSameDay: isSame })
  }
  const inRole = stated.filter((each) => isRole(each) && each.snapshot === own)
  const roles = [...groupBy(inRole, ({ holder }) => holder).values()].flatMap(roleOf)
  return { holdings, roles, hasDropped }
}

const isSubsidiaryList = ({ holdings }: Said): boolean =>
  holdings[0]?.statement.section === 'subsidiaries'
