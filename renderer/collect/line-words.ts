import type { KnownCompany } from '../../electron/shared/contract'
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

const unreadableSign = ({ verdict, entry, isZeroLost }: Line): LineSign => {
  if (verdict.state === 'readable') return leftOut()
  const { fault, expected, found } = verdict
  if (fault === 'length' && isZeroLost) {
    return {
      glyph: 'failed',
      tone: 'alarm',
      words: t('batch.line.lostZero', { expected: expected ?? 0, count: found }),
      tip: t('batch.line.lostZeroTip', { typed: entry.typed }),
    }
  }
  const isOpen = fault === 'ambiguous'
  const words = unreadableWords(verdict)
  return { glyph: isOpen ? 'unclear' : 'failed', tone: isOpen ? 'care' : 'alarm', words }
}

const newSign = ({ outcome, form, entry, isOrdered }: Line): LineSign => {
  if (outcome.kind !== 'new' || !isOrdered) return leftOut()
  const sign = { glyph: 'ready', tone: 'calm' } as const
  if (form !== null) {
    const tip = t('batch.line.expandedTip', { typed: entry.typed })
    return { ...sign, words: t('batch.line.expanded'), tip }
  }
  return {
    ...sign,
    words: outcome.remark ? newWords[outcome.remark]() : t('collect.verdict.fresh'),
  }
}

const elsewhereWords = ({ isOpen, retrievedAt, caseName: name }: KnownCompany) =>
  isOpen
    ? { words: t('batch.line.elsewhereOpen'), tip: t('batch.line.elsewhereOpenTip', { name }) }
    : {
        words: t('collect.verdict.elsewhere'),
        tip: t('collect.verdict.elsewhereTip', { name, time: formatRecent(retrievedAt) }),
      }

/** A line's verdict as shape, tone and words. */
export const lineSign = (line: Line): LineSign => {
  const { outcome, isOrdered, entry } = line
  switch (outcome.kind) {
    case 'new':
      return newSign(line)
    case 'rounded':
      return {
        glyph: 'failed',
        tone: 'alarm',
        words: t('batch.line.rounded'),
        tip: t('batch.line.roundedTip', { typed: entry.typed }),
      }
    case 'wrong-country': {
      const says = outcome.says.toUpperCase()
      const reads = outcome.reads.toUpperCase()
      const words = t('batch.line.wrongCountry', { says, reads })
      const tip = t('batch.line.wrongCountryTip', {
        says: t(`common.country.${outcome.says}`),
        reads: t(`common.country.${outcome.reads}`),
      })
      return { glyph: 'unclear', tone: 'care', words, tip }
    }
    case 'other-country':
      return {
        glyph: 'failed',
        tone: 'alarm',
        words: t('batch.line.otherCountry', { says: outcome.says }),
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
      return { ...sign, ...elsewhereWords(outcome.known) }
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
      return unreadableSign(line)
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
