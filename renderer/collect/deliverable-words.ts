import type { CompanyRow } from '../../electron/shared/domain/case-file'
import type { Deliverable, DeliverableKind, Session } from '../../electron/shared/domain/session'
import { t } from '../text/text'
import { formatBytes, formatInstant } from '../ui/format'
import type { GlyphName } from '../ui/sign-names'
import type { Tone } from '../ui/tones'
import { missingSections } from './queue-rows'

export interface DeliverableSign {
  glyph: GlyphName
  tone: Tone
  words: string
  tip?: string
}

/** The service's words for waiting that we have our own for; any other is quoted as it came. */
const waitingWords = new Set(
  'NOT_STARTED IN_PROGRESS PENDING QUEUED CREATED STARTED RUNNING PROCESSING'.split(' '),
)

const still = (words: string): DeliverableSign => ({ glyph: 'waiting', tone: 'faint', words })
const atWork = (words: string): DeliverableSign => ({ glyph: 'running', tone: 'info', words })

/** One part of a session as shape, tone and words, e.g. a tick and “18 kB”. */
export const deliverableSign = (
  session: Session,
  kind: DeliverableKind,
  row: CompanyRow | undefined,
): DeliverableSign => {
  const isAsked = kind === 'json' || session.terms.reports.includes(kind)
  if (!isAsked) {
    return { glyph: 'not-requested', tone: 'faint', words: t('collect.state.notAsked') }
  }
  const deliverable = session.deliverables.find((one) => one.kind === kind)
  switch (session.state) {
    case 'in-line':
      return still(t('collect.state.in-line'))
    case 'creating':
      return kind === 'json' ? atWork(t('collect.state.ordering')) : still(t('common.none'))
    case 'unclear':
      return kind === 'json'
        ? { glyph: 'unclear', tone: 'care', words: t('collect.state.unclear') }
        : still(t('common.none'))
    case 'cancelled':
      return { glyph: 'dissolved', tone: 'faint', words: t('collect.queue.cancelled') }
    case 'refused':
      return kind === 'json'
        ? { glyph: 'failed', tone: 'alarm', words: t('collect.state.rejected') }
        : still(t('common.none'))
    default:
      return deliverable ? stateSign(deliverable, session, row) : still(t('collect.state.waiting'))
  }
}

const stateSign = (
  deliverable: Deliverable,
  session: Session,
  row: CompanyRow | undefined,
): DeliverableSign => {
  switch (deliverable.state) {
    case 'waiting':
      return still(t('collect.state.waiting'))
    case 'in-progress':
      return atWork(progressWords(deliverable))
    case 'ready':
      return { glyph: 'ready', tone: 'info', words: t('collect.state.ready') }
    case 'fetching':
      return atWork(t('collect.state.fetching'))
    case 'saved':
      return savedSign(deliverable, missingSections(session, row))
    case 'failed':
      return { glyph: 'failed', tone: 'alarm', words: t('collect.state.failed') }
    case 'expired':
      return { glyph: 'dissolved', tone: 'alarm', words: t('collect.state.expired') }
    case 'rejected':
      return { glyph: 'failed', tone: 'alarm', words: t('collect.state.rejected') }
  }
}

const progressWords = ({ kind, word }: Deliverable) => {
  if (word !== null && !waitingWords.has(word.toUpperCase())) {
    return t('common.quotation', { words: word })
  }
  return kind === 'json' ? t('collect.state.searching') : t('collect.state.preparing')
}

const savedSign = ({ kind, document }: Deliverable, missing: number): DeliverableSign => {
  const words = t('collect.state.saved', { size: formatBytes(document?.sizeBytes ?? null) })
  const tip = formatInstant(document?.retrievedAt ?? null)
  return kind === 'json' && missing > 0
    ? {
        glyph: 'not-delivered',
        tone: 'care',
        words: t('collect.state.missing', { count: missing }),
        tip: `${words}, ${tip}`,
      }
    : { glyph: 'done', tone: 'calm', words, tip }
}
