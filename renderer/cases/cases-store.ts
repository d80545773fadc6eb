import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CaseSummary, CheckReport, KnownCase } from '../../electron/shared/domain/case-file'
import type { Failure } from '../../electron/shared/result'

/** Known case folders, those open in this run, and which of them the side bar shows. */
export const useCasesStore = defineStore('cases', () => {
  /** null until the list was read once */
  const known = shallowRef<KnownCase[] | null>(null)
  const open = shallowRef(new Map<string, CaseSummary>())
  const currentId = shallowRef<string | null>(null)
  const checks = shallowRef(new Map<string, CheckReport>())
  const failure = shallowRef<Failure | null>(null)

  const current = computed(() =>
    currentId.value === null ? null : (open.value.get(currentId.value) ?? null),
  )
  const setOpen = (summary: CaseSummary) => {
    open.value = new Map(open.value).set(summary.caseId, summary)
  }
  const setCheck = (check: CheckReport) => {
    checks.value = new Map(checks.value).set(check.caseId, check)
  }
  return { known, open, currentId, current, checks, failure, setOpen, setCheck }
})
