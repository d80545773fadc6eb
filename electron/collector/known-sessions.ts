import type { Session } from '../shared/domain/session'
import { done, type Result } from '../shared/result'
import type { CollectorOptions } from './face'

/** The sessions of a case as the collector knows them. */
export interface KnownSessions {
  all(): Session[]
  note(session: Session): void
  /** the session that the service calls so */
  named(sessionId: string): Session | null
  /** reads them anew; those under way are known better here */
  read(): Promise<Result<Session[]>>
  /** reads them unless that was done before */
  load(): Promise<Result<null>>
}

export function createKnownSessions(
  { archive, caseId }: Pick<CollectorOptions, 'archive' | 'caseId'>,
  isUnderWay: (sessionRow: number) => boolean,
  onRead: () => void,
): KnownSessions {
  const sessions = new Map<number, Session>()
  let isLoaded = false

  const read = async () => {
    const listed = await archive.call('session.list', { caseId, onlyOpen: false })
    if (!listed.ok) return listed
    for (const session of listed.value) {
      if (!isUnderWay(session.sessionRow)) sessions.set(session.sessionRow, session)
    }
    isLoaded = true
    onRead()
    return listed
  }
  return {
    all: () => [...sessions.values()],
    note: (session) => void sessions.set(session.sessionRow, session),
    named(sessionId) {
      for (const session of sessions.values()) if (session.sessionId === sessionId) return session
      return null
    },
    read,
    async load() {
      if (isLoaded) return done(null)
      const listed = await read()
      return listed.ok ? done(null) : listed
    },
  }
}
