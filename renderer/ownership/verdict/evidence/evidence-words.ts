import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type {
  Interest,
  InterestStatement,
} from '../../../../electron/shared/domain/ownership/interest'
import { roleWords } from '../../../company/sections/role-words'
import { t } from '../../../text/text'
import { formatDate, formatInstant, formatShare } from '../../../ui/format'
import { indexOf } from '../../outline/graph-index'
import { interestFigure } from '../../picture/words/line-words'
import { nameOf } from '../verdict-signs'

/** What a party holds or who holds it, with every statement that says so. */
export interface EvidenceEntry {
  interest: Interest
  heading: string
  statements: InterestStatement[]
}

/** All that answers state of a party: what it holds first, then who holds it. */
export function evidenceOf(graph: OwnershipGraph, party: string): EvidenceEntry[] {
  const index = indexOf(graph)
  const entry = (interest: Interest, heading: string): EvidenceEntry[] =>
    interest.statements.length === 0 ? [] : [{ interest, heading, statements: interest.statements }]
  return [
    ...index.holdingsOf(party).flatMap((each) => entry(each, holdsWords(graph, each))),
    ...index.ownersOf(party).flatMap((each) => entry(each, heldWords(graph, each))),
  ]
}

function holdsWords(graph: OwnershipGraph, interest: Interest): string {
  const name = nameOf(graph, interest.company)
  return interest.kind === 'role'
    ? t('verdict.evidence.role', { name, role: roleOf(interest) })
    : t('verdict.evidence.holds', { share: figureOf(interest), name })
}

function heldWords(graph: OwnershipGraph, interest: Interest): string {
  const name = nameOf(graph, interest.holder)
  return interest.kind === 'role'
    ? t('verdict.evidence.role', { name, role: roleOf(interest) })
    : t('verdict.evidence.heldBy', { name, share: figureOf(interest) })
}

const roleOf = ({ role }: Interest) => (role === null ? t('common.none') : roleWords(role))

const figureOf = (interest: Interest) => {
  const { capital, votes, unreadable } = interest
  return capital === null && votes === null && unreadable === null
    ? t('verdict.evidence.noNumber')
    : interestFigure(interest)
}

const isNumberless = ({ exact, minimum, maximum }: InterestStatement['share']) =>
  exact === null && minimum === null && maximum === null

/** What one answer says, as delivered: a number, a band, votes, or the words that cannot be read. */
export function statedShare({ share, votes, section }: InterestStatement): string {
  if (section === 'roles') return t('verdict.evidence.section.roles')
  const stated = isNumberless(share)
    ? share.text === null
      ? null
      : t('verdict.evidence.unreadable', { text: share.text })
    : formatShare(share)
  if (votes === null || isNumberless(votes)) return stated ?? t('verdict.evidence.noNumber')
  const ofVotes = formatShare(votes)
  return stated === null
    ? t('verdict.evidence.votesOnly', { votes: ofVotes })
    : t('verdict.evidence.votes', { share: stated, votes: ofVotes })
}

/** For which day it holds and when it was retrieved: two dates that are never the same thing. */
export const statedWhen = ({ asOfDate, shareClass, source }: InterestStatement): string =>
  [
    ...(shareClass === null ? [] : [t('verdict.evidence.class', { name: shareClass })]),
    asOfDate === null
      ? t('verdict.evidence.noAsOf')
      : t('verdict.evidence.asOf', { date: formatDate(asOfDate) }),
    t('verdict.evidence.retrieved', { time: formatInstant(source.retrievedAt) }),
  ].join(' · ')
