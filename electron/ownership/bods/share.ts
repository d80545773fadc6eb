import type { Band } from '../../shared/domain/ownership/band'
import type { BodsShare } from './statement'

const isPercent = (value: number) => value >= 0 && value <= 100

/** A band as the standard's share; undefined for what is no share of a whole. */
export function shareOf(band: Band | null): BodsShare | undefined {
  if (!band || !isPercent(band.minimum) || !isPercent(band.maximum)) return undefined
  const { minimum, maximum, isMinimumOpen, isMaximumOpen } = band
  if (minimum === maximum) return { exact: minimum }
  return {
    ...(isMinimumOpen ? { exclusiveMinimum: minimum } : { minimum }),
    ...(isMaximumOpen ? { exclusiveMaximum: maximum } : { maximum }),
  }
}

const rounded = (value: number) => Math.min(100, Math.max(0, Math.round(value * 1e6) / 1e6))

/** What is left of a whole band without a part of it: the chains beside a direct holding. */
export function without(whole: Band | null, part: Band | null): Band | null {
  if (!whole || !part) return null
  const minimum = rounded(whole.minimum - part.maximum)
  const maximum = rounded(whole.maximum - part.minimum)
  return {
    minimum,
    maximum,
    isMinimumOpen: minimum > 0 && (whole.isMinimumOpen || part.isMaximumOpen),
    isMaximumOpen: maximum > minimum && (whole.isMaximumOpen || part.isMinimumOpen),
  }
}
