import type { Content } from 'pdfmake/interfaces'
import { formatNumber } from '../format'
import { grid, pairs, paragraph, sectionHeading } from '../pieces'
import { isRow, rowsOf, type Chapter, type Desk, type Row } from './chapter'

const ownership: Chapter['parent'] = (words) => words.ownership

/** The number of an organization, the birth date of a person, or what tells them apart. */
export function identify(row: Row, { words, format }: Desk): string {
  if (row.organizationNumber) {
    const country = row.country ? `${format.text(row.country)} ` : ''
    return country + formatNumber(row.organizationNumber)
  }
  if (row.dateOfBirth) return words.born.replace('{date}', format.date(row.dateOfBirth))
  return format.text(row.country)
}

function shareOf(row: Row, { format }: Desk): string {
  if (typeof row.percentage === 'number') return format.percent(row.percentage)
  if (typeof row.percentageMin !== 'number') return format.percent(row.percentage)
  return `${format.amount(row.percentageMin)}–${format.percent(row.percentageMax)}`
}

function holdingTable(value: unknown, desk: Desk): Content {
  const { words, format } = desk
  const rows = rowsOf(value)
  const hasVotes = rows.some((row) => row.votingPercentage !== undefined)
  const sum = rows.reduce(
    (total, row) => total + (typeof row.percentage === 'number' ? row.percentage : 0),
    0,
  )
  return grid(
    [
      { title: words.name, width: '*' },
      { title: words.number, width: 110 },
      { title: words.share, width: 80, isNumeric: true },
      ...(hasVotes ? [{ title: words.votes, width: 70, isNumeric: true }] : []),
    ],
    rows.map((row) => [
      row.name ? format.text(row.name) : words.unidentified,
      identify(row, desk),
      shareOf(row, desk),
      ...(hasVotes ? [format.percent(row.votingPercentage)] : []),
    ]),
    [words.total, '', format.percent(sum), ...(hasVotes ? [''] : [])],
  )
}

export const shareholders: Chapter = {
  path: 'ownership.shareholders',
  parent: ownership,
  title: (words) => words.shareholders,
  write: (value, desk) => [holdingTable(value, desk)],
}

export const subsidiaries: Chapter = {
  path: 'ownership.subsidiaries',
  parent: ownership,
  title: (words) => words.subsidiaries,
  write: (value, desk) => [
    grid(
      [
        { title: desk.words.name, width: '*' },
        { title: desk.words.number, width: 110 },
        { title: desk.words.share, width: 80, isNumeric: true },
      ],
      rowsOf(value).map((row) => [
        desk.format.text(row.name),
        identify(row, desk),
        shareOf(row, desk),
      ]),
    ),
  ],
}

export const beneficials: Chapter = {
  path: 'ownership.beneficials',
  parent: ownership,
  title: (words) => words.beneficials,
  write: (value, desk) => {
    const { words, format } = desk
    const rows = rowsOf(value)
    return [
      grid(
        [
          { title: words.name, width: '*' },
          { title: words.number, width: 90 },
          { title: words.share, width: 70, isNumeric: true },
          { title: words.integrated, width: 70, isNumeric: true },
        ],
        rows.map((row) => [
          format.text(row.name),
          identify(row, desk),
          format.percent(row.percentageControl),
          format.percent(row.integratedOwnership),
        ]),
      ),
      ...rows.map((row) => paragraph(`${format.text(row.name)}: ${format.text(row.reasonPhrase)}`)),
    ]
  },
}

export const indicators: Chapter = {
  path: 'ownership.indicators',
  parent: ownership,
  title: (words) => words.indicators,
  write: (value, desk) => {
    const { words, format } = desk
    const groups = isRow(value) ? Object.values(value).filter(isRow) : []
    const numbers = groups.flatMap((group) =>
      Object.entries(group).filter(([, one]) => typeof one === 'number'),
    )
    const industries = groups.flatMap((group) => industryRows(group.ownershipNace, desk))
    return [
      pairs(numbers.map(([key, one]) => [words.lines[key] ?? key, format.amount(one)])),
      ...(industries.length > 0
        ? [
            sectionHeading(words.industrySector),
            grid(
              [
                { title: words.industrySector, width: '*' },
                { title: words.integrated, width: 80, isNumeric: true },
              ],
              industries,
            ),
          ]
        : []),
    ]
  },
}

function industryRows(value: unknown, { format }: Desk): string[][] {
  if (!isRow(value)) return []
  return Object.entries(value).map(([code, one]) => {
    const { title, sum } = isRow(one) ? one : { title: null, sum: null }
    return [`${code} ${format.text(title)}`, format.percent(sum)]
  })
}
