import type { AnswerDigest } from '../../electron/shared/domain/company'
import type { SessionState } from '../../electron/shared/domain/session'
import { t } from '../text/text'
import type { GlyphName } from '../ui/sign-names'
import type { Tone } from '../ui/tones'

export interface Sign {
  glyph: GlyphName
  tone: Tone
  words: string
}

/** Where the search of sanction lists stands. A search without a hit is quiet, never a green light. */
export function sanctionSign(sanction: AnswerDigest['sanction'], hitCount: number): Sign {
  switch (sanction) {
    case 'hit':
      return {
        glyph: 'hit',
        tone: 'care',
        words: t('companies.sanctions.hit', { count: hitCount }),
      }
    case 'needs-review':
      return { glyph: 'unclear', tone: 'care', words: t('companies.sanctions.needs-review') }
    case 'not-delivered':
      return { glyph: 'not-delivered', tone: 'care', words: t('companies.sanctions.not-delivered') }
    case 'not-requested':
      return {
        glyph: 'not-requested',
        tone: 'faint',
        words: t('companies.sanctions.not-requested'),
      }
    case 'no-hit':
    case 'nothing-found':
      return { glyph: 'nothing-found', tone: 'faint', words: t(`companies.sanctions.${sanction}`) }
  }
}

const sessionSigns: Record<SessionState, { glyph: GlyphName; tone: Tone }> = {
  'in-line': { glyph: 'waiting', tone: 'faint' },
  creating: { glyph: 'running', tone: 'info' },
  unclear: { glyph: 'unclear', tone: 'care' },
  open: { glyph: 'running', tone: 'info' },
  'all-done': { glyph: 'done', tone: 'calm' },
  partial: { glyph: 'not-delivered', tone: 'care' },
  failed: { glyph: 'failed', tone: 'alarm' },
  stalled: { glyph: 'failed', tone: 'alarm' },
  expired: { glyph: 'failed', tone: 'alarm' },
  refused: { glyph: 'failed', tone: 'alarm' },
  cancelled: { glyph: 'dissolved', tone: 'quiet' },
}

export const sessionSign = (state: SessionState): Sign => ({
  ...sessionSigns[state],
  words: t(`companies.session.${state}`),
})
