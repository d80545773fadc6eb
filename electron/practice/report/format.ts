import type { ReportWords } from './words/words-of'

/** Scripts that the report's font draws; anything else would come out as empty boxes. */
const drawable =
  /[^\u0000-\u052f\u1e00-\u1fff\u2000-\u206f\u20a0-\u20cf\u2100-\u218f\u2200-\u22ff]+/gu

/** Writes values as the report's language does. `–` stands for a missing value, never 0. */
export function createFormat(words: ReportWords) {
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 4 })
  const percent = new Intl.NumberFormat(words.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  })
  const text = (value: unknown): string =>
    value === null || value === undefined || value === ''
      ? words.none
      : String(value).replace(drawable, `[${words.otherScript}]`)
  return {
    text,
    amount: (value: unknown) => (typeof value === 'number' ? number.format(value) : text(value)),
    percent: (value: unknown) =>
      typeof value === 'number' ? `${percent.format(value)} %` : text(value),
    date: (value: unknown) => (typeof value === 'string' ? isoToDotted(value) : text(value)),
    truth: (value: boolean) => (value ? words.yes : words.no),
  }
}
export type Format = ReturnType<typeof createFormat>

const isoToDotted = (date: string): string =>
  date.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3.$2.$1')

/** `dd.MM.yyyy HH.mm.ss` in Norwegian time, as the published description shows it (contract §6.1). */
export function formatCreated(orderedAt: string): string {
  const parts = new Intl.DateTimeFormat('nb-NO', {
    timeZone: 'Europe/Oslo',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(orderedAt))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('day')}.${part('month')}.${part('year')} ${part('hour')}.${part('minute')}.${part('second')}`
}

/** An organization number as registers group it; anything unexpected stays as it is. */
export function formatNumber(value: unknown): string {
  const digits = typeof value === 'string' ? value : ''
  if (/^\d{9}$/.test(digits)) return digits.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3')
  if (/^\d{10}$/.test(digits)) return digits.replace(/(\d{6})(\d{4})/, '$1-$2')
  if (/^\d{8}$/.test(digits)) return digits.replace(/(\d{2})(?=\d)/g, '$1 ')
  return digits || '–'
}
