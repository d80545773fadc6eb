import type { Handlers, QueueState } from '../shared/contract'
import type { SessionState } from '../shared/domain/session'
import { done, failed, type Result } from '../shared/result'
import type { Application } from './application'
import type { OpenCase } from './open-cases'

type OrderCalls = Pick<
  Handlers,
  | 'order.place'
  | 'queue.state'
  | 'queue.pause'
  | 'queue.resume'
  | 'session.reorder'
  | 'session.settle'
>

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
    const to = await destination()
    return to.ok ? open.collector.place(companies, terms, to.value) : to
  }

  return {
    'order.place': ({ caseId, companies, terms }) =>
      inCase(caseId, (open) => place(open, companies, terms)),
    'queue.state': ({ caseId }) =>
      inCase(caseId, async (open) => {
        if (open.collector.state().sessions.length > 0) return done(null)
        const listed = await archive.call('session.list', { caseId, onlyOpen: false })
        if (!listed.ok) return listed
        for (const session of listed.value) open.collector.refresh(session)
        return done(null)
      }),
    'queue.pause': ({ caseId }) =>
      inCase(caseId, async (open) => {
        open.collector.pause()
        return done(null)
      }),
    'queue.resume': ({ caseId }) =>
      inCase(caseId, async (open) => {
        const to = await destination()
        return to.ok ? open.collector.resume(to.value) : to
      }),
    'session.reorder': ({ caseId, sessionRow, terms }) =>
      inCase(caseId, async (open) => {
        const listed = await archive.call('session.list', { caseId, onlyOpen: false })
        if (!listed.ok) return listed
        const before = listed.value.find((session) => session.sessionRow === sessionRow)
        if (!before) return failed('not-found')
        return place(open, [before.company], {
          expands: terms.expands ?? before.terms.expands,
          reports: terms.reports ?? before.terms.reports,
          language: terms.language ?? before.terms.language,
        })
      }),
    'session.settle': ({ caseId, sessionRow, as }) =>
      inCase(caseId, async (open) => {
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
        if (state === 'cancelled') return done(null)
        const to = await destination()
        return to.ok ? open.collector.resume(to.value) : to
      }),
  }
}
