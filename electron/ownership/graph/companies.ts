import type { OwnershipWarning } from '../../shared/domain/ownership/graph'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import type { OwnershipSnapshot } from '../snapshot'
import { interestsIn, type WeighedInterest } from './interests'
import { unknownPartOf } from './party-register'
import { exactly, type Remainder } from './share-sums'
import type { StatedHolding } from './stated-holdings'
import { remainderIn, weighClaims, weighVotes } from './weigh'

/** Who holds one company, and what is wrong with the numbers. */
export interface HeldCompany {
  interests: Interest[]
  /** who holds it, without its organ */
  byHolder: ReadonlyMap<string, Interest>
  /** the part that nobody is named for; null where nothing is left over */
  unknownPart: Interest | null
  warnings: OwnershipWarning[]
}

type Code = OwnershipWarning['code']

const isUnreadable = ({ unreadable, statements }: Interest): boolean =>
  unreadable !== null || statements.some(({ votes }) => votes !== null && votes.text !== null)

function warningsOf(
  company: string,
  { capital, interests, isContradicted }: Weighed,
): OwnershipWarning[] {
  const holdings = interests.filter(({ kind }) => kind !== 'role')
  if (holdings.length === 0) return []
  const found: [Code, boolean][] = [
    ['sum-over-100', capital.isOver],
    ['sum-under-100', capital.isUnder],
    ['shares-without-number', holdings.some((each) => each.capital === null)],
    ['unreadable-share', holdings.some(isUnreadable)],
    ['conflicting-statements', isContradicted || holdings.some((each) => each.isConflict)],
  ]
  return found.flatMap(([code, isFound]) => (isFound ? [{ code, parties: [company] }] : []))
}

interface Weighed {
  interests: Interest[]
  capital: Remainder
  votes: Remainder
  isContradicted: boolean
}

function weigh(
  company: string,
  stated: readonly StatedHolding[],
  own: OwnershipSnapshot | undefined,
): Weighed {
  const { holdings, roles, hasDropped } = interestsIn(company, stated, own)
  const claims = weighClaims(holdings)
  const weighed = weighVotes(claims.weighed)
  const capital = remainderIn(weighed, 'capital')
  const toInterest = ({ interest }: WeighedInterest): Interest => interest
  return {
    interests: [...weighed, ...roles].map(toInterest),
    capital: { ...capital, isOver: capital.isOver || holdings.some(({ isOver }) => isOver) },
    votes: remainderIn(weighed, 'votes'),
    isContradicted: claims.isContradicted || hasDropped,
  }
}

function unknownPartIn(company: OwnershipParty, { interests, ...sums }: Weighed): Interest | null {
  const { capital, votes } = sums
  const holdings = interests.filter(({ kind }) => kind !== 'role')
  const isAsked = holdings.length > 0 || company.owners === 'nothing-found'
  if (!isAsked || (!capital.rest && !votes.rest)) return null
  const holder = unknownPartOf(company.id)
  return {
    id: `holding>${holder}>${company.id}`,
    holder,
    company: company.id,
    kind: 'holding',
    capital: capital.rest ?? exactly(0),
    votes: votes.rest ?? exactly(0),
    areVotesAssumed: holdings.every(({ areVotesAssumed }) => areVotesAssumed),
    unreadable: null,
    role: null,
    statements: [],
    isConflict: false,
    isInCycle: false,
  }
}

/** Reads what is stated of one company's owners; `own` is the answer that speaks for it. */
export function heldCompany(
  company: OwnershipParty,
  stated: readonly StatedHolding[],
  own: OwnershipSnapshot | undefined,
): HeldCompany {
  const weighed = weigh(company.id, stated, own)
  const { interests } = weighed
  return {
    interests,
    byHolder: new Map(
      interests.flatMap((each) => (each.kind === 'role' ? [] : [[each.holder, each]])),
    ),
    unknownPart: unknownPartIn(company, weighed),
    warnings: warningsOf(company.id, weighed),
  }
}
