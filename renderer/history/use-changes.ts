import { computed, ref, shallowRef, watch } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { openSessionStates, type Session } from '../../electron/shared/domain/session'
import type { CaseChanges, ChangesAgainst } from '../../electron/shared/domain/history'
import { call, useEvent } from '../bridge'
import { useJob } from '../evidence/use-job'

export type AgainstKind = 'previous' | 'looked' | 'date'

/** The end of a calendar day at this computer, as the instant that the report compares with. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()

/** The change report of a case: made anew at every choice, and offered anew when answers come in. */
export function useChanges(caseId: () => string) {
  const kind = ref<AgainstKind>('previous')
  const day = ref('')
  const rows = shallowRef<CompanyRow[]>([])
  const coming = ref(0)
  /** answers that came in after the report was made */
  const isOutdated = ref(false)
  const job = useJob<CaseChanges>()

  let turn = 0
  let last: Promise<void> = Promise.resolve()

  const against = computed((): ChangesAgainst | null => {
    if (kind.value !== 'date') return kind.value
    return /^\d{4}-\d{2}-\d{2}$/.test(day.value) ? { at: endOfDay(day.value) } : null
  })
  const make = async () => {
    const chosen = against.value
    const mine = ++turn
    if (!chosen) {
      // A report against something else would stand under the new choice.
      job.outcome.value = null
      return
    }
    if (job.isRunning.value) await job.cancel()
    // The one before ends first; of several that wait only the newest is made.
    last = last.then(() => (mine === turn ? makeNow(chosen) : undefined))
    await last
  }
  const makeNow = async (chosen: ChangesAgainst) => {
    isOutdated.value = false
    const listed = await call('company.list', { caseId: caseId() })
    if (listed.ok) rows.value = listed.value
    await job.run((jobId) => call('case.changes', { caseId: caseId(), against: chosen, jobId }))
  }
  watch(against, make, { immediate: true })

  const hear = (sessions: readonly Session[]) => {
    const open = sessions.filter(({ state }) => openSessionStates.includes(state)).length
    if (coming.value > 0 && open < coming.value) isOutdated.value = true
    coming.value = open
  }
  useEvent('queue.changed', (queue) => {
    if (queue.caseId === caseId()) hear(queue.sessions)
  })
  const askQueue = async () => {
    const queue = await call('queue.state', { caseId: caseId() })
    if (queue.ok) hear(queue.value.sessions)
  }
  void askQueue()

  return { kind, day, rows, coming, isOutdated, job, make }
}
