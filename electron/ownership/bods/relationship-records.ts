import type { AnswerState } from '../../shared/domain/answer'
import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { Interest, InterestStatement } from '../../shared/domain/ownership/interest'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import { directInterests } from './interests'
import { indirectInterests, ruleWords } from './indirect-interests'
import type { Owner } from './owners'
import {
  partyKey,
  relationshipKey,
  type BodsSource,
  type Draft,
  type IdOf,
  type RelationshipDetails,
  type Unspecified,
} from './statement'

const mostStatements = 10

const statementWords = ({ source, asOfDate }: InterestStatement) =>
  [
    `${source.path} of the answer with SHA-256 ${source.sha256}`,
    ...(asOfDate === null ? [] : [`as of ${asOfDate}`]),
  ].join(', ')

function sourceOf(interests: readonly Interest[], graph: OwnershipGraph): BodsSource {
  const statements = interests.flatMap((interest) => interest.statements)
  const instants = statements.map(({ source }) => source.retrievedAt).sort()
  const words = [...new Set(statements.map(statementWords))].sort()
  const more = words.length - mostStatements
  return {
    type: ['officialRegister'],
    description: [
      'Answers of the BankID AML Organization API',
      ...words.slice(0, mostStatements),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('; '),
    retrievedAt: instants.at(-1) ?? graph.retrieved.to,
  }
}

const reasons: Record<AnswerState | 'not-in-case', Unspecified> = {
  found: {
    reason: 'unknown',
    description:
      'The shareholders that are named do not hold the whole; nobody is named for the rest',
  },
  'nothing-found': { reason: 'unknown', description: 'Searched: no shareholders are named' },
  'not-delivered': {
    reason: 'informationUnknownToPublisher',
    description: 'The shareholders were requested and not delivered',
  },
  'not-requested': {
    reason: 'informationUnknownToPublisher',
    description: 'The shareholders were not requested',
  },
  'not-in-case': {
    reason: 'informationUnknownToPublisher',
    description: 'No answer about this company is in the case',
  },
}

/** Why nobody is named for the part of a company. */
export const reasonFor = (company: OwnershipParty | undefined): Unspecified =>
  reasons[company?.owners ?? 'found']

/** What the drafts of one moment are made of. */
export interface Said {
  graph: OwnershipGraph
  rule: OwnershipRule
  owners: readonly Owner[]
  parties: ReadonlyMap<string, OwnershipParty>
  /** keys of relationships on the chains of owners */
  components: ReadonlySet<string>
}

const idsOf = (keys: readonly string[], idOf: IdOf) => [...new Set(keys)].sort().map(idOf)

/** Whoever is possible may be an owner or not: the standard's field is left out. */
const isCertain = ({ verdict }: Owner) => (verdict.state === 'certain' ? true : undefined)

function detailsOf(
  [holder, company]: readonly [string, string],
  interests: readonly Interest[],
  owner: Owner | undefined,
  said: Said,
): (idOf: IdOf) => RelationshipDetails {
  const { graph, parties, components } = said
  const isOwner = owner !== undefined
  const isUnnamed = parties.get(holder)?.kind === 'unknown-part'
  const isBeneficial = isUnnamed ? undefined : isOwner ? isCertain(owner) : false
  const remark = owner && ruleWords(owner, said.rule)
  const direct = interests.flatMap((each) => directInterests(each, isBeneficial))
  const told = direct.map((each) =>
    remark
      ? { ...each, details: [...(each.details ? [each.details] : []), remark].join('. ') }
      : each,
  )
  const indirect = owner ? indirectInterests(owner, interests, said.rule) : []
  const isComponent = !isOwner && components.has(relationshipKey(holder, company))
  return (idOf) => ({
    isComponent,
    subject: idOf(partyKey(company)),
    interestedParty: isUnnamed ? reasonFor(parties.get(company)) : idOf(partyKey(holder)),
    interests: [...told, ...indirect],
    ...(isOwner && owner.chain.length > 0
      ? {
          componentRecords: [
            ...idsOf(owner.between.map(partyKey), idOf),
            ...idsOf(chainKeys(owner, graph.subject), idOf),
          ],
        }
      : {}),
  })
}

export const chainKeys = ({ chain, standing }: Owner, subject: string): string[] =>
  chain
    .filter(({ holder, company }) => holder !== standing.party || company !== subject)
    .map(({ holder, company }) => relationshipKey(holder, company))

function remarksOn(interests: readonly Interest[]): string[] {
  return interests.some(({ isConflict }) => isConflict)
    ? ['Statements of the same day differ by more than rounding; each stands in the source']
    : []
}

/** One record for each holder and company; a beneficial owner's with the subject tells all chains. */
export function relationshipRecords(said: Said): Draft[] {
  const { graph, owners } = said
  const pairs = new Map<string, { pair: readonly [string, string]; interests: Interest[] }>()
  const pairOf = (holder: string, company: string) => {
    const key = relationshipKey(holder, company)
    const known = pairs.get(key) ?? { pair: [holder, company] as const, interests: [] }
    pairs.set(key, known)
    return known
  }
  for (const each of graph.interests) pairOf(each.holder, each.company).interests.push(each)
  const ownerOf = new Map(owners.map((owner) => [owner.standing.party, owner]))
  for (const { standing } of owners) pairOf(standing.party, graph.subject)
  return [...pairs].map(([key, { pair, interests }]): Draft => {
    const owner = pair[1] === graph.subject ? ownerOf.get(pair[0]) : undefined
    const chain = owner?.chain ?? []
    const source = sourceOf([...interests, ...chain], graph)
    return {
      key,
      recordType: 'relationship',
      details: detailsOf(pair, interests, owner, said),
      source: owner ? { ...source, type: ['officialRegister', 'primaryResearch'] } : source,
      remarks: remarksOn(interests),
    }
  })
}
