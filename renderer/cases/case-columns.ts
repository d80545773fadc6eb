import { sectionNames, sectionTable } from '../../electron/shared/domain/answer'
import { t } from '../text/text'
import type { Column } from '../ui/table-rows'
import type { CellPart } from '../ui/table/cell-values'
import type { CaseRow } from './case-rows'
import { sanctionsOf, stateOf } from './case-signs'

const shownSections = sectionNames.filter((name) => !sectionTable[name].deprecated)

/** The worst answer per section among the companies, in words: the four are never one. */
const coverageParts = (): CellPart<CaseRow>[] =>
  shownSections.map((name) => ({
    title: t(`common.section.${name}`),
    value: ({ known }) => {
      const answer = known.figures?.coverage?.[name]
      return answer ? t(`common.answer.${answer}`) : t('tables.export.notYet')
    },
    wide: 24,
  }))

const utc = (title: string) => t('tables.export.utc', { title })

const name = (): Column<CaseRow> => ({
  key: 'name',
  title: t('cases.column.name'),
  width: 'minmax(160px, 1fr)',
  isKept: true,
  sortValue: ({ known }) => known.name,
  parts: [
    { title: t('cases.column.reference'), value: ({ reference }) => reference },
    { title: t('cases.column.name'), value: ({ known }) => known.name, wide: 32 },
  ],
})

const state = (): Column<CaseRow> => ({
  key: 'state',
  title: t('cases.column.state'),
  width: '122px',
  sortValue: ({ stateRank }) => stateRank,
  parts: [
    {
      title: t('cases.chip.status'),
      value: ({ known }) =>
        known.particulars ? t(`cases.status.${known.particulars.status}`) : null,
    },
    { title: t('cases.column.state'), value: ({ known }) => stateOf(known).words, wide: 20 },
  ],
})

const owner = (): Column<CaseRow> => ({
  key: 'owner',
  title: t('cases.column.owner'),
  width: '58px',
  leavesBelow: 700,
  sortValue: (row) => row.owner,
  parts: [{ title: t('cases.column.owner'), value: (row) => row.owner, wide: 20 }],
})

const companies = (): Column<CaseRow> => ({
  key: 'companies',
  title: t('cases.column.companies'),
  width: '58px',
  align: 'end',
  leavesBelow: 600,
  sortValue: ({ known }) => known.figures?.companies ?? null,
  parts: [
    {
      title: t('cases.column.companies'),
      value: ({ known }) => known.figures?.companies ?? null,
      wide: 8,
    },
  ],
})

const sanctions = (): Column<CaseRow> => ({
  key: 'sanctions',
  title: t('cases.column.sanctions'),
  width: '118px',
  sortValue: ({ sanctionRank }) => sanctionRank,
  parts: [
    {
      title: t('cases.column.sanctions'),
      value: ({ known }) => sanctionsOf(known.figures)?.words ?? t('tables.export.notYet'),
    },
    {
      title: t('tables.export.hits'),
      value: ({ known }) => known.figures?.openHits ?? null,
      wide: 8,
    },
  ],
})

const days = (): Column<CaseRow>[] => [
  {
    key: 'due',
    title: t('cases.column.due'),
    width: '92px',
    sortValue: ({ dueDay }) => dueDay,
    parts: [
      {
        title: t('cases.column.due'),
        value: ({ due }) => (due ? { on: due.day } : null),
        wide: 12,
      },
    ],
  },
  {
    key: 'changed',
    title: t('cases.column.changed'),
    width: '88px',
    align: 'end',
    leavesBelow: 520,
    sortValue: ({ changedMs }) => changedMs,
    parts: [
      {
        title: utc(t('cases.column.changed')),
        value: ({ known }) => ({ at: known.figures?.lastChangeAt ?? known.lastOpenedAt }),
        wide: 20,
      },
    ],
  },
]

const extras = (): Column<CaseRow>[] => [
  {
    key: 'tags',
    title: t('tables.export.tags'),
    width: 'minmax(60px, 140px)',
    isExtra: true,
    sortValue: ({ tags }) => tags,
    parts: [{ title: t('tables.export.tags'), value: ({ tags }) => tags, wide: 24 }],
  },
  {
    key: 'documents',
    title: t('cases.documents'),
    width: '84px',
    align: 'end',
    isExtra: true,
    sortValue: ({ known }) => known.figures?.documents ?? null,
    parts: [
      {
        title: t('cases.documents'),
        value: ({ known }) => known.figures?.documents ?? null,
        wide: 10,
      },
    ],
  },
  {
    key: 'created',
    title: t('cases.created'),
    width: '88px',
    align: 'end',
    isExtra: true,
    sortValue: ({ known }) => known.createdAt,
    parts: [
      { title: utc(t('cases.created')), value: ({ known }) => ({ at: known.createdAt }), wide: 20 },
    ],
  },
  {
    key: 'folder',
    title: t('tables.export.folder'),
    width: 'minmax(80px, 220px)',
    isExtra: true,
    sortValue: ({ known }) => known.folder,
    parts: [{ title: t('tables.export.folder'), value: ({ known }) => known.folder, wide: 48 }],
  },
]

/** The columns of the list of cases. */
export const caseColumns = (): Column<CaseRow>[] => [
  ...[name(), state(), owner(), companies()],
  {
    key: 'coverage',
    title: t('cases.column.coverage'),
    width: '118px',
    leavesBelow: 780,
    parts: coverageParts(),
  },
  ...[sanctions(), ...days(), ...extras()],
]
