import { ref, shallowRef, watch } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import type { Failure } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'

/** The companies of a case, read anew whenever something is stored in it. */
export function useCompanies(caseId: () => string) {
  const rows = shallowRef<CompanyRow[] | null>(null)
  const failure = ref<Failure | null>(null)
  let isReading = false
  let isAskedAgain = false

  // A queue at work stores several answers a second: while one list is on its way none is asked for.
  const load = async () => {
    if (isReading) {
      isAskedAgain = true
      return
    }
    isReading = true
    const asked = caseId()
    const listed = await call('company.list', { caseId: asked })
    isReading = false
    const isLate = asked !== caseId()
    if (!isLate) {
      failure.value = listed.ok ? null : listed.failure
      if (listed.ok) rows.value = listed.value
    }
    if (isAskedAgain || isLate) {
      isAskedAgain = false
      await load()
    }
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
