import type { IdentifierRemark, IdentifierVerdict } from '../../electron/shared/domain/identifier'
import { t } from '../text/text'
import { formatRecent } from '../ui/format'
import type { GlyphName } from '../ui/sign-names'
import type { Tone } from '../ui/tones'
import type { Line } from './paste-lines'

export interface LineSign {
  glyph: GlyphName
  tone: Tone
  words: string
  /** the whole of it, where the words are short for a narrow column */
  tip?: string
}

const unreadableWords = (verdict: IdentifierVerdict & { state: 'unreadable' }) => {
  const { fault, found, expected } = verdict
  switch (fault) {
    case 'empty':
      return t('collect.verdict.empty')
    case 'characters':
      return t('collect.verdict.characters')
    case 'ambiguous':
      return t('collect.verdict.ambiguous')
    case 'length':
      return expected === null
        ? t('collect.verdict.digitsOdd', { count: found })
        : t('collect.verdict.digits', { expected, count: found })
  }
}

const newWords: Record<IdentifierRemark, () => string> = {
  'vat-form': () => t('collect.verdict.vatForm'),
  padded: () => t('collect.verdict.padded'),
  'check-digit': () => t('collect.verdict.checkDigit'),
  'personal-number': () => t('collect.verdict.personalNumber'),
  placeholder: () => t('collect.verdict.placeholder'),
}

/** A line's verdict as shape, tone and words. */
export const lineSign = ({ verdict, outcome, isOrdered }: Line): LineSign => {
  if (verdict.state === 'unreadable') {
    const isOpen = verdict.fault === 'ambiguous'
    const words = unreadableWords(verdict)
    return { glyph: isOpen ? 'unclear' : 'failed', tone: isOpen ? 'care' : 'alarm', words }
  }
  switch (outcome.kind) {
    case 'new': {
      const words = outcome.remark ? newWords[outcome.remark]() : t('collect.verdict.fresh')
      return isOrdered ? { glyph: 'ready', tone: 'calm', words } : leftOut()
    }
    case 'warned':
      return isOrdered
        ? { glyph: 'warning', tone: 'care', words: newWords[outcome.remark]() }
        : leftOut()
    case 'renewed':
    case 'elsewhere': {
      const time = formatRecent(outcome.known.retrievedAt)
      if (!isOrdered) return leftOut()
      const sign = { glyph: 'ready', tone: 'calm' } as const
      if (outcome.kind === 'renewed')
        return { ...sign, words: t('collect.verdict.renewed', { time }) }
      const tip = t('collect.verdict.elsewhereTip', { time, name: outcome.known.caseName })
      return { ...sign, words: t('collect.verdict.elsewhere'), tip }
    }
    case 'repeats':
      return {
        glyph: 'dissolved',
        tone: 'faint',
        words: t('collect.verdict.repeats', { line: outcome.line }),
      }
    case 'here': {
      const words = t('collect.verdict.here', { time: formatRecent(outcome.known.retrievedAt) })
      return { glyph: isOrdered ? 'ready' : 'done', tone: isOrdered ? 'calm' : 'faint', words }
    }
    case 'under-way': {
      const words = t('collect.verdict.underWay')
      return { glyph: isOrdered ? 'ready' : 'running', tone: isOrdered ? 'calm' : 'faint', words }
    }
    case 'unreadable':
      return leftOut()
  }
}

const leftOut = (): LineSign => ({
  glyph: 'dissolved',
  tone: 'faint',
  words: t('collect.verdict.leftOut'),
})

/** What the button on a line would turn; null where a line has nothing to turn. */
export const turnWords = ({ outcome, isOrdered, entry }: Line): string | null => {
  switch (outcome.kind) {
    case 'here':
    case 'under-way':
      return isOrdered ? t('collect.act.notAgain') : t('collect.act.again')
    case 'warned':
      return isOrdered ? t('collect.act.leaveOut') : t('collect.act.anyway')
    case 'new':
    case 'renewed':
    case 'elsewhere':
      return entry.isTurned ? t('collect.act.anyway') : null
    default:
      return null
  }
}
