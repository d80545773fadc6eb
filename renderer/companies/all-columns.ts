import type { CompaniesQuery, CompanyLine } from '../../electron/shared/domain/search'
import { t } from '../text/text'
import type { Column, Sorting } from '../ui/table-rows'
import { companyColumns } from './company-columns'

/** What the search can sort by, under the names of the columns. */
const sorts: Record<string, CompaniesQuery['sort']> = {
  name: 'name',
  number: 'identifier',
  case: 'case',
  form: 'legalForm',
  status: 'status',
  sanctions: 'sanction',
  retrieved: 'retrievedAt',
}

export const sortOf = ({
  key,
  direction,
}: Sorting): Pick<CompaniesQuery, 'sort' | 'direction'> => ({
  sort: sorts[key] ?? 'name',
  direction,
})

const caseColumn = (): Column<CompanyLine> => ({
  key: 'case',
  title: t('companies.columns.case'),
  width: 'minmax(90px, 200px)',
  parts: [{ title: t('companies.columns.case'), value: ({ caseName }) => caseName, wide: 28 }],
})

/** The columns of the companies of all cases: whoever holds the rows sorts them. */
export const allColumns = (): Column<CompanyLine>[] =>
  companyColumns<CompanyLine>({ beside: [caseColumn()] }).map((column) => {
    const sorted: Column<CompanyLine> = { ...column }
    delete sorted.sortValue
    if (column.key in sorts) sorted.isSorted = true
    return sorted
  })
