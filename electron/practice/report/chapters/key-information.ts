import { formatNumber } from '../format'
import { pairs } from '../pieces'
import { coded, isRow, listed, rowsOf, type Chapter, type Desk, type Row } from './chapter'

export const keyInformation: Chapter = {
  path: 'keyInformation',
  title: (words) => words.keyInformation,
  write: (value, desk) => {
    const row: Row = isRow(value) ? value : {}
    const { words, format } = desk
    const plain = (key: 'name' | 'country' | 'webpage' | 'statusCode' | 'purpose') =>
      [words[key], format.text(row[key])] as [string, string]
    return [
      pairs([
        [words.organizationNumber, formatNumber(row.organizationNumber)],
        plain('name'),
        [words.dunsNumber, format.text(row.dunsNumber)],
        [words.organizationType, coded(row.organizationType, desk)],
        plain('country'),
        [words.registeredDate, format.date(row.registeredDate)],
        plain('statusCode'),
        [words.employees, format.amount(row.employees)],
        plain('webpage'),
        [words.memberOfRegistries, listed(row.memberOfRegistries, desk)],
        [words.institutionalSector, coded(row.institutionalSector, desk)],
        [words.industrySector, coded(row.industrySector, desk)],
        plain('purpose'),
        [words.sources, listed(row.sources, desk)],
      ]),
    ]
  },
}

export const lei: Chapter = {
  path: 'keyInformation.lei',
  title: (words) => words.lei,
  write: (value, { words, format }) => [
    pairs([[words.lei, format.text(isRow(value) ? value.number : value)]]),
  ],
}

export const address: Chapter = {
  path: 'address',
  title: (words) => words.address,
  write: (value, desk) => {
    const row: Row = isRow(value) ? value : {}
    const { words } = desk
    return [
      pairs([
        [words.visiting, addressText(row.visiting, desk)],
        [words.postal, addressText(row.postal, desk)],
      ]),
    ]
  },
}

/** An address on lines, as it would stand on an envelope. */
function addressText(value: unknown, { format }: Desk): string {
  const [row] = rowsOf(value)
  if (!row) return format.text(null)
  const lines = (Array.isArray(row.address) ? row.address : [row.address]).filter(Boolean)
  const town = [row.postalCode, row.city].filter(Boolean).join(' ')
  const parts = [...lines, town, row.municipality, row.country].filter(Boolean)
  return [...new Set(parts)].map(format.text).join('\n') || format.text(null)
}
