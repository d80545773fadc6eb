import type { Wanted } from '../../collector/face'
import type { Handlers, QueueState } from '../../shared/contract'
import type { Session, SessionState } from '../../shared/domain/session'
import { done, failed, type Result } from '../../shared/result'
import type { Application } from '../application'
import { goOn, resume } from './go-on'
import { missingAgain } from './missing-again'
import type { OpenCase } from '../cases/open-cases'
import { placeWanted, writable } from '../batches/place-wanted'

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
  const place = (open: OpenCase, choose: (isPractice: boolean) => Result<Wanted[]>) =>
    placeWanted(application, open, choose)
  const sessionsIn = async (caseId: string, rows: number[]): Promise<Result<Session[]>> => {
    const listed = await archive.call('session.list', { caseId, onlyOpen: false })
    if (!listed.ok) return listed
    const asked = new Set(rows)
    return done(listed.value.filter(({ sessionRow }) => asked.has(sessionRow)))
  }
  const sessionIn = async (caseId: string, sessionRow: number): Promise<Result<Session>> => {
    const found = await sessionsIn(caseId, [sessionRow])
    if (!found.ok) return found
    const [session] = found.value
    return session ? done(session) : failed('not-found')
  }

  return {
    'order.place': ({ caseId, companies, terms }) =>
      inCase(caseId, (open) =>
        place(open, () => done(companies.map((company) => ({ company, terms })))),
      ),
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
        const again = {
          expands: terms.expands ?? same.expands,
          reports: terms.reports ?? same.reports,
          language: terms.language ?? same.language,
        }
        return place(open, () => done([{ company, terms: again }]))
      }),
    'queue.cancelWaiting': ({ caseId }) =>
      inCase(caseId, async (open) => {
        const may = writable(open)
        return may.ok ? open.collector.cancelWaiting() : may
      }),
    'session.reorderMissing': ({ caseId, sessionRows }) =>
      inCase(caseId, async (open) => {
        const before = await sessionsIn(caseId, sessionRows)
        if (!before.ok) return before
        return place(open, (isPractice) => {
          const wanted = missingAgain(before.value, isPractice)
          return wanted.length > 0 ? done(wanted) : failed('not-found')
        })
      }),
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
