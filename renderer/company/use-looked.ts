import { shallowRef, watch } from 'vue'
import type { CompanyPage } from '../../electron/shared/contract'
import type { Facet } from '../../electron/shared/domain/history'
import { call } from '../bridge'

/**
 * What differed from the snapshot last looked at when the page was opened, and the note that its
 * newest one is looked at now. The list keeps its mark of news where the note cannot be written, so
 * nothing is lost and nothing is said.
 */
export function useLooked(
  caseId: () => string,
  page: () => CompanyPage | null,
  isNewest: () => boolean,
) {
  const changed = shallowRef<readonly Facet[]>([])
  let noted: number | null = null
  watch(
    page,
    (shown) => {
      const sessionRow = shown?.session?.sessionRow ?? null
      if (!shown || sessionRow === null || shown.view === null || !isNewest()) return
      if (noted === sessionRow) return
      noted = sessionRow
      changed.value = shown.row.changed ?? []
      void call('company.looked', {
        caseId: caseId(),
        companyRow: shown.row.companyRow,
        sessionRow,
      })
    },
    { immediate: true },
  )
  return changed
}
