import type { Share } from '../../shared/domain/company'
import type { Country } from '../../shared/domain/identifier'
import type { Band } from '../../shared/domain/ownership/band'
import type { Fraction } from '../numbers/fraction'
import { plus, zero } from '../numbers/fraction'
import { registerBands } from './register-bands'
import { addBands, exactly, remainderOf, roundingOf } from './share-sums'

/** One or several shares of a holder as one number. */
export interface ReadShare {
  /** null where nothing can be read */
  band: Band | null
  /** what stood there instead of a number */
  unreadable: string | null
  rounding: Fraction
  /** what was added is more than the whole, and more than rounding explains */
  isOver: boolean
}

const isPercent = (value: number | null): value is number =>
  value !== null && value >= 0 && value <= 100

// Sweden's `75–<100`: the upper end is not itself possible.
const openBand = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*%?\s*[-‐‑‒–—]\s*<\s*(\d{1,3}(?:[.,]\d{1,6})?)\s*%?$/

function bandOf(minimum: number, maximum: number, country: Country): Band {
  const known = registerBands[country].find(
    (each) => each.minimum === minimum && each.maximum === maximum,
  )
  if (known) return { ...known }
  return { minimum, maximum, isMinimumOpen: false, isMaximumOpen: false }
}

const numberless = (unreadable: string | null): ReadShare => ({
  band: null,
  unreadable,
  rounding: zero,
  isOver: false,
})

const banded = (band: Band): ReadShare => ({
  band,
  unreadable: null,
  rounding: zero,
  isOver: false,
})

function spelledBand(text: string, country: Country): Band | null {
  const [, low, high] = openBand.exec(text.trim()) ?? []
  const minimum = Number(low?.replace(',', '.'))
  const maximum = Number(high?.replace(',', '.'))
  if (!(minimum < maximum && maximum <= 100)) return null
  return { ...bandOf(minimum, maximum, country), isMaximumOpen: true }
}

/**
 * A share as a band: exact where both ends are one number, the ends open or closed as the register
 * of `country` means them. What is no percentage stays text and never becomes a number.
 */
export function readShare(share: Share, country: Country): ReadShare {
  const { exact, minimum, maximum, text } = share
  if (exact !== null) {
    return isPercent(exact)
      ? { ...banded(exactly(exact)), rounding: roundingOf(exact) }
      : numberless(text ?? String(exact))
  }
  if (minimum === null && maximum === null) {
    const spelled = text === null ? null : spelledBand(text, country)
    return spelled ? banded(spelled) : numberless(text)
  }
  const [low, high] = [minimum ?? 0, maximum ?? 100]
  if (!isPercent(low) || !isPercent(high) || low > high) {
    return numberless(text ?? `${minimum ?? ''}–${maximum ?? ''}`)
  }
  return banded(low === high ? exactly(low) : bandOf(low, high, country))
}

/**
 * Several shares of one holder in one company, such as classes of shares, as one. Where one of them
 * has no number, what is known is the lower end.
 */
export function addShares(shares: readonly ReadShare[]): ReadShare {
  const [first] = shares
  if (first && shares.length === 1) return first
  const unreadable = shares.find((share) => share.unreadable !== null)?.unreadable ?? null
  const bands = shares.flatMap(({ band }) => band ?? [])
  if (bands.length === 0) return numberless(unreadable)
  const sum = addBands(bands)
  const isWhole = bands.length === shares.length
  const rounding = shares.map((share) => share.rounding).reduce(plus, zero)
  return {
    band: isWhole ? sum : { ...sum, maximum: 100, isMaximumOpen: false },
    unreadable,
    rounding,
    isOver: remainderOf({ bands, rounding }).isOver,
  }
}
