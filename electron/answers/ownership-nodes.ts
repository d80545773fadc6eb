import { createHash } from 'node:crypto'
import type { Holding, Share } from '../shared/domain/company'
import type { OwnershipNode } from '../shared/domain/ownership'
import { toNumber } from '../ownership/numbers/fraction'
import { countryNamed } from './country-words'
import type { CaseAnswer } from './parties'
import { digestAnswer } from './read-answer'
import { sumOf } from '../ownership/graph/share-sums'

/** More than this many siblings, each under one percent, become one line. */
const mostSmall = 12

/** The same line of the same case gives the same id, and no name can be read from it. */
export const nodeId = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 20)

const blank: Omit<OwnershipNode, 'id' | 'kind'> = {
  name: null,
  dateOfBirth: null,
  country: null,
  identifier: null,
  share: null,
  votes: null,
  integrated: null,
  count: null,
  answer: null,
  companyRow: null,
  status: null,
  sanction: null,
  retrievedAt: null,
  reference: null,
  children: [],
}

const exactly = (exact: number): Share => ({ exact, minimum: null, maximum: null, text: null })

/** What a company's own answer adds to its line. */
function ofAnswer(answer: CaseAnswer): Partial<OwnershipNode> {
  const { name, status, sanction } = digestAnswer(answer.view)
  return {
    ...(name === null ? {} : { name }),
    kind: 'organization',
    country: answer.key.country.toUpperCase(),
    identifier: answer.key.identifier,
    companyRow: answer.companyRow,
    status,
    sanction,
    retrievedAt: answer.retrievedAt,
  }
}

export const subjectNode = (subject: CaseAnswer): OwnershipNode => ({
  ...blank,
  id: 'subject',
  kind: 'organization',
  integrated: 100,
  ...ofAnswer(subject),
})

/** The line of one holding: what the naming answer says, then what the party's own answer says. */
export function partyNode(
  id: string,
  { party, share, votes }: Holding,
  namedBy: CaseAnswer,
  own: CaseAnswer | null,
): OwnershipNode {
  const country = countryNamed(party.country)
  return {
    ...blank,
    id,
    kind: party.kind,
    name: party.name,
    dateOfBirth: party.dateOfBirth,
    country: country === null || country === 'elsewhere' ? party.country : country.toUpperCase(),
    identifier: party.organizationNumber,
    share,
    votes,
    retrievedAt: namedBy.retrievedAt,
    ...(own ? ofAnswer(own) : {}),
  }
}

/** Owners that nobody named (`rest` in percent) or that a search did not find (null). */
export const unknownPartNode = (
  id: string,
  rest: number | null,
  integrated: number | null,
  retrievedAt: string,
): OwnershipNode => ({
  ...blank,
  id,
  kind: 'unknown-part',
  answer: rest === null ? 'nothing-found' : 'found',
  share: rest === null ? null : exactly(rest),
  integrated,
  retrievedAt,
})

/** Owners that were not asked for, not delivered, or whose company is not in the case. */
export const notCollectedNode = (
  id: string,
  integrated: number | null,
  answer: OwnershipNode['answer'],
): OwnershipNode => ({
  ...blank,
  id,
  kind: 'not-collected',
  integrated,
  answer,
})

/** Owners beyond the depth to which a tree is opened. */
export const tooDeepNode = (id: string, count: number): OwnershipNode => ({
  ...blank,
  id,
  kind: 'folded',
  count,
})

const isSmall = ({ share }: Holding): boolean => share.exact !== null && share.exact < 1

const sizeOf = ({ share }: Holding): number => share.exact ?? share.maximum ?? -1

/** Largest first, those without a number after them; the order of the answer decides a tie. */
export function arrange(holdings: readonly Holding[]): { shown: Holding[]; folded: Holding[] } {
  const sorted = [...holdings].sort((a, b) => sizeOf(b) - sizeOf(a))
  const small = sorted.filter(isSmall)
  return small.length > mostSmall
    ? { shown: sorted.filter((each) => !isSmall(each)), folded: small }
    : { shown: sorted, folded: [] }
}

/** One line for many small siblings; its shares are the sums of theirs, null where one has no number. */
export function foldedNode(
  id: string,
  children: OwnershipNode[],
  retrievedAt: string,
): OwnershipNode {
  const share = sumOf(children.map((each) => each.share?.exact ?? null))
  const integrated = sumOf(children.map((each) => each.integrated))
  return {
    ...blank,
    id,
    kind: 'folded',
    share: share ? exactly(toNumber(share)) : null,
    integrated: integrated ? toNumber(integrated) : null,
    count: children.length,
    retrievedAt,
    children,
  }
}
