import type { DeliverableKind } from '../shared/domain/session'
import type { SessionStatus, StatusClass } from './face'
import { operationOf, type Reading } from './paths'

/** What earlier answers taught about one session. */
export interface KnownSession {
  hasAnswered: boolean
  classes: Map<DeliverableKind, StatusClass>
  links: Map<DeliverableKind, string>
}

/** What this run has learned of an environment. Forgotten at its end; nothing depends on it. */
export interface SessionMemory {
  of(sessionId: string): KnownSession
  note(sessionId: string, status: SessionStatus): void
  /** the path style that answered for this kind of reading */
  provenStyle(reading: Reading): string | null
  prove(reading: Reading, style: string): void
}

const mostSessions = 5000

export function createSessionMemory(): SessionMemory {
  const sessions = new Map<string, KnownSession>()
  const styles = new Map<string, string>()

  const of = (sessionId: string): KnownSession => {
    const known = sessions.get(sessionId)
    if (known) return known
    const fresh: KnownSession = { hasAnswered: false, classes: new Map(), links: new Map() }
    sessions.set(sessionId, fresh)
    const oldest = sessions.keys().next()
    if (sessions.size > mostSessions && !oldest.done) sessions.delete(oldest.value)
    return fresh
  }
  return {
    of,
    note(sessionId, status) {
      const known = of(sessionId)
      known.hasAnswered = true
      for (const entity of status.entities) {
        known.classes.set(entity.kind, entity.class)
        if (entity.url) known.links.set(entity.kind, entity.url)
      }
    },
    provenStyle: (reading) => styles.get(operationOf(reading)) ?? null,
    prove: (reading, style) => void styles.set(operationOf(reading), style),
  }
}
