import { grid, pairs, paragraph } from '../pieces'
import { formatNumber } from '../format'
import { listed, isRow, rowsOf, type Chapter, type Desk, type Row } from './chapter'

const frame = ['year', 'currency', 'sources', 'periodEndDate']

/** Years side by side, lines below each other; a line missing in a year shows a dash. */
function yearTable(value: unknown, desk: Desk) {
  const { words, format } = desk
  const years = rowsOf(value)
  const keys = [...new Set(years.flatMap((year) => Object.keys(year)))].filter(
    (key) => !frame.includes(key),
  )
  const currency = format.text(years[0]?.currency)
  return [
    paragraph(words.amounts.replace('{currency}', currency)),
    grid(
      [
        { title: words.line, width: '*' },
        ...years.map((year) => ({ title: format.text(year.year), width: 92, isNumeric: true })),
      ],
      keys.map((key) => [
        words.lines[key] ?? key,
        ...years.map((year: Row) => format.amount(year[key])),
      ]),
    ),
    paragraph(`${words.sources}: ${listed(years[0]?.sources, desk)}`),
  ]
}

const financials: Chapter['parent'] = (words) => words.financials

export const keyFigures: Chapter = {
  path: 'financials.keyFigures',
  parent: financials,
  title: (words) => words.keyFigures,
  write: yearTable,
}

export const accounting: Chapter = {
  path: 'financials.accounting',
  parent: financials,
  title: (words) => words.accounting,
  write: yearTable,
}

const single = (
  path: 'financials.auditor' | 'financials.accountant',
  title: Chapter['title'],
): Chapter => ({
  path,
  parent: financials,
  title,
  write: (value, { words, format }) => {
    const row: Row = isRow(value) ? value : {}
    return [
      pairs([
        [words.name, format.text(row.name)],
        [words.organizationNumber, formatNumber(row.organizationNumber)],
      ]),
    ]
  },
})

export const auditor = single('financials.auditor', (words) => words.auditor)
export const accountant = single('financials.accountant', (words) => words.accountant)
