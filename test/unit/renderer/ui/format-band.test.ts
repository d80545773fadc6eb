// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { setLanguage } from '../../../../renderer/text/text'
import { formatBand } from '../../../../renderer/ui/format-band'

const band = (minimum: number, maximum = minimum, more = {}) => ({
  minimum,
  maximum,
  isMinimumOpen: false,
  isMaximumOpen: false,
  ...more,
})

beforeEach(() => setLanguage('en'))

describe('a share between two ends', () => {
  it('is one number where the ends are the same', () => {
    expect(formatBand(band(26.2887))).toBe('26.29%')
    expect(formatBand(band(26.2887), { decimals: 4 })).toBe('26.2887%')
    expect(formatBand(band(60), { isShort: true })).toBe('60%')
  })

  it('shows both ends, and that an open end is not itself possible', () => {
    expect(formatBand(band(25.01, 49.99))).toBe('25.01–49.99%')
    expect(formatBand(band(75, 100, { isMaximumOpen: true }), { isShort: true })).toBe('75–<100%')
    expect(formatBand(band(25, 50, { isMinimumOpen: true }), { isShort: true })).toBe('>25–50%')
  })

  it('is a dash where nothing is known, never zero', () => {
    expect(formatBand(null)).toBe('–')
    expect(formatBand(band(0))).toBe('0.00%')
  })

  it('is written as Bokmål writes it', () => {
    setLanguage('nb')
    expect(formatBand(band(25.01, 49.99))).toBe('25,01–49,99\u00a0%')
  })
})
