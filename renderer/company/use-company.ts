import { computed, ref, shallowRef, watch } from 'vue'
import type { CompanyPage } from '../../electron/shared/contract'
import type { Session } from '../../electron/shared/domain/session'
import type { Failure } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'
import { isComing } from './session-standing'

/** The stored answer of a session, if it brought one. */
export const answerOf = (session: Session | null) =>
  session?.deliverables.find(({ kind }) => kind === 'json')?.document ?? null

/** One company's page at one of its snapshots, read anew whenever something is stored in the case. */
export function useCompany(
  at: () => { caseId: string; companyRow: number; sessionRow: number | null },
) {
  const page = shallowRef<CompanyPage | null>(null)
  const failure = ref<Failure | null>(null)
  let asked = 0

  const load = async () => {
    const mine = ++asked
    const { caseId, companyRow, sessionRow } = at()
    const read = await call('company.page', { caseId, companyRow, sessionRow })
    // Somebody went on to another company while this one was read.
    if (mine !== asked) return
    failure.value = read.ok ? null : read.failure
    page.value = read.ok ? read.value : null
  }
  watch(
    at,
    (now, before) => {
      if (now.caseId !== before?.caseId || now.companyRow !== before.companyRow) page.value = null
      void load()
    },
    { immediate: true },
  )
  useEvent('case.changed', ({ caseId }) => {
    if (caseId === at().caseId) void load()
  })

  /** one of the page's own sessions: on the way here the two have become different objects */
  const session = computed(() => {
    const shown = page.value?.session?.sessionRow
    return page.value?.sessions.find(({ sessionRow }) => sessionRow === shown) ?? null
  })
  /** sessions that brought an answer, newest first: the snapshots */
  const snapshots = computed(() =>
    (page.value?.sessions ?? []).filter((each) => answerOf(each) !== null),
  )
  return {
    page,
    failure,
    load,
    session,
    snapshots,
    answer: computed(() => answerOf(session.value)),
    coming: computed(
      () => page.value?.sessions.find((each) => isComing(each) && each !== session.value) ?? null,
    ),
  }
}
