import { sectionNames, sectionTable } from '../../electron/shared/domain/answer'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import {
  companyStatuses,
  sanctionStandings,
  type CompanyStatus,
  type SanctionStanding,
} from '../../electron/shared/domain/company'
import { countries, type Country } from '../../electron/shared/domain/identifier'
import { needsPersonStates } from '../../electron/shared/domain/session'
import { fold } from '../../electron/shared/rules/fold'
import { isComing } from '../company/session-standing'
import { searchTextOf } from './listed-company'

export const companyTabs = ['all', 'changed', 'person', 'sanctions', 'missing', 'coming'] as const
export type CompanyTab = (typeof companyTabs)[number]

/** An answer is older than so many days. */
export const ages = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const
export type Age = keyof typeof ages
export const ageNames: readonly Age[] = ['day', 'week', 'month', 'quarter', 'year']

/** What a list of companies is narrowed to. */
export interface CompanyFilter {
  tab: CompanyTab
  typed: string
  country: Country | null
  status: CompanyStatus | null
  sanction: SanctionStanding | null
  olderThan: Age | null
}

/** What the chips narrow by, in every list of companies. */
export type NarrowedBy = Pick<CompanyFilter, 'country' | 'status' | 'sanction' | 'olderThan'>

export const noFilter: CompanyFilter = {
  ...{ tab: 'all', typed: '', country: null, status: null, sanction: null, olderThan: null },
}

const current = sectionNames.filter((name) => !sectionTable[name].deprecated)

/** What each tab keeps. A search without a hit is nothing to look at; everything short of it is. */
const keeps: Record<CompanyTab, (row: CompanyRow) => boolean> = {
  all: () => true,
  changed: ({ changed }) => changed !== null && changed.length > 0,
  person: ({ latest }) => latest !== null && needsPersonStates.includes(latest.state),
  sanctions: ({ digest }) =>
    digest !== null && ['hit', 'needs-review', 'not-delivered'].includes(digest.sanction),
  missing: ({ digest, latest }) =>
    (digest !== null && current.some((name) => digest.coverage[name] === 'not-delivered')) ||
    (latest !== null && !isComing(latest) && latest.missing > 0),
  coming: ({ latest }) => latest !== null && isComing(latest),
}

export const countTab = (rows: readonly CompanyRow[], tab: CompanyTab): number =>
  rows.reduce((count, row) => count + Number(keeps[tab](row)), 0)

export const dayMs = 86_400_000

/** Companies of a tab and of every chosen filter that hold each typed word, case and accents apart. */
export const filterCompanies = (
  rows: readonly CompanyRow[],
  { tab, typed, country, status, sanction, olderThan }: CompanyFilter,
  nowMs: number,
): CompanyRow[] => {
  const words = fold(typed).split(' ').filter(Boolean)
  const before = olderThan === null ? null : new Date(nowMs - ages[olderThan] * dayMs).toISOString()
  return rows.filter(
    (row) =>
      keeps[tab](row) &&
      (country === null || row.company.country === country) &&
      (status === null || row.digest?.status === status) &&
      (sanction === null || row.digest?.sanction === sanction) &&
      (before === null || (row.retrievedAt !== null && row.retrievedAt < before)) &&
      words.every((word) => searchTextOf(row).includes(word)),
  )
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null

/** A filter that was saved, as far as this version understands it. */
export const readCompanyFilter = (raw: unknown): CompanyFilter => {
  const said: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {}
  return {
    tab: oneOf(companyTabs, said.tab) ?? 'all',
    typed: typeof said.typed === 'string' ? said.typed : '',
    country: oneOf(countries, said.country),
    status: oneOf(companyStatuses, said.status),
    sanction: oneOf(sanctionStandings, said.sanction),
    olderThan: oneOf(ageNames, said.olderThan),
  }
}
