import type { SearchHit } from '../../electron/shared/domain/search'
import { formatIdentifier } from '../../electron/shared/rules/identifiers'
import { t } from '../text/text'
import type { CellPart } from '../ui/table/cell-values'
import { hitWord } from './hit-words'

/** The columns of exported and copied results. */
export const hitCells = (): CellPart<SearchHit>[] => [
  { title: t('search.column.kind'), value: ({ field }) => t(`search.kind.${field}`) },
  {
    title: t('search.column.found'),
    value: ({ snippets }) => snippets.map(({ text }) => text).join(''),
    wide: 48,
  },
  { title: t('search.column.what'), value: hitWord, wide: 24 },
  {
    title: t('search.column.born'),
    value: ({ dateOfBirth }) => (dateOfBirth === null ? null : { on: dateOfBirth }),
  },
  { title: t('search.column.company'), value: ({ companyName }) => companyName, wide: 32 },
  {
    title: t('search.column.country'),
    value: ({ company }) => (company ? t(`common.country.${company.country}`) : null),
  },
  {
    title: t('search.column.number'),
    value: ({ company }) => (company ? formatIdentifier(company) : null),
  },
  { title: t('search.column.case'), value: ({ caseName }) => caseName, wide: 28 },
  {
    title: t('tables.export.utc', { title: t('search.column.retrieved') }),
    value: ({ retrievedAt }) => (retrievedAt === null ? null : { at: retrievedAt }),
    wide: 20,
  },
  { title: t('search.column.page'), value: ({ page }) => page, wide: 8 },
  { title: t('search.column.path'), value: ({ path }) => path, wide: 32 },
  { title: t('search.column.sha256'), value: ({ sha256 }) => sha256, wide: 24 },
  { title: t('search.column.near'), value: ({ isNear }) => (isNear ? t('search.yes') : null) },
]
