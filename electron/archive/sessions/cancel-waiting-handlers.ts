import type { Session } from '../../shared/domain/session'
import type { By } from '../audit/audit-chain'
import { inTransaction, type Db } from '../sqlite/connection'
import type { ArchiveHandlers } from '../thread/context'
import { moveSession } from './move-session'
import { readSessions } from './session-rows'

/** Giving up what was never sent. */
export const cancelWaitingHandlers: Pick<ArchiveHandlers, 'session.cancelWaiting'> = {
  'session.cancelWaiting': ({ caseId, actor, at }, { cases }) =>
    cancelWaiting(cases.writable(caseId).db, { actor, at }),
}

/**
 * Cancels every order still in line, each with its audit entry, all or none of them. What was
 * marked as sent stays: it may exist at the service and be billed (contract §3.1).
 */
export function cancelWaiting(db: Db, by: By): Session[] {
  return inTransaction(db, () =>
    readSessions(db, 'open')
      .filter(({ state }) => state === 'in-line')
      .map(({ sessionRow }) =>
        moveSession(db, { sessionRow, state: 'cancelled', failure: null }, by),
      ),
  )
}
