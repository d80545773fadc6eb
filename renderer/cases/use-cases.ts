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
    async forget(caseId: string) {
      const result = await call('case.forget', { caseId })
      if (result.ok) await load()
      return result
    },
    async check(caseId: string) {
      const result = await call('case.check', { caseId })
      if (result.ok) store.setCheck(result.value)
      return result
    },
  }
}

/** Keeps list and open cases as main says they are; once per window. */
export const useCaseChanges = () => {
  const store = useCasesStore()
  useEvent('case.changed', async ({ caseId }) => {
    const [summary, listed] = await Promise.all([
      call('case.summary', { caseId }),
      call('case.list', {}),
    ])
    if (summary.ok) store.setOpen(summary.value)
    if (listed.ok) store.known = listed.value
  })
}

/** The list's own figures of a case, newer ones where it is open. */
export const withOpenFigures = (
  known: readonly KnownCase[],
  open: ReadonlyMap<string, CaseSummary>,
): KnownCase[] =>
  known.map((one) => {
    const summary = open.get(one.caseId)
    return summary ? { ...one, name: summary.name, figures: summary.figures } : one
  })
