import { computed, ref, shallowRef } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import type { Session } from '../../electron/shared/domain/session'
import type { Failure } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'
import { reportEntries, type ReportEntry } from './report-entries'

/** The reports of a case, kept up to date while its orders come in. */
export function useReports(caseId: () => string) {
  const rows = shallowRef<CompanyRow[]>([])
  const sessions = shallowRef<Session[]>([])
  const failure = ref<Failure | null>(null)
  const isLoaded = ref(false)

  const load = async () => {
    const [listed, queue] = await Promise.all([
      call('company.list', { caseId: caseId() }),
      call('queue.state', { caseId: caseId() }),
    ])
    failure.value = !listed.ok ? listed.failure : !queue.ok ? queue.failure : null
    if (listed.ok) rows.value = listed.value
    if (queue.ok) sessions.value = queue.value.sessions
    isLoaded.value = true
  }
  useEvent('case.changed', (changed) => {
    if (changed.caseId === caseId()) void load()
  })
  useEvent('queue.changed', (queue) => {
    if (queue.caseId === caseId()) sessions.value = queue.sessions
  })

  return {
    failure,
    isLoaded,
    load,
    entries: computed((): ReportEntry[] => reportEntries(rows.value, sessions.value)),
  }
}

/** Entries that hold every word typed, in any of the shown texts; case does not matter. */
export function filterEntries(
  entries: readonly ReportEntry[],
  typed: string,
  textsOf: (entry: ReportEntry) => readonly string[],
): ReportEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    const text = textsOf(entry).join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
