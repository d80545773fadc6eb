import type { Delivery, KeptList } from '../../electron/archive/face'
import type { Session } from '../../electron/shared/domain/session'
import type { Archive } from '../../electron/worker-client'
import { ask } from './ask'

export const at = '2026-03-02T09:00:00.000Z'
export const by = { actor: 'kari', at }

export const fjord = {
  country: 'no',
  kind: 'organization-number',
  identifier: '310000019',
} as const

export const answer = (name: string) =>
  new TextEncoder().encode(
    JSON.stringify({ keyInformation: { name, organizationNumber: '310000019' }, roles: [] }),
  )

export const report = (text: string) => new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`)

/** An order that the service has taken: its session is open. */
export async function openSession(
  archive: Archive,
  caseId: string,
  company: {
    country: 'no' | 'se' | 'fi' | 'dk'
    kind: 'organization-number'
    identifier: string
  } = fjord,
  list?: KeptList,
): Promise<Session> {
  const terms = { expands: ['roles'], reports: ['aml'], language: 'nb' as const }
  const intent = { company, terms, environment: 'http://127.0.0.1/discovery', isPractice: true }
  const ordered = { caseId, intents: [intent], ...(list && { list }), ...by }
  const [session] = await ask(archive, 'session.intend', ordered)
  if (!session) throw new Error('no session')
  const { sessionRow } = session
  await ask(archive, 'session.move', { caseId, sessionRow, state: 'creating', ...by })
  const sessionId = `session-${sessionRow}`
  return ask(archive, 'session.move', { caseId, sessionRow, state: 'open', sessionId, ...by })
}

/** What the service hands out for one deliverable. */
export const delivery = (
  sessionRow: number,
  kind: string,
  bytes: Uint8Array,
): Delivery & typeof by => ({
  sessionRow,
  kind,
  bytes,
  mediaType: kind === 'json' ? 'application/json' : 'application/pdf',
  sourceUrl: `http://127.0.0.1/session/${sessionRow}/${kind}`,
  httpStatus: 200,
  headers: { 'content-type': 'application/json' },
  requestedAt: at,
  retrievedAt: at,
  ...by,
})
