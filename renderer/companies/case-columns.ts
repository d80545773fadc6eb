import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { facets } from '../../electron/shared/domain/history'
import { t } from '../text/text'
import type { Column } from '../ui/table-rows'
import { companyColumns } from './company-columns'
import { changedWords } from './company-words'

/** How soon a change asks for a look: the most material facet counts, then how many there are. */
const changeRank = ({ changed }: CompanyRow): number | null => {
  if (changed === null || changed.length === 0) return null
  const first = Math.min(...changed.map((facet) => facets.indexOf(facet)))
  return first * 100 - changed.length
}

const reports = (): Column<CompanyRow> => ({
  key: 'reports',
  title: t('companies.columns.reports'),
  width: '84px',
  leavesBelow: 880,
  sortValue: ({ latest }) => (latest ? latest.reportsOrdered - latest.reportsStored : null),
  parts: [
    {
      title: t('tables.export.reportsStored'),
      value: ({ latest }) => latest?.reportsStored ?? null,
    },
    {
      title: t('tables.export.reportsOrdered'),
      value: ({ latest }) => latest?.reportsOrdered ?? null,
    },
  ],
})

const changed = (): Column<CompanyRow> => ({
  key: 'changed',
  title: t('companies.columns.changed'),
  width: 'minmax(70px, 120px)',
  leavesBelow: 1080,
  sortValue: changeRank,
  parts: [
    {
      title: t('companies.columns.changed'),
      value: (row) => changedWords(row)?.all ?? null,
      wide: 28,
    },
  ],
})

const ordered = (): Column<CompanyRow> => ({
  key: 'ordered',
  title: t('companies.columns.ordered'),
  width: '92px',
  align: 'end',
  isExtra: true,
  sortValue: ({ latest }) => (latest ? Date.parse(latest.orderedAt) : null),
  parts: [
    {
      title: t('tables.export.utc', { title: t('companies.columns.ordered') }),
      value: ({ latest }) => (latest ? { at: latest.orderedAt } : null),
      wide: 20,
    },
  ],
})

const acts = (): Column<CompanyRow> => ({
  key: 'acts',
  title: t('companies.columns.acts'),
  isTitleHidden: true,
  isKept: true,
  width: '36px',
})

/** The columns of the companies of one case. */
export const caseColumns = (): Column<CompanyRow>[] =>
  companyColumns<CompanyRow>({ among: [reports(), changed()], end: [ordered(), acts()] })
