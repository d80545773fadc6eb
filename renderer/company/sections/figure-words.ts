import { t } from '../../text/text'
import { accountLineOf, keyFigureOf } from './figure-series'
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
