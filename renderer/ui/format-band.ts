import type { Band } from '../../electron/shared/domain/ownership/band'
import { t } from '../text/text'
import { formatNumber, formatPercent } from './format'

/** How many decimals: 2 in lists, 4 in derivations; `isShort` leaves out zeros at the end. */
export interface BandForm {
  decimals?: number
  isShort?: boolean
}

/**
 * A share as a person reads it: one number where both ends are the same, else both ends with an en
 * dash; an open end says so (75–<100 %). Null is “–”, never 0.
 */
export function formatBand(band: Band | null, { decimals = 2, isShort }: BandForm = {}): string {
  if (band === null) return t('common.none')
  const digits = {
    minimumFractionDigits: isShort ? 0 : decimals,
    maximumFractionDigits: decimals,
  }
  const percent = (value: number) =>
    isShort
      ? formatNumber(value / 100, { style: 'percent', ...digits })
      : formatPercent(value, decimals)
  const { minimum, maximum, isMinimumOpen, isMaximumOpen } = band
  if (minimum === maximum) return percent(minimum)
  const lowest = `${isMinimumOpen ? '>' : ''}${formatNumber(minimum, digits)}`
  return `${lowest}–${isMaximumOpen ? '<' : ''}${percent(maximum)}`
}
