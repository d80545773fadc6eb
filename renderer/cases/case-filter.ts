import type { CaseStatus } from '../../electron/shared/domain/keeping'
import { fold } from '../../electron/shared/rules/fold'
import type { CaseRow } from './case-rows'

export const caseTabs = [
  'all',
  'active',
  'mine',
  'week',
  'hits',
  'undelivered',
  'person',
  'archived',
] as const
export type CaseTab = (typeof caseTabs)[number]

/** What the list is narrowed to. An owner of '' stands for cases that nobody owns. */
export interface CaseFilter {
  tab: CaseTab
  typed: string
  status: CaseStatus | null
  owner: string | null
  tag: string | null
}

export const noFilter: CaseFilter = { tab: 'all', typed: '', status: null, owner: null, tag: null }

const statusOf = ({ known }: CaseRow) => known.particulars?.status ?? null

const fits: Record<CaseTab, (row: CaseRow, me: string) => boolean> = {
  all: () => true,
  active: (row) => statusOf(row) !== 'archived',
  mine: (row, me) => row.owner !== null && fold(row.owner) === fold(me),
  week: ({ dueGroup }) => dueGroup === 'overdue' || dueGroup === 'this-week',
  hits: ({ known }) => (known.figures?.openHits ?? 0) > 0,
  undelivered: ({ known }) => (known.figures?.answers['not-delivered'] ?? 0) > 0,
  person: ({ known }) => !known.isReachable || (known.figures?.needsPerson ?? 0) > 0,
  archived: (row) => statusOf(row) === 'archived',
}

export const countTab = (rows: readonly CaseRow[], tab: CaseTab, me: string): number =>
  rows.reduce((count, row) => count + Number(fits[tab](row, me)), 0)

/** Cases of a tab and of every chosen filter that hold each typed word, case and accents apart. */
export const filterCases = (
  rows: readonly CaseRow[],
  { tab, typed, status, owner, tag }: CaseFilter,
  me: string,
): CaseRow[] => {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      fits[tab](row, me) &&
      (status === null || statusOf(row) === status) &&
      (owner === null || (row.owner ?? '') === owner) &&
      (tag === null || (row.known.particulars?.tags ?? []).includes(tag)) &&
      words.every((word) => row.text.includes(word)),
  )
}

const distinct = (values: readonly string[]) => [...new Set(values)]

/** Everybody who owns a case, and '' where some case has no owner. */
export const ownersIn = (rows: readonly CaseRow[]): string[] =>
  distinct(rows.map(({ owner }) => owner ?? ''))

export const tagsIn = (rows: readonly CaseRow[]): string[] =>
  distinct(rows.flatMap(({ known }) => known.particulars?.tags ?? []))
