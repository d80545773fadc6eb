import type { CaseFigures, KnownCase } from '../../electron/shared/domain/case-file'
import { t } from '../text/text'
import type { GlyphName } from '../ui/sign-names'
import type { Tone } from '../ui/tones'

export interface Sign {
  glyph: GlyphName
  tone: Tone
  words: string
}

/** What a person should know about a case first: gone, waiting for them, at work, or quiet. */
export const stateOf = ({ isReachable, figures }: KnownCase): Sign => {
  if (!isReachable) return { glyph: 'unclear', tone: 'care', words: t('cases.state.missing') }
  if (figures === null) return { glyph: 'unknown', tone: 'faint', words: t('cases.state.unknown') }
  if (figures.needsPerson > 0) {
    const words = t('cases.state.person', { count: figures.needsPerson })
    return { glyph: 'warning', tone: 'care', words }
  }
  if (figures.open > 0) {
    const words = t('cases.state.collecting', { count: figures.open })
    return { glyph: 'running', tone: 'quiet', words }
  }
  return figures.companies === 0
    ? { glyph: 'not-requested', tone: 'faint', words: t('cases.state.empty') }
    : { glyph: 'done', tone: 'calm', words: t('cases.state.collected') }
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
