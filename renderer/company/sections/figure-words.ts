import { t } from '../../text/text'
import { formatNumber } from '../../ui/format'
import { accountLineOf, keyFigureOf, type FigurePoint } from './figure-series'
import { humanise } from './role-organs'

/** What a line of the accounts is called; one without a name is shown by its key. */
export function figureName(key: string): string {
  const figure = keyFigureOf(key)
  if (figure !== null) return t(`sections.figure.${figure}`)
  const line = accountLineOf(key)
  return line === null ? humanise(key) : t(`sections.accountLine.${line}`)
}

const units = { 1: 'one', 1e3: 'thousand', 1e6: 'million', 1e9: 'billion' } as const

/** "NOK m": what the figures of a chart count. The currency is named only where the answer names it. */
export const unitName = (currency: string | null, unit: keyof typeof units): string =>
  t(`sections.figures.unit.${units[unit]}`, { currency: currency ?? '' }).trim() ||
  t('sections.figures.noCurrency')

/**
 * What stands over a bar, counted in `unit`: one decimal for the whole row or none. A figure too
 * small for that keeps its first digit, because only a real zero may read 0.
 */
export function barLabel(value: number, unit: number, points: readonly FigurePoint[]): string {
  if (value === 0) return formatNumber(0)
  const counted = value / unit
  const step = unit === 1 ? 0 : 1
  if (Math.abs(counted) < 0.5 / 10 ** step) {
    return formatNumber(counted, { maximumSignificantDigits: 1 })
  }
  const isWhole = points.every((each) => Math.round(((each.value ?? 0) / unit) * 10) % 10 === 0)
  const digits = isWhole ? 0 : step
  return formatNumber(counted, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
