import { sectionNames, sectionTable } from '../../electron/shared/domain/answer'
import { companyStatuses, sanctionStandings } from '../../electron/shared/domain/company'
import { t } from '../text/text'
import type { Column } from '../ui/table-rows'
import type { CellPart } from '../ui/table/cell-values'
import { sanctionSign } from './company-signs'
import type { ListedCompany } from './listed-company'

const shownSections = sectionNames.filter((name) => !sectionTable[name].deprecated)

const instant = <Row>(title: string, at: (row: Row) => string | null): CellPart<Row> => ({
  title: t('tables.export.utc', { title }),
  value(row) {
    const said = at(row)
    return said === null ? null : { at: said }
  },
  wide: 20,
})

/** Each section's answer in words: the four are never one. */
const coverageParts = (): CellPart<ListedCompany>[] =>
  shownSections.map((name) => ({
    title: t(`common.section.${name}`),
    value: ({ digest }) =>
      digest ? t(`common.answer.${digest.coverage[name]}`) : t('tables.export.notYet'),
    wide: 24,
  }))

const namePart = (): CellPart<ListedCompany> => ({
  title: t('companies.columns.name'),
  value: ({ digest }) => digest?.name ?? null,
  wide: 32,
})
const numberParts = (): CellPart<ListedCompany>[] => [
  {
    title: t('tables.export.country'),
    value: ({ company }) => company.country.toUpperCase(),
    wide: 8,
  },
  { title: t('tables.export.number'), value: ({ company }) => company.identifier },
]
const sanctionParts = (): CellPart<ListedCompany>[] => [
  {
    title: t('companies.columns.sanctions'),
    value: ({ digest }) =>
      digest ? sanctionSign(digest.sanction, digest.hitCount).words : t('tables.export.notYet'),
  },
  { title: t('tables.export.hits'), value: ({ digest }) => digest?.hitCount ?? null, wide: 8 },
]

const firstColumns = (): Column<ListedCompany>[] => [
  {
    key: 'name',
    title: t('companies.columns.name'),
    width: 'minmax(170px, 1fr)',
    isKept: true,
    sortValue: ({ digest }) => digest?.name ?? null,
    parts: [namePart()],
  },
  {
    key: 'number',
    title: t('companies.columns.number'),
    width: '138px',
    sortValue: ({ company }) => `${company.country} ${company.identifier}`,
    parts: numberParts(),
  },
  {
    key: 'form',
    title: t('companies.columns.form'),
    width: 'minmax(60px, 140px)',
    sortValue: ({ digest }) => digest?.legalForm ?? null,
    leavesBelow: 1060,
    parts: [
      {
        title: t('companies.columns.form'),
        value: ({ digest }) => digest?.legalForm ?? null,
        wide: 24,
      },
    ],
  },
  {
    key: 'status',
    title: t('companies.columns.status'),
    width: '136px',
    sortValue: ({ digest }) => (digest ? companyStatuses.indexOf(digest.status) : null),
    parts: [
      {
        title: t('companies.columns.status'),
        value: ({ digest }) =>
          digest ? t(`common.status.${digest.status}`) : t('tables.export.notYet'),
      },
      {
        title: t('tables.export.sourceStatus'),
        value: ({ digest }) => digest?.statusWord ?? null,
      },
    ],
  },
]

const answerColumns = (): Column<ListedCompany>[] => [
  {
    key: 'coverage',
    title: t('companies.columns.coverage'),
    width: '124px',
    parts: coverageParts(),
  },
  {
    key: 'sanctions',
    title: t('companies.columns.sanctions'),
    width: '122px',
    sortValue: ({ digest }) => (digest ? sanctionStandings.indexOf(digest.sanction) : null),
    parts: sanctionParts(),
  },
]

const timeColumns = (): Column<ListedCompany>[] => [
  {
    key: 'retrieved',
    title: t('companies.columns.retrieved'),
    width: '92px',
    align: 'end',
    sortValue: ({ retrievedAt }) => (retrievedAt === null ? null : Date.parse(retrievedAt)),
    parts: [instant(t('companies.columns.retrieved'), ({ retrievedAt }) => retrievedAt)],
  },
  {
    key: 'added',
    title: t('companies.columns.added'),
    width: '92px',
    align: 'end',
    isExtra: true,
    sortValue: ({ addedAt }) => Date.parse(addedAt),
    parts: [instant(t('companies.columns.added'), ({ addedAt }) => addedAt)],
  },
  {
    key: 'snapshots',
    title: t('companies.columns.snapshots'),
    width: '92px',
    align: 'end',
    isExtra: true,
    sortValue: ({ snapshots }) => snapshots,
    parts: [
      { title: t('companies.columns.snapshots'), value: ({ snapshots }) => snapshots, wide: 10 },
    ],
  },
]

/**
 * The columns of a list of companies: a list's own stand `beside` the company, `among` what was
 * answered, and at the `end`.
 */
export const companyColumns = <Row extends ListedCompany>(own: {
  beside?: readonly Column<Row>[]
  among?: readonly Column<Row>[]
  end?: readonly Column<Row>[]
}): Column<Row>[] => [
  ...[...firstColumns(), ...(own.beside ?? [])],
  ...[...answerColumns(), ...(own.among ?? [])],
  ...[...timeColumns(), ...(own.end ?? [])],
]
