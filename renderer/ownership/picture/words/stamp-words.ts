import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { t } from '../../../text/text'
import { formatDate, formatInstant, formatTime } from '../../../ui/format'
import { formatBand } from '../../../ui/format-band'
import { ruleWords } from './rule-words'

/** Rule, dates, answers and unknown part in one line: no picture is shown without it. */
export function stampWords(graph: OwnershipGraph, key: RuleKey, now: Date = new Date()): string {
  const rule = graph.rules.find((each) => each.key === key)
  return [
    ...(rule ? [ruleWords(rule)] : []),
    sharesWords(graph),
    ...(graph.at === null ? [] : [t('picture.stamp.knownAt', { time: formatInstant(graph.at) })]),
    snapshotWords(graph, now),
    unknownWords(graph),
  ].join(' · ')
}

function sharesWords({ sharesAsOf }: OwnershipGraph): string {
  if (sharesAsOf === null) return t('picture.stamp.noShareDate')
  const { from, to } = sharesAsOf
  if (from === to) return t('picture.stamp.sharesAsOf', { date: formatDate(to) })
  return t('picture.stamp.sharesBetween', { from: formatDate(from), to: formatDate(to) })
}

const isSameDay = (instant: string, day: Date) =>
  new Date(instant).toDateString() === day.toDateString()

function snapshotWords({ retrieved: { from, to } }: OwnershipGraph, now: Date): string {
  const isToday = isSameDay(from, now) && isSameDay(to, now)
  const said = isToday ? formatTime : formatInstant
  if (said(from) === said(to)) {
    return t(isToday ? 'picture.stamp.snapshotToday' : 'picture.stamp.snapshotOn', {
      time: said(to),
    })
  }
  if (isToday) {
    return t('picture.stamp.snapshotsToday', { from: said(from), to: said(to) })
  }
  return isSameDay(from, new Date(to))
    ? t('picture.stamp.snapshotsOneDay', { from: said(from), to: formatTime(to) })
    : t('picture.stamp.snapshotsOn', { from: said(from), to: said(to) })
}

/** Whether no answer names the subject's owners: then there is not even an unknown part to measure. */
export function areOwnersUnknown({ subject, parties, unknown }: OwnershipGraph): boolean {
  const owners = parties.find(({ id }) => id === subject)?.owners ?? null
  const isMeasured = unknown.capital.maximum > 0 || unknown.votes.maximum > 0
  return owners !== null && owners !== 'found' && !isMeasured
}

/** How much of the subject nobody is named for. */
export function unknownWords(graph: OwnershipGraph): string {
  if (areOwnersUnknown(graph)) return t('ownership.ownersUnknown')
  const { capital, votes } = graph.unknown
  const larger = votes.maximum > capital.maximum ? votes : capital
  return larger.maximum === 0
    ? t('picture.stamp.noneUnknown')
    : t('picture.stamp.unknown', { share: formatBand(larger) })
}
