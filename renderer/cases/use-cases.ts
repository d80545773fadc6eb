import { call, useEvent } from '../bridge'
import type { CaseSummary, KnownCase } from '../../electron/shared/domain/case-file'
import type { Result } from '../../electron/shared/result'
import { useCasesStore } from './cases-store'

/** Lists, opens and makes case folders. Failures of a list stay in the store; failures of an act are returned. */
export const useCases = () => {
  const store = useCasesStore()

  const load = async () => {
    const listed = await call('case.list', {})
    if (listed.ok) store.known = listed.value
    store.failure = listed.ok ? null : listed.failure
  }
  const take = async (asked: Promise<Result<CaseSummary>>) => {
    const result = await asked
    if (result.ok) {
      store.setOpen(result.value)
      await load()
    }
    return result
  }
  return {
    store,
    load,
    open: (folder: string) => take(call('case.open', { folder })),
    create: (name: string, folder: string) => take(call('case.create', { name, folder })),
    rename: (caseId: string, name: string) => take(call('case.rename', { caseId, name })),
    find: (caseId: string) => call('case.find', { caseId }),
    async relocate(caseId: string, folder: string) {
      const relocated = await call('case.relocate', { caseId, folder })
      if (relocated.ok) await load()
      return relocated
    },
    async forget(caseId: string) {
      const result = await call('case.forget', { caseId })
      if (result.ok) await load()
      return result
    },
    async check(caseId: string, jobId: string) {
      const result = await call('case.check', { caseId, jobId })
      if (result.ok) store.setCheck(result.value)
      return result
    },
  }
}

/**
 * Keeps list and open cases as main says they are; once per window. The whole list, with a look at
 * every folder, is read again only where the changed case is not in it.
 */
export const useCaseChanges = () => {
  const store = useCasesStore()
  const { load } = useCases()
  useEvent('case.changed', async ({ caseId }) => {
    const summary = await call('case.summary', { caseId })
    if (summary.ok) store.setOpen(summary.value)
    const isListed = (store.known ?? []).some((one) => one.caseId === caseId)
    if (!summary.ok || !isListed) await load()
  })
}

/** The list's own knowledge of a case, newer where it is open. What did not change stays the same object. */
export const createOpenMerger = () => {
  const merged = new WeakMap<CaseSummary, { known: KnownCase; row: KnownCase }>()
  return (known: readonly KnownCase[], open: ReadonlyMap<string, CaseSummary>): KnownCase[] =>
    known.map((one) => {
      const summary = open.get(one.caseId)
      if (!summary) return one
      const before = merged.get(summary)
      if (before?.known === one) return before.row
      const { name, figures, particulars, legalHold } = summary
      const row = { ...one, name, figures, particulars, legalHold }
      merged.set(summary, { known: one, row })
      return row
    })
}
