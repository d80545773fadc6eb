import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CaseSummary, CheckReport, KnownCase } from '../../electron/shared/domain/case-file'
import type { Backup } from '../../electron/shared/domain/keeping'
import type { Failure } from '../../electron/shared/result'

/** Known case folders, those open in this run, and which of them the side bar shows. */
export const useCasesStore = defineStore('cases', () => {
  /** null until the list was read once */
  const known = shallowRef<KnownCase[] | null>(null)
  const open = shallowRef(new Map<string, CaseSummary>())
  const currentId = shallowRef<string | null>(null)
  const checks = shallowRef(new Map<string, CheckReport>())
  /** by case, newest first; only of cases that were asked about */
  const backups = shallowRef(new Map<string, Backup[]>())
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
  const setBackups = (caseId: string, made: Backup[]) => {
    backups.value = new Map(backups.value).set(caseId, made)
  }
  /** Lets go of a case that is no more. */
  const drop = (caseId: string) => {
    const rest = new Map(open.value)
    rest.delete(caseId)
    open.value = rest
    if (currentId.value === caseId) currentId.value = null
  }
  return {
    ...{ known, open, currentId, current, checks, backups, failure },
    ...{ setOpen, setCheck, setBackups, drop },
  }
})
