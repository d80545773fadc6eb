import { onScopeDispose, ref, shallowRef } from 'vue'
import type { LedgerEntry } from '../../electron/shared/domain/keeping'
import type { Failure } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'
import { ordersByCase } from './lost-rows'
import { useQueue } from './use-queues'

const atMostEveryMs = 1000

/** What was paid for and is in no case, over all known cases; read again as cases change. */
export const useLedger = () => {
  const entries = shallowRef<LedgerEntry[] | null>(null)
  const failure = ref<Failure | null>(null)
  const isBusy = ref(false)
  const { ask } = useQueue()
  let timer: ReturnType<typeof setTimeout> | undefined

  const load = async () => {
    const listed = await call('ledger.list', {})
    if (listed.ok) entries.value = listed.value
    failure.value = listed.ok ? failure.value : listed.failure
  }
  void load()
  useEvent('case.changed', () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void load()
    }, atMostEveryMs)
  })
  onScopeDispose(() => clearTimeout(timer))

  /** Orders these again, each in its case, which is opened first; stops at the first that fails. */
  const orderAgain = async (chosen: readonly LedgerEntry[]): Promise<boolean> => {
    isBusy.value = true
    failure.value = null
    for (const { caseId, folder, sessionRows } of ordersByCase(chosen)) {
      const opened = await call('case.open', { folder })
      const placed = opened.ok
        ? await ask('session.reorderMissing', { caseId, sessionRows })
        : opened
      if (placed.ok) continue
      failure.value = placed.failure
      break
    }
    isBusy.value = false
    await load()
    return failure.value === null
  }
  return { entries, failure, isBusy, orderAgain }
}
