import { computed, nextTick, ref } from 'vue'
import type { Session } from '../../electron/shared/domain/session'
import { ofacScope, type Settings } from '../../electron/shared/domain/settings'
import type { Failure, Result } from '../../electron/shared/result'
import { call } from '../bridge'
import { views } from '../views'
import type { Circumstances, Remedy } from './remedies'
import { newEntry } from './use-paste'
import { useQueue } from './use-queues'

/** Where the secret is typed: the connection's own field, ready to take a new one. */
const toSecret = async () => {
  views.go({ screen: 'settings', part: 'connection' })
  await nextTick()
  document.querySelector<HTMLElement>('main input[type="password"], main textarea')?.focus()
}

/** The acts beside a failure of the queue or of a session, each as one step. */
export const useRemedies = (caseId: string, settings: () => Settings) => {
  const { store, ask } = useQueue()
  const failure = ref<Failure | null>(null)
  const busyRow = ref<number | null>(null)
  /** the person is being asked whether to go on without OFAC */
  const isAskedOfac = ref(false)

  const where = computed((): Circumstances => {
    const { connection } = settings()
    const isPractice = connection.kind === 'practice'
    return { isPractice, hasOfac: !isPractice && connection.scopes.includes(ofacScope) }
  })
  const keep = async (asked: Promise<Result<unknown>>) => {
    const result = await asked
    failure.value = result.ok ? null : result.failure
    return result.ok
  }
  const resume = () => keep(ask('queue.resume', { caseId }))

  const dropOfac = async () => {
    const { connection } = settings()
    if (connection.kind === 'practice') return
    const scopes = connection.scopes.filter((scope) => scope !== ofacScope)
    const isSaved = await keep(call('connection.save', { connection: { ...connection, scopes } }))
    if (!isSaved) return
    isAskedOfac.value = false
    await resume()
  }
  const correct = ({ company: { country, kind, identifier } }: Session) => {
    store.entries = [...store.entries, newEntry({ typed: identifier, country, kind })]
  }
  /** An act that concerns the connection or the whole queue; false where it is a session's own. */
  const actOnQueue = async (chosen: Remedy): Promise<boolean> => {
    if (chosen === 'renew-secret') await toSecret()
    else if (chosen === 'settings') views.go({ screen: 'settings', part: 'connection' })
    else if (chosen === 'practice') views.go({ screen: 'settings', part: 'practice' })
    else if (chosen === 'without-ofac') isAskedOfac.value = true
    else if (chosen === 'resume' || chosen === 'fetch') await resume()
    else return false
    return true
  }
  const actOnSession = async (session: Session, chosen: Remedy) => {
    const { sessionRow } = session
    busyRow.value = sessionRow
    if (!(await actOnQueue(chosen))) {
      if (chosen === 'check-number') correct(session)
      else if (chosen === 'missing') {
        await keep(ask('session.reorderMissing', { caseId, sessionRows: [sessionRow] }))
      } else if (chosen === 'again') {
        await keep(ask('session.reorder', { caseId, sessionRow, terms: {} }))
      } else {
        const as = chosen === 'order-now' ? 'not-ordered' : 'cancelled'
        await keep(ask('session.settle', { caseId, sessionRow, as }))
      }
    }
    busyRow.value = null
  }
  return {
    store,
    ask,
    keep,
    failure,
    busyRow,
    where,
    isAskedOfac,
    resume,
    dropOfac,
    actOnQueue,
    actOnSession,
  }
}
