import type { GlyphName, IconName } from './sign-names'
import type { Tone } from './tones'

/** One act in a menu. `isApart` draws a line above it; `isChosen` makes it one of a choice. */
export interface MenuEntry {
  label: string
  icon?: IconName
  glyph?: GlyphName
  tone?: Tone
  keys?: string
  isOff?: boolean
  isDanger?: boolean
  isApart?: boolean
  isChosen?: boolean
  act: () => void
}
