import type { Session } from '../../shared/domain/session'
import { identifierText } from '../../shared/rules/paste'
import type { By } from '../audit/audit-chain'
import type { Intent, KeptList } from '../face'
import { intendSessions } from '../sessions/intend-session'
import { inTransaction, type Db } from '../sqlite/connection'
import { keepBatch } from './batches'

/**
 * Puts orders on disk together with the list that they come from: after a crash either both are
 * there, or neither, so a list that is given once more never orders a line a second time. Fails as
 * `intendSessions` does.
 */
export function intendList(
  db: Db,
  intents: readonly Intent[],
  list: KeptList | null,
  by: By,
): Session[] {
  if (!list) return intendSessions(db, intents, by)
  return inTransaction(db, () => {
    const sessions = intendSessions(db, intents, by)
    const rows = new Map(sessions.map((one) => [identifierText(one.company), one.sessionRow]))
    const lines = list.lines.map(({ company, ...line }) => ({
      ...line,
      sessionRow: (company && rows.get(identifierText(company))) ?? null,
    }))
    keepBatch(db, { ...list, lines }, by)
    return sessions
  })
}
