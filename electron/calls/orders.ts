import type { Handlers, QueueState } from '../shared/contract'
import type { Session, SessionState } from '../shared/domain/session'
import { done, failed, type Result } from '../shared/result'
import type { Application } from './application'
import { goOn, resume } from './go-on'
import type { OpenCase } from './open-cases'

type OrderCalls = Pick<
  Handlers,
  | 'order.place'
  | 'queue.state'
  | 'queue.pause'
  | 'queue.resume'
  | 'session.reorder'
  | 'session.settle'
  | 'queue.cancelWaiting'
  | 'session.reorderMissing'
>

/**
 * What is a person's to decide. Only an unclear order may be sent again: one under way would be
 * sent twice. One that brought nothing may be let go of.
 */
const decidable: Record<'not-ordered' | 'cancelled', readonly SessionState[]> = {
  'not-ordered': ['unclear'],
  cancelled: ['unclear', 'stalled', 'refused', 'failed', 'expired'],
}

/** Ordering sessions and deciding about those that need a person. */
export function orderCalls(application: Application): OrderCalls {
  const { archive, clock, openCases, user } = application

  const inCase = async (
    caseId: string,
    act: (open: OpenCase) => Promise<Result<unknown>>,
  ): Promise<Result<QueueState>> => {
    const open = openCases.get(caseId)
    if (!open.ok) return open
    const acted = await act(open.value)
    return acted.ok ? done(open.value.collector.state()) : acted
  }
  const writable = (open: OpenCase): Result<null> =>
    open.header.isReadOnly ? failed('case-read-only', { about: open.header.name }) : done(null)
  const destination = () =>
    application.connections.destination(application.settings.get().connection)

  const place = async (
    open: OpenCase,
    companies: Parameters<OpenCase['collector']['place']>[0],
    terms: Parameters<OpenCase['collector']['place']>[1],
  ) => {
    const may = writable(open)
    if (!may.ok) return may
    const loaded = await open.collector.load()
    if (!loaded.ok) return loaded
    const to = await destination()
    if (!to.ok) return to
    const placed = await open.collector.place(companies, terms, to.value)
    // Should the app end right away, the list must know of open sessions: the next start follows it.
    if (placed.ok) await openCases.summary(open.header.caseId)
    return placed
  }
  const sessionIn = async (caseId: string, sessionRow: number): Promise<Result<Session>> => {
    const listed = await archive.call('session.list', { caseId, onlyOpen: false })
    if (!listed.ok) return listed
    const found = listed.value.find((session) => session.sessionRow === sessionRow)
    return found ? done(found) : failed('not-found')
  }

  return {
    'order.place': ({ caseId, companies, terms }) =>
      inCase(caseId, (open) => place(open, companies, terms)),
    'queue.state': ({ caseId }) => inCase(caseId, (open) => open.collector.load()),
    'queue.pause': ({ caseId }) =>
      inCase(caseId, async (open) => {
        open.collector.pause()
        return done(null)
      }),
    'queue.resume': ({ caseId }) => inCase(caseId, (open) => resume(application, open)),
    'session.reorder': ({ caseId, sessionRow, terms }) =>
      inCase(caseId, async (open) => {
        const before = await sessionIn(caseId, sessionRow)
        if (!before.ok) return before
        const { company, terms: same } = before.value
        return place(open, [company], {
          expands: terms.expands ?? same.expands,
          reports: terms.reports ?? same.reports,
          language: terms.language ?? same.language,
        })
      }),
    'queue.cancelWaiting': async () => failed('unexpected'),
    'session.reorderMissing': async () => failed('unexpected'),
    'session.settle': ({ caseId, sessionRow, as }) =>
      inCase(caseId, async (open) => {
        const before = await sessionIn(caseId, sessionRow)
        if (!before.ok) return before
        if (!decidable[as].includes(before.value.state)) {
          return failed('already-ordered', { about: before.value.company.identifier })
        }
        const state: SessionState = as === 'not-ordered' ? 'in-line' : 'cancelled'
        const moved = await archive.call('session.move', {
          caseId,
          sessionRow,
          state,
          failure: null,
          actor: user,
          at: clock.nowIso(),
        })
        if (!moved.ok) return moved
        open.collector.refresh(moved.value)
        if (state === 'in-line') await goOn(application, caseId)
        return done(null)
      }),
  }
}
