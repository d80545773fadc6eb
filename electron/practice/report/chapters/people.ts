import type { Content } from 'pdfmake/interfaces'
import { grid, notice, paragraph, sectionHeading } from '../pieces'
import { isRow, rowsOf, type Chapter, type Desk, type Row } from './chapter'
import { identify } from './ownership'

/** `SOME_ROLE` that no table knows reads "Some role". */
export function roleName(role: unknown, { words, format }: Desk): string {
  if (typeof role !== 'string') return format.text(role)
  const humanised = role.charAt(0) + role.slice(1).toLowerCase().replaceAll('_', ' ')
  return words.roleNames[role] ?? humanised
}

export const roles: Chapter = {
  path: 'roles',
  title: (words) => words.roles,
  write: (value, desk) => {
    const { words, format } = desk
    return [
      grid(
        [
          { title: words.role, width: 150 },
          { title: words.name, width: '*' },
          { title: words.number, width: 100 },
          { title: words.since, width: 60, isNumeric: true },
        ],
        rowsOf(value).map((row) => [
          roleName(row.role, desk),
          format.text(row.name),
          identify(row, desk),
          format.date(row.fromDate),
        ]),
      ),
    ]
  },
}

export const authorities: Chapter = {
  path: 'authorities',
  title: (words) => words.authorities,
  write: (value, desk) => {
    const row: Row = isRow(value) ? value : {}
    return (['signatureRights', 'powerOfProcuration'] as const).flatMap((key) => [
      sectionHeading(desk.words[key]),
      ...authority(row[key], desk),
    ])
  },
}

/** The register's own text first, word for word; the options are only a reading of it. */
function authority(value: unknown, desk: Desk): Content[] {
  const { words, format } = desk
  if (!isRow(value)) return [notice(words.empty, 'empty')]
  const { status } = value
  const isKnown = status === 'CONCLUSIVE' || status === 'IN_CONCLUSIVE' || status === 'NOT_SET'
  const options = rowsOf(value.options).map((option, index) => {
    const together = rowsOf(option.required)
      .map((one) => `${format.text(one.name)} (${roleName(one.role, desk)})`)
      .join(words.and)
    return index === 0 ? together : `${words.or} ${together}`
  })
  return [
    ...(value.description ? [paragraph(`«${format.text(value.description)}»`)] : []),
    paragraph(isKnown ? words[status] : format.text(status)),
    ...(options.length > 0 ? [{ ul: options, style: 'paragraph' }] : []),
  ]
}
