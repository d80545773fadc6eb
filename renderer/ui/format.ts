import type { Share } from '../../electron/shared/domain/company'
import { localeTag, t } from '../text/text'

/**
 * Every number, amount, date and size is written here, with Intl, for the chosen language.
 * Unknown is “–”, never 0. Called inside a template or computed, it follows a change of language.
 */
const cached = <O extends object, F>(make: (tag: string, options: O) => F) => {
  const known = new Map<string, F>()
  return (options: O): F => {
    const key = `${localeTag.value} ${JSON.stringify(options)}`
    const found = known.get(key) ?? make(localeTag.value, options)
    known.set(key, found)
    return found
  }
}

const numberFormat = cached<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (tag, options) => new Intl.NumberFormat(tag, options),
)
const dateFormat = cached<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (tag, options) => new Intl.DateTimeFormat(tag, options),
)

const noBreak = (text: string) => text.replaceAll(' ', '\u00a0')
// Intl writes a hyphen for minus in English; figures want the real sign.
const realMinus = (text: string) => text.replace(/^-/, '\u2212')

export const formatNumber = (value: number | null, options: Intl.NumberFormatOptions = {}) =>
  value === null ? t('common.none') : realMinus(numberFormat(options).format(value))

/** `percent` is 0–100 as the service delivers it; `decimals` is 2 in lists and 4 in derivations. */
export const formatPercent = (percent: number | null, decimals = 2) =>
  percent === null
    ? t('common.none')
    : realMinus(
        numberFormat({
          style: 'percent',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(percent / 100),
      )

/** An exact share, a band with an en dash, the source's own words, or “–”. */
export const formatShare = (share: Share | null, decimals = 2): string => {
  if (share === null) return t('common.none')
  if (share.exact !== null) return formatPercent(share.exact, decimals)
  const { minimum, maximum } = share
  if (minimum !== null && maximum !== null) {
    const lowest = numberFormat({
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(minimum)
    return `${lowest}–${formatPercent(maximum, decimals)}`
  }
  if (minimum !== null) return `≥\u00a0${formatPercent(minimum, decimals)}`
  if (maximum !== null) return `≤\u00a0${formatPercent(maximum, decimals)}`
  return share.text ?? t('common.none')
}

/** A whole amount with its currency, e.g. NOK 12,000,000; without a known currency only the number. */
export const formatAmount = (value: number | null, currency: string | null) => {
  if (value === null) return t('common.none')
  const number = realMinus(numberFormat({ maximumFractionDigits: 2 }).format(value))
  return currency === null ? number : `${currency}\u00a0${number}`
}

/** Millions with one decimal for narrow places, e.g. −6.4. */
export const formatMillions = (value: number | null) =>
  value === null
    ? t('common.none')
    : realMinus(
        numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
          value / 1_000_000,
        ),
      )

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

// Norwegian Intl writes 13:58 or 13.58 depending on the ICU version; the house writes a colon.
const colon = (text: string) => text.replace(/(\d{2})\.(\d{2})(?=$|\.\d{2}$)/, '$1:$2')

const asDate = (instant: string) => {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? null : date
}

/** A calendar day `YYYY-MM-DD` as the register gave it; never moved by a time zone. */
export const formatDate = (isoDate: string | null) => {
  if (isoDate === null) return t('common.none')
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate)
  if (!match) return isoDate
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  return noBreak(dateFormat({ ...day, timeZone: 'UTC' }).format(date))
}

/** A calendar day in a list: without the year where it is this one's. */
export const formatDay = (isoDate: string, now: Date = new Date()) => {
  if (!isoDate.startsWith(`${now.getFullYear()}-`)) return formatDate(isoDate)
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' }
  return noBreak(dateFormat(options).format(new Date(`${isoDate}T00:00:00Z`)))
}

const relativeFormat = cached<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(
  (tag, options) => new Intl.RelativeTimeFormat(tag, options),
)

/** The same for a narrow column: another year's day as its month, e.g. “Jan 2027”. */
export const formatDayShort = (isoDate: string, now: Date = new Date()) => {
  if (isoDate.startsWith(`${now.getFullYear()}-`)) return formatDay(isoDate, now)
  const options: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' }
  return noBreak(dateFormat(options).format(new Date(`${isoDate}T00:00:00Z`)))
}

/** “in 2 days”, “tomorrow”, “3 months ago”, as the language says it; far days in months and years. */
export const formatDaysAway = (days: number) => {
  const relative = relativeFormat({ numeric: 'auto' })
  const [unit, length]: [Intl.RelativeTimeFormatUnit, number] =
    Math.abs(days) >= 730 ? ['year', 365.25] : Math.abs(days) >= 61 ? ['month', 30.44] : ['day', 1]
  return noBreak(relative.format(Math.trunc(days / length), unit))
}

export const formatTime = (instant: string | null, withSeconds = false) => {
  const date = instant === null ? null : asDate(instant)
  if (date === null) return instant ?? t('common.none')
  return colon(
    dateFormat({ ...time, ...(withSeconds ? { second: '2-digit' } : {}), hourCycle: 'h23' })
      .format(date)
      .replaceAll('.', ':'),
  )
}

/** Day and time in full, for tooltips and one-off facts: 24 Nov 2026, 13:58. */
export const formatInstant = (instant: string | null) => {
  const date = instant === null ? null : asDate(instant)
  if (date === null || instant === null) return instant ?? t('common.none')
  return `${noBreak(dateFormat(day).format(date))}, ${formatTime(instant)}`
}

/** For lists: today as a time, then “Yesterday”, this year without the year, else the full day. */
export const formatRecent = (instant: string | null, now: Date = new Date()) => {
  const date = instant === null ? null : asDate(instant)
  if (date === null) return instant ?? t('common.none')
  const dayNumber = (of: Date) =>
    Math.floor(Date.UTC(of.getFullYear(), of.getMonth(), of.getDate()) / 86_400_000)
  const daysAgo = dayNumber(now) - dayNumber(date)
  if (daysAgo === 0) return formatTime(instant)
  if (daysAgo === 1) return t('common.yesterday')
  const withYear = date.getFullYear() !== now.getFullYear()
  return noBreak(dateFormat(withYear ? day : { day: 'numeric', month: 'short' }).format(date))
}

/** Sizes as people count them: 18 kB, 1.2 MB (thousands, not 1024). */
export const formatBytes = (sizeBytes: number | null) => {
  if (sizeBytes === null) return t('common.none')
  if (sizeBytes < 1000) return t('common.bytes.b', { n: sizeBytes })
  const units = ['kb', 'mb', 'gb'] as const
  let value = sizeBytes / 1000
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = value < 10 && unit > 0 ? 1 : 0
  const n = numberFormat({ maximumFractionDigits: digits }).format(value)
  return noBreak(t(`common.bytes.${units[unit] ?? 'gb'}`, { n }))
}

/** Time left as h:mm:ss, whole seconds, never below zero. */
export const formatCountdown = (leftMs: number) => {
  const seconds = Math.max(0, Math.floor(leftMs / 1000))
  const two = (part: number) => String(part).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

const collator = cached<Intl.CollatorOptions, Intl.Collator>(
  (tag, options) => new Intl.Collator(tag, options),
)
const asNames: Intl.CollatorOptions = { numeric: true, sensitivity: 'base' }

/** The order of names in the chosen language: æ, ø, å last in Norwegian. Made once for a whole list. */
export const nameOrder = () => collator(asNames).compare

export const compareNames = (one: string, other: string) => nameOrder()(one, other)

/** A digest in four groups for the eye; copying gives the whole. */
export const shortDigest = (sha256: string) =>
  `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`
