import { onScopeDispose, shallowRef } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { call, useEvent } from '../bridge'

const atMostEveryMs = 800

/** The case's companies by row, for names and answers in the queue; read again as the case changes. */
export const useCompanyRows = (caseId: string) => {
  const rows = shallowRef(new Map<number, CompanyRow>())
  let timer: ReturnType<typeof setTimeout> | undefined

  const load = async () => {
    const listed = await call('company.list', { caseId })
    // Names are a help here, not the matter: without them the numbers stand in their place.
    if (listed.ok) rows.value = new Map(listed.value.map((row) => [row.companyRow, row]))
  }
  void load()
  useEvent('case.changed', (changed) => {
    if (changed.caseId !== caseId) return
    timer ??= setTimeout(() => {
      timer = undefined
      void load()
    }, atMostEveryMs)
  })
  onScopeDispose(() => clearTimeout(timer))
  return rows
}
