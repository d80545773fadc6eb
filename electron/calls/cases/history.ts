import type { Handlers } from '../../shared/contract'
import { done, failed } from '../../shared/result'
import type { Application } from '../application'
import { orderAgain } from '../orders/order-again'
import { placeWanted } from '../batches/place-wanted'

type HistoryCalls = Pick<
  Handlers,
  'company.timeline' | 'company.compare' | 'company.looked' | 'case.changes' | 'case.reorder'
>

/** What changed between snapshots, and ordering again to find out. */
export function historyCalls(application: Application): HistoryCalls {
  const { archive, clock, openCases } = application
  return {
    'company.timeline': (input) => archive.call('history.timeline', input),
    'company.compare': (input) => archive.call('history.compare', input),
    'company.looked': (input) => archive.call('history.looked', { ...input, at: clock.nowIso() }),
    'case.changes': (input) => archive.call('history.changes', { ...input, at: clock.nowIso() }),
    async 'case.reorder'({ caseId, companyRows }) {
      const open = openCases.get(caseId)
      if (!open.ok) return open
      const listed = await archive.call('session.list', { caseId, onlyOpen: false })
      if (!listed.ok) return listed
      const placed = await placeWanted(application, open.value, (isPractice) => {
        const wanted = orderAgain(listed.value, companyRows, isPractice)
        return wanted.length > 0 ? done(wanted) : failed('not-found')
      })
      return placed.ok ? done(open.value.collector.state()) : placed
    },
  }
}
