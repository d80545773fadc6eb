// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { setLanguage } from '../../../../renderer/text/text'
import {
  compareNames,
  formatAmount,
  formatBytes,
  formatCountdown,
  formatDate,
  formatInstant,
  formatMillions,
  formatNumber,
  formatPercent,
  formatRecent,
  formatShare,
  formatTime,
} from '../../../../renderer/ui/format'

const share = { exact: null, minimum: null, maximum: null, text: null }
const local = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).toISOString()

beforeEach(() => setLanguage('en'))

describe('in English', () => {
  it('writes shares, bands, amounts and dates as the design says', () => {
    expect(formatPercent(26.2887)).toBe('26.29%')
    expect(formatPercent(26.2887, 4)).toBe('26.2887%')
    expect(formatShare({ ...share, minimum: 25.01, maximum: 49.99 })).toBe('25.01–49.99%')
    expect(formatAmount(12_000_000, 'NOK')).toBe('NOK\u00a012,000,000')
    expect(formatMillions(-6_400_000)).toBe('−6.4')
    expect(formatInstant(local(2026, 11, 24, 13, 58))).toBe('24\u00a0Nov\u00a02026, 13:58')
  })
})

describe('in Bokmål', () => {
  beforeEach(() => setLanguage('nb'))

  it('writes shares, bands, amounts and dates as the design says', () => {
    expect(formatPercent(26.2887)).toBe('26,29\u00a0%')
    expect(formatShare({ ...share, minimum: 25.01, maximum: 49.99 })).toBe('25,01–49,99\u00a0%')
    expect(formatAmount(12_000_000, 'NOK')).toBe('NOK\u00a012\u00a0000\u00a0000')
    expect(formatInstant(local(2026, 11, 24, 13, 58))).toBe('24.\u00a0nov.\u00a02026, 13:58')
    expect(formatTime(local(2026, 11, 24, 14, 6), true)).toBe('14:06:00')
  })

  it('orders æ, ø and å last', () => {
    const names = ['Åborg', 'Zeta', 'Østvoll', 'Ærø', 'Alfa']
    expect(names.sort(compareNames)).toEqual(['Alfa', 'Zeta', 'Ærø', 'Østvoll', 'Åborg'])
  })
})

describe('what is not known', () => {
  it('is a dash and never a zero', () => {
    for (const written of [
      formatPercent(null),
      formatNumber(null),
      formatAmount(null, 'NOK'),
      formatShare(null),
      formatShare(share),
      formatDate(null),
      formatInstant(null),
      formatBytes(null),
    ]) {
      expect(written).toBe('–')
    }
    expect(formatPercent(0)).toBe('0.00%')
  })

  it('is shown in the source’s own words where there are some', () => {
    expect(formatShare({ ...share, text: 'majority' })).toBe('majority')
    expect(formatDate('sometime in 1998')).toBe('sometime in 1998')
  })
})

describe('days', () => {
  it('does not move a register’s day across a time zone', () => {
    expect(formatDate('2025-12-31')).toBe('31\u00a0Dec\u00a02025')
    expect(formatDate('2025-12-31T00:00:00+14:00')).toBe('31\u00a0Dec\u00a02025')
  })

  it('tells today by time, then yesterday, then the day, and the year only when it is another', () => {
    const now = new Date(2026, 10, 24, 0, 5)
    expect(formatRecent(local(2026, 11, 24, 0, 1), now)).toBe('00:01')
    expect(formatRecent(local(2026, 11, 23, 23, 59), now)).toBe('Yesterday')
    expect(formatRecent(local(2026, 11, 14), now)).toBe('14\u00a0Nov')
    expect(formatRecent(local(2025, 11, 14), now)).toBe('14\u00a0Nov\u00a02025')
  })
})

describe('sizes and time left', () => {
  it('counts sizes in thousands', () => {
    expect(formatBytes(999)).toBe('999 bytes')
    expect(formatBytes(18_240)).toBe('18\u00a0kB')
    expect(formatBytes(999_600)).toBe('1\u00a0MB')
    expect(formatBytes(1_240_000)).toBe('1.2\u00a0MB')
    expect(formatBytes(41_200_000)).toBe('41\u00a0MB')
  })

  it('counts down to nothing and no further', () => {
    expect(formatCountdown(7_199_999)).toBe('1:59:59')
    expect(formatCountdown(252_000)).toBe('0:04:12')
    expect(formatCountdown(-5)).toBe('0:00:00')
  })
})
