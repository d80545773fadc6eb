import type { Input, Output } from '../../electron/shared/contract'
import type { CaseSummary } from '../../electron/shared/domain/case-file'
import type { Result } from '../../electron/shared/result'
import { call } from '../bridge'
import { useCasesStore } from '../cases/cases-store'
import { useCases } from '../cases/use-cases'
import { views } from '../views'

export interface CaseAt {
  caseId: string
  folder: string
}

/** What is kept about a case. A case that is not open is opened first: only its file can be written. */
export const useKeeping = () => {
  const store = useCasesStore()
  const { open, load } = useCases()

  const inOpen = async <T>(
    { caseId, folder }: CaseAt,
    act: (caseId: string) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (!store.open.has(caseId)) {
      const opened = await open(folder)
      if (!opened.ok) return opened
    }
    return act(caseId)
  }
  const take = async (asked: Promise<Result<CaseSummary>>) => {
    const result = await asked
    if (result.ok) store.setOpen(result.value)
    return result
  }
  const loadBackups = async (caseId: string) => {
    const listed = await call('backup.list', { caseId })
    if (listed.ok) store.setBackups(caseId, listed.value)
    return listed
  }
  return {
    store,
    inOpen,
    loadBackups,
    describe: (at: CaseAt, change: Input<'case.describe'>['change']) =>
      take(inOpen(at, (caseId) => call('case.describe', { caseId, change }))),
    hold: (at: CaseAt, reason: string, until: string | null) =>
      take(inOpen(at, (caseId) => call('case.hold', { caseId, reason, until }))),
    releaseHold: (at: CaseAt) => take(inOpen(at, (caseId) => call('case.releaseHold', { caseId }))),
    async makeBackup(at: CaseAt, jobId: string) {
      const made = await inOpen(at, (caseId) => call('backup.make', { caseId, jobId }))
      if (made.ok) await loadBackups(at.caseId)
      return made
    },
    async restore(file: string, folder: string, jobId: string) {
      const restored = await call('backup.restore', { file, folder, jobId })
      if (!restored.ok) return restored
      if (restored.value.summary) store.setOpen(restored.value.summary)
      await load()
      return restored
    },
    async salvage(
      from: string,
      folder: string,
      jobId: string,
    ): Promise<Result<Output<'case.salvage'>>> {
      const salvaged = await call('case.salvage', { from, folder, jobId })
      if (!salvaged.ok) return salvaged
      store.setOpen(salvaged.value.summary)
      await load()
      return salvaged
    },
    async takeOver(folder: string) {
      const taken = await take(call('case.open', { folder, takeOver: true }))
      if (taken.ok) await load()
      return taken
    },
    async deleteCase(at: CaseAt, confirmedName: string, jobId: string) {
      const { caseId } = at
      const deleted = await inOpen(at, () => call('case.delete', { caseId, confirmedName, jobId }))
      if (!deleted.ok) return deleted
      views.leaveCase(caseId)
      store.drop(caseId)
      await load()
      return deleted
    },
  }
}
