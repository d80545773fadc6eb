import type { Json } from './json'

/** A value as one line of text; null where there is none or it is a list or an object. */
export function textOf(node: Json | undefined): string | null {
  if (typeof node === 'number' || typeof node === 'boolean') return String(node)
  if (typeof node !== 'string') return null
  return node.trim() === '' ? null : node.trim()
}

const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i
const groupedBySpace = /^[+-]?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/
const groupedByComma = /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^[+-]?\d{1,3}(,\d{3})+\.\d+$/
const groupedByDot = /^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^[+-]?\d{1,3}(\.\d{3})+,\d+$/
const decimalComma = /^[+-]?\d+,\d+$/
// Thousands or decimals? Wrong by a factor of a thousand would be worse than unread.
const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

function spelledNumber(text: string): number | null {
  const plain = text.replace('−', '-')
  if (plainNumber.test(plain)) return Number(plain)
  if (decimalComma.test(plain)) return Number(plain.replace(',', '.'))
  if (groupedBySpace.test(plain)) {
    return Number(plain.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'))
  }
  if (groupedByComma.test(plain)) return Number(plain.replaceAll(',', ''))
  if (groupedByDot.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  return null
}

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null

/** A count or an amount, also written as text; null where it could mean two things (`1.234`). */
export function amountOf(node: Json | undefined): number | null {
  if (typeof node === 'number') return finite(node)
  if (typeof node !== 'string' || ambiguous.test(node.trim())) return null
  return finite(spelledNumber(node.trim()))
}

/**
 * A percentage as delivered, 0 to 100, never re-scaled; also written as text with `%` or a decimal
 * comma. Outside of 0 to 100 it is no percentage: spreadsheets ruin them (`10051`), so null.
 */
export function percentageOf(node: Json | undefined): number | null {
  const value =
    typeof node === 'string' ? spelledNumber(node.replace('%', '').trim()) : (node ?? null)
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : null
}

/**
 * A calendar day as ISO text where it can be told (ISO day or instant, `dd.MM.yyyy`), otherwise
 * what was delivered.
 */
export function dateOf(node: Json | undefined): string | null {
  const text = textOf(node)
  if (text === null) return null
  const iso = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text)
  if (iso?.[1]) return iso[1]
  const nordic = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (!nordic) return text
  const [, day = '', month = '', year = ''] = nordic
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
