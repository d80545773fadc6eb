import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import type { VerdictState } from '../../../electron/shared/domain/ownership/verdict'
import { t } from '../../text/text'
import type { Column } from '../../ui/table-rows'
import type { CellPart } from '../../ui/table/cell-values'
import { partyName } from '../picture/words/party-words'
import { verdictSign, whatOf } from '../tree/told-row'
import type { InterestRow } from './interest-rows'

/** The strongest first. */
const verdictStates: readonly VerdictState[] = ['certain', 'possible', 'excluded']

/** A share for a spreadsheet: its two ends as numbers, so that a band stays one. */
const bandParts = (
  title: string,
  bandOf: (row: InterestRow) => Band | null,
): CellPart<InterestRow>[] => [
  {
    title: t('ownership.table.from', { title }),
    value: (row) => bandOf(row)?.minimum ?? null,
    wide: 12,
  },
  {
    title: t('ownership.table.to', { title }),
    value: (row) => bandOf(row)?.maximum ?? null,
    wide: 12,
  },
]

const partyParts = (
  title: string,
  numberTitle: string,
  of: (row: InterestRow) => OwnershipParty,
): CellPart<InterestRow>[] => [
  { title, value: (row) => partyName(of(row)), wide: 32 },
  { title: numberTitle, value: (row) => of(row).identifier, wide: 14 },
]

const partyColumns = (): Column<InterestRow>[] => [
  {
    key: 'holder',
    title: t('ownership.table.holder'),
    width: 'minmax(150px, 1.2fr)',
    isKept: true,
    sortValue: ({ holder }) => partyName(holder),
    parts: partyParts(
      t('ownership.table.holder'),
      t('ownership.table.holderNumber'),
      ({ holder }) => holder,
    ),
  },
  {
    key: 'company',
    title: t('ownership.table.company'),
    width: 'minmax(130px, 1fr)',
    sortValue: ({ company }) => partyName(company),
    parts: partyParts(
      t('ownership.table.company'),
      t('ownership.table.companyNumber'),
      ({ company }) => company,
    ),
  },
]

const shareColumn = (
  key: 'capital' | 'votes' | 'integrated',
  bandOf: (row: InterestRow) => Band | null,
  width: string,
  leavesBelow?: number,
): Column<InterestRow> => ({
  key,
  title: t(`ownership.table.${key}`),
  ...{ width, align: 'end' },
  ...(leavesBelow === undefined ? {} : { leavesBelow }),
  sortValue: (row) => bandOf(row)?.maximum ?? null,
  parts: bandParts(t(`ownership.table.${key}`), bandOf),
})

const resultColumns = (): Column<InterestRow>[] => [
  shareColumn('integrated', ({ standing }) => standing?.integrated.capital ?? null, '92px'),
  {
    key: 'verdict',
    title: t('ownership.table.verdict'),
    width: '146px',
    sortValue: ({ verdict }) => (verdict ? verdictStates.indexOf(verdict) : null),
    parts: [
      {
        title: t('ownership.table.verdict'),
        value: ({ verdict }) => (verdict ? verdictSign(verdict).words : null),
        wide: 22,
      },
    ],
  },
]

const sourceColumns = (): Column<InterestRow>[] => [
  {
    key: 'asOf',
    title: t('ownership.table.asOf'),
    width: '98px',
    align: 'end',
    sortValue: ({ asOfDate }) => asOfDate,
    leavesBelow: 1180,
    parts: [
      {
        title: t('ownership.table.asOf'),
        value: ({ asOfDate }) => (asOfDate === null ? null : { on: asOfDate }),
        wide: 12,
      },
    ],
  },
  {
    key: 'sources',
    title: t('ownership.table.sources'),
    width: '66px',
    align: 'end',
    sortValue: ({ sources }) => sources,
    parts: [{ title: t('ownership.table.sources'), value: ({ sources }) => sources, wide: 8 }],
  },
  {
    key: 'conflict',
    title: t('ownership.table.conflict'),
    width: '78px',
    sortValue: ({ interest }) => Number(!interest.isConflict),
    leavesBelow: 760,
    parts: [
      {
        title: t('ownership.table.conflict'),
        value: ({ interest }) => (interest.isConflict ? t('ownership.table.differ') : null),
      },
    ],
  },
  {
    key: 'level',
    title: t('ownership.table.level'),
    width: '54px',
    align: 'end',
    sortValue: ({ level }) => level,
    leavesBelow: 820,
    parts: [{ title: t('ownership.table.level'), value: ({ level }) => level, wide: 7 }],
  },
  {
    key: 'kind',
    title: t('ownership.table.kind'),
    width: '130px',
    isExtra: true,
    sortValue: ({ interest }) => whatOf(interest),
    parts: [{ title: t('ownership.table.kind'), value: ({ interest }) => whatOf(interest) }],
  },
]

/** The columns of the list of interests. */
export const interestColumns = (): Column<InterestRow>[] => [
  ...partyColumns(),
  shareColumn('capital', ({ interest }) => interest.capital, '96px'),
  shareColumn('votes', ({ interest }) => interest.votes, '92px', 760),
  ...resultColumns(),
  ...sourceColumns(),
]
