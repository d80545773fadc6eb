import { ref, shallowRef, watch } from 'vue'
import { sectionNames, sectionTable } from '../../electron/shared/domain/answer'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { needsPersonStates } from '../../electron/shared/domain/session'
import type { Failure } from '../../electron/shared/result'
import { formatIdentifier } from '../../electron/shared/rules/identifiers'
import { call, useEvent } from '../bridge'
import { isComing } from '../company/session-standing'

/** The companies of a case, read anew whenever something is stored in it. */
export function useCompanies(caseId: () => string) {
  const rows = shallowRef<CompanyRow[] | null>(null)
  const failure = ref<Failure | null>(null)
  const load = async () => {
    const listed = await call('company.list', { caseId: caseId() })
    failure.value = listed.ok ? null : listed.failure
    if (listed.ok) rows.value = listed.value
  }
  watch(
    caseId,
    () => {
      rows.value = null
      void load()
    },
    { immediate: true },
  )
  useEvent('case.changed', (changed) => {
    if (changed.caseId === caseId()) void load()
  })
  return { rows, failure, load }
}

export const companyTabs = ['all', 'person', 'sanctions', 'missing', 'coming'] as const
export type CompanyTab = (typeof companyTabs)[number]

const current = sectionNames.filter((name) => !sectionTable[name].deprecated)

/** What each tab keeps. A search without a hit is nothing to look at; everything short of it is. */
const keeps: Record<CompanyTab, (row: CompanyRow) => boolean> = {
  all: () => true,
  person: ({ latest }) => latest !== null && needsPersonStates.includes(latest.state),
  sanctions: ({ digest }) =>
    digest !== null && ['hit', 'needs-review', 'not-delivered'].includes(digest.sanction),
  missing: ({ digest, latest }) =>
    (digest !== null && current.some((name) => digest.coverage[name] === 'not-delivered')) ||
    (latest !== null && !isComing(latest) && latest.missing > 0),
  coming: ({ latest }) => latest !== null && isComing(latest),
}

export const inTab = (rows: readonly CompanyRow[], tab: CompanyTab) => rows.filter(keeps[tab])

/** Rows that hold every typed word in name, number or legal form. */
export function filterRows(rows: readonly CompanyRow[], typed: string): CompanyRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const { company, digest } = row
    const text = [
      digest?.name,
      digest?.legalForm,
      digest?.statusWord,
      company.country,
      company.identifier,
      formatIdentifier(company),
    ]
      .join(' ')
      .replaceAll('\u00a0', ' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
