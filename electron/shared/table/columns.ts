import { readIdentifier } from '../rules/identifiers'
import { readCountryCell, readKindCell } from './country-cell'
import { undoSpreadsheet } from './spreadsheet-number'
import { plainWord } from './words'

/** What a column can be to us; every other column is left alone. */
export const columnRoles = ['number', 'country', 'kind', 'reference', 'name'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** The column of each role, counted from 0; null where the table has none. */
export type ColumnMapping = Record<ColumnRole, number | null>

/** Headings under which registers, ledgers and spreadsheets of the four countries keep each. */
const headings: Record<ColumnRole, RegExp> = {
  number:
    /^((org|organi[sz]ations?|organisasjons|foretaks|foretags|bolags|virksomheds|firma|company|business|registrerings?|registration)(nr|no|num|nummer|number|id|nummeret)|orgnrduns|cvr(nr|nummer)?|senr|ytunnus|lytunnus|yrityksenytunnus|businessid|fonummer|duns(nr|no|nummer|number)?|identifier|identifikator|mvanr|mvanummer|momsnr|momsnummer|vat(no|number)|numero|nummer|number|nr)$/,
  country:
    /^(land|country|maa|(lande?|country|maa|nation)(kode|code|kod|koodi|navn|name)|iso|iso2)$/,
  kind: /^(type|kind|typ|tyyppi|(id|nummer|number|identifier|identifikator)(type|typ|kind|art))$/,
  reference:
    /^(ref|reference|referanse|referens|viite|id|((var|vår|our|your|deres|er|intern|internal)(ref|reference|referanse|referens))|(kunde?|customer|client|klient|asiakas|saks?|case|konto|account|engasjements?|avtale)(nr|no|nro|num|nummer|number|numero|id|ref|referanse))$/,
  name: /^(navn|name|namn|nimi|(firma|foretaks|foretags|foretak|company|selskaps|selskap|bolags|bolag|virksomheds|virksomhed|kunde?|customer|organi[sz]ation|organisasjons?|yrityksen|yritys|toiminimi|juridisk)(navn|name|namn|nimi)?|toiminimi)$/,
}

const looksAtRows = 200
const enough = 0.6

/** The role that a heading names. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const word = plainWord(heading)
  return columnRoles.find((role) => headings[role].test(word)) ?? null
}

const digitsIn = (cell: string): number => cell.match(/\d/g)?.length ?? 0

/** How much a cell looks like a company's number: 1 with a right check digit, less without. */
function numberWeight(cell: string): number {
  const { text, form } = undoSpreadsheet(cell)
  if (form === 'rounded') return 0.7
  const verdict = readIdentifier(text, { country: null, kind: 'organization-number' })
  if (verdict.state === 'readable') return verdict.remarks.includes('check-digit') ? 0.5 : 1
  return verdict.fault === 'ambiguous' ? 0.8 : 0
}

const isWordy = (cell: string): boolean => /\p{L}{3}/u.test(cell) && digitsIn(cell) < 5

/** The share of a column's filled cells that a test weighs, 0–1. */
function shareOf(rows: readonly string[][], column: number, weigh: (cell: string) => number) {
  const cells = rows.flatMap((row) => (row[column]?.trim() ? [row[column]] : []))
  const sum = cells.reduce((all, cell) => all + weigh(cell), 0)
  return cells.length === 0 ? 0 : sum / cells.length
}

/** Whether the first row names the columns: it holds a known heading, or words above numbers. */
export function hasHeading(rows: readonly string[][]): boolean {
  const [first = [], ...others] = rows
  if (first.some((cell) => numberWeight(cell) > 0)) return false
  if (first.some((cell) => roleOfHeading(cell) !== null)) return true
  const below = others.slice(0, looksAtRows)
  return first.some(
    (cell, column) =>
      cell.trim() !== '' &&
      digitsIn(cell) === 0 &&
      shareOf(below, column, (one) => (digitsIn(one) >= 6 ? 1 : 0)) >= enough,
  )
}

/**
 * Which column is what, guessed from the headings and then from the cells. A heading is believed
 * for the number only where its cells could be numbers: “Nr” often counts the rows.
 */
export function guessColumns(rows: readonly string[][], hasHeader: boolean): ColumnMapping {
  const header = hasHeader ? (rows[0] ?? []) : []
  const below = rows.slice(hasHeader ? 1 : 0, looksAtRows)
  const width = rows[0]?.length ?? 0
  const mapping: ColumnMapping = {
    number: null,
    country: null,
    kind: null,
    reference: null,
    name: null,
  }
  const isTaken = (column: number) => Object.values(mapping).includes(column)
  mapping.number = guessNumber(below, header, width)
  for (const [column, heading] of header.entries()) {
    const role = roleOfHeading(heading)
    if (role && mapping[role] === null && !isTaken(column)) mapping[role] = column
  }
  const tests: [ColumnRole, (cell: string) => number][] = [
    ['country', (cell) => (['no', 'se', 'fi', 'dk'].includes(readCountryCell(cell) ?? '') ? 1 : 0)],
    ['kind', (cell) => (readKindCell(cell) ? 1 : 0)],
    ['name', (cell) => (isWordy(cell) ? 1 : 0)],
  ]
  for (const [role, test] of tests) {
    if (mapping[role] !== null) continue
    for (let column = 0; column < width && mapping[role] === null; column += 1) {
      if (!isTaken(column) && shareOf(below, column, test) >= enough) mapping[role] = column
    }
  }
  return mapping
}

function guessNumber(
  below: readonly string[][],
  header: readonly string[],
  width: number,
): number | null {
  let best: { column: number; weight: number } | null = null
  for (let column = 0; column < width; column += 1) {
    const named = roleOfHeading(header[column] ?? '') === 'number'
    const share = shareOf(below, column, numberWeight)
    const weight = share + (named ? 0.5 : 0)
    if (share > 0.2 && (!best || weight > best.weight)) best = { column, weight }
  }
  if (best && best.weight >= 0.4) return best.column
  const named = header.findIndex((heading) => roleOfHeading(heading) === 'number')
  return named < 0 ? null : named
}
