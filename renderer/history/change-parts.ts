import type { Change, CompanyChanges, Comparison } from '../../electron/shared/domain/history'
import { t } from '../text/text'
import { formatInstant } from '../ui/format'
import type { CellPart, CellValue } from '../ui/table/cell-values'
import { fieldName, sideText, subjectName, valueText } from './change-words'

/** One side for a file: a number stays a number, a day a day; everything else is text. */
function cellOf({ format }: Change, text: string | null): CellValue {
  if (text === null) return null
  if (format === 'date') return { on: text }
  if (format === 'number' || format === 'count') {
    const value = Number(text)
    return Number.isNaN(value) ? text : value
  }
  return valueText(text, format)
}

/** The columns of a comparison in a file. */
export const changeParts = (): CellPart<Change>[] => [
  { title: t('history.column.facet'), value: ({ facet }) => t(`history.facet.${facet}`), wide: 22 },
  { title: t('history.column.subject'), value: subjectName, wide: 34 },
  { title: t('history.column.field'), value: fieldName, wide: 24 },
  { title: t('history.column.kind'), value: ({ kind }) => t(`history.kind.${kind}`) },
  { title: t('history.column.before'), value: (one) => cellOf(one, one.before), wide: 34 },
  { title: t('history.column.after'), value: (one) => cellOf(one, one.after), wide: 34 },
  { title: t('history.column.pathBefore'), value: (one) => one.pathBefore, wide: 34 },
  { title: t('history.column.pathAfter'), value: (one) => one.pathAfter, wide: 34 },
]

/** One line of a change report: a change of a company, or why it has none to tell. */
export interface ReportLine {
  company: CompanyChanges
  change: Change | null
}

export const reportLines = (companies: readonly CompanyChanges[]): ReportLine[] =>
  companies.flatMap((company): ReportLine[] => {
    const changes = company.comparison?.changes ?? []
    if (changes.length === 0) return [{ company, change: null }]
    return changes.map((change) => ({ company, change }))
  })

const outcomeOf = ({ reason }: CompanyChanges): string =>
  reason === null ? t('history.case.unchanged') : t(`history.case.reason.${reason}`)

/** The columns of a change report in a file: whose it is first, then the change. */
export const reportParts = (): CellPart<ReportLine>[] => {
  const instant = (snapshot: Comparison['from'] | undefined) =>
    snapshot ? { at: snapshot.retrievedAt } : null
  const kind = t('history.column.kind')
  return [
    { title: t('history.column.company'), value: ({ company }) => company.name, wide: 30 },
    {
      title: t('history.column.country'),
      value: ({ company }) => company.company.country.toUpperCase(),
    },
    { title: t('history.column.number'), value: ({ company }) => company.company.identifier },
    {
      title: t('history.column.from'),
      value: ({ company }) => instant(company.comparison?.from),
      wide: 20,
    },
    {
      title: t('history.column.to'),
      value: ({ company }) => instant(company.comparison?.to),
      wide: 20,
    },
    ...changeParts().map(({ value, ...part }): CellPart<ReportLine> => ({
      ...part,
      value: ({ company, change }) => {
        if (change) return value(change)
        return part.title === kind ? outcomeOf(company) : null
      },
    })),
  ]
}

/** A comparison as plain text for the clipboard, a line each. */
export const comparisonText = (name: string, { from, to, changes }: Comparison): string =>
  [
    `${name}: ${t('history.compared', {
      from: formatInstant(from.retrievedAt),
      to: formatInstant(to.retrievedAt),
    })}`,
    ...changes.map((change) => {
      const what = [t(`history.facet.${change.facet}`), subjectName(change), fieldName(change)]
      const words = what.filter((word) => word).join(' · ')
      const kind = t(`history.kind.${change.kind}`)
      return `${words}: ${kind}. ${sideText(change, 'before')} → ${sideText(change, 'after')}`
    }),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ')
