import type { AnswerState } from '../../electron/shared/domain/answer'
import type { CompanyStatus } from '../../electron/shared/domain/company'
import type { GlyphName } from './sign-names'

/** What a colour may mean. The normal is quiet; colour is kept for what needs a person. */
export type Tone = 'plain' | 'quiet' | 'faint' | 'calm' | 'care' | 'alarm' | 'raise' | 'info'

/** Shape and tone of the four answers: solid, dashed-in, cut, dotted. Never merged, never only coloured. */
export const answerSigns: Record<AnswerState, GlyphName> = {
  found: 'found',
  'nothing-found': 'nothing-found',
  'not-delivered': 'not-delivered',
  'not-requested': 'not-requested',
}

export const statusSigns: Record<CompanyStatus, { glyph: GlyphName; tone: Tone }> = {
  active: { glyph: 'active', tone: 'calm' },
  'winding-up': { glyph: 'winding-up', tone: 'care' },
  insolvent: { glyph: 'insolvent', tone: 'alarm' },
  dissolved: { glyph: 'dissolved', tone: 'quiet' },
  unknown: { glyph: 'unknown', tone: 'faint' },
}
