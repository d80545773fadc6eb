import type { CaseFigures, KnownCase } from '../../electron/shared/domain/case-file'
import type { CaseStatus } from '../../electron/shared/domain/keeping'
import { t } from '../text/text'
import type { GlyphName } from '../ui/sign-names'
import type { Tone } from '../ui/tones'

export interface Sign {
  glyph: GlyphName
  tone: Tone
  words: string
}

const statusShapes: Record<CaseStatus, { glyph: GlyphName; tone: Tone }> = {
  'in-review': { glyph: 'winding-up', tone: 'quiet' },
  waiting: { glyph: 'waiting', tone: 'quiet' },
  escalated: { glyph: 'escalated', tone: 'raise' },
  decided: { glyph: 'done', tone: 'calm' },
  archived: { glyph: 'dissolved', tone: 'faint' },
}

/** The status that a person gave the case: a shape and a word. */
export const statusSign = (status: CaseStatus): Sign => ({
  ...statusShapes[status],
  words: t(`cases.status.${status}`),
})

/** What a person should know about a case first: gone, waiting for them, at work, or its status. */
export const stateOf = ({ isReachable, figures, particulars }: KnownCase): Sign => {
  if (!isReachable) return { glyph: 'unclear', tone: 'care', words: t('cases.state.missing') }
  if (figures !== null && figures.needsPerson > 0) {
    const words = t('cases.state.person', { count: figures.needsPerson })
    return { glyph: 'warning', tone: 'care', words }
  }
  if (figures !== null && figures.open > 0) {
    const words = t('cases.state.collecting', { count: figures.open })
    return { glyph: 'running', tone: 'quiet', words }
  }
  if (particulars !== null) return statusSign(particulars.status)
  return { glyph: 'unknown', tone: 'faint', words: t('cases.state.unknown') }
}

/** “No hit” only where a search was made and delivered for every company; anything less says what it is. */
export const sanctionsOf = (figures: CaseFigures | null): Sign | null => {
  if (figures === null || figures.coverage === null) return null
  if (figures.openHits > 0) {
    return {
      glyph: 'hit',
      tone: 'care',
      words: t('cases.sanctions.hits', { count: figures.openHits }),
    }
  }
  switch (figures.coverage.sanction) {
    case 'not-delivered':
      return { glyph: 'not-delivered', tone: 'care', words: t('cases.sanctions.undelivered') }
    case 'not-requested':
      return { glyph: 'not-requested', tone: 'faint', words: t('cases.sanctions.unsearched') }
    case 'found':
    case 'nothing-found':
      return { glyph: 'nothing-found', tone: 'faint', words: t('cases.sanctions.none') }
  }
}
