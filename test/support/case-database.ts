import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Intent } from '../../electron/archive/face'
import { createCase } from '../../electron/archive/case/create-case'
import { intendSessions } from '../../electron/archive/sessions/intend-session'
import { moveSession } from '../../electron/archive/sessions/move-session'
import { closeCase, openCase, type OpenCase } from '../../electron/archive/case/open-case'
import type { Session } from '../../electron/shared/domain/session'
import { by, fjord } from './archive-case'
import { temporaryFolder } from './temporary-folder'

/** A new case, opened for writing in this very thread. */
export async function openNewCase(): Promise<OpenCase> {
  const folder = path.join(await temporaryFolder(), 'case')
  createCase(folder, { caseId: randomUUID(), name: 'Fjordfisk', createdAt: by.at }, by)
  const open = openCase(folder, { write: 'must' }, by)
  onTestFinished(() => closeCase(open))
  return open
}

export const intent = (
  reports: string[] = ['aml'],
  company: Intent['company'] = fjord,
  expands = ['roles'],
): Intent => ({
  company,
  terms: { expands, reports, language: 'nb' },
  environment: 'http://127.0.0.1/discovery',
  isPractice: true,
})

/** A session that the service has taken. */
export function openedSession({ db }: OpenCase, ...of: Parameters<typeof intent>): Session {
  const [session] = intendSessions(db, [intent(...of)], by)
  if (!session) throw new Error('no session')
  const { sessionRow } = session
  moveSession(db, { sessionRow, state: 'creating' }, by)
  return moveSession(db, { sessionRow, state: 'open', sessionId: `session-${sessionRow}` }, by)
}
