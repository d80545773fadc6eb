import type { Settings } from '../settings'
import { entityState, sessionState, type EntityName, type EntityState } from './course'
import type { LedgerEntry } from './ledger'

export const entityKey = (name: EntityName): string =>
  name === 'json' ? 'jsonData' : `${name}-report`

const aliases: Record<EntityState, string> = {
  NOT_STARTED: 'QUEUED',
  IN_PROGRESS: 'RUNNING',
  READY: 'COMPLETED',
  FAILED: 'ERROR',
  EXPIRED: 'GONE',
}
/** Words in no list: the client has to show them and find out by asking (contract §4.2). */
const unknown: Record<EntityState, string> = {
  NOT_STARTED: 'VENTER',
  IN_PROGRESS: 'UNDER_ARBEID',
  READY: 'KLAR_TIL_HENTING',
  FAILED: 'FAILED',
  EXPIRED: 'EXPIRED',
}

export type StatusWording = Settings['statusWords'] | 'unknown'

interface EntityReport {
  key: string
  name: EntityName
  status: string
  expires: string | null
  error: { code: string; message: string } | null
}

/** The body of session information in any of the four shapes that clients must read (contract §4.1). */
export function sessionInformation(
  entry: LedgerEntry,
  now: number,
  shape: Settings['statusShape'],
  wording: StatusWording,
): Record<string, unknown> {
  const word = (state: EntityState) =>
    wording === 'canonical' ? state : (wording === 'aliases' ? aliases : unknown)[state]
  const entities = reportEntities(entry, now, word)
  const errors = entities.flatMap(({ error, key }) => (error ? [{ ...error, source: key }] : []))
  const frame = {
    sessionId: entry.sessionId,
    status: word(sessionState(entry.course, now)),
    created: entry.orderedAt,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return { ...frame, ...shapes[shape](entities, entry.sessionId) }
}

function reportEntities(
  entry: LedgerEntry,
  now: number,
  word: (state: EntityState) => string,
): EntityReport[] {
  return Object.entries(entry.course.entities).map(([name, entity]) => {
    const state = entityState(entry.course, entity, now)
    const isLapsing = (state === 'READY' || state === 'EXPIRED') && entity.expiresAt !== null
    return {
      key: entityKey(name as EntityName),
      name: name as EntityName,
      status: word(state),
      expires: isLapsing ? new Date(entity.expiresAt ?? 0).toISOString() : null,
      error: state === 'FAILED' ? (entity.error ?? null) : null,
    }
  })
}

const shapes: Record<
  Settings['statusShape'],
  (entities: EntityReport[], sessionId: string) => Record<string, unknown>
> = {
  flat: (entities) => ({
    ...Object.fromEntries(entities.map((entity) => [entity.key, entity.status])),
    expires: earliest(entities),
  }),
  objects: (entities, sessionId) =>
    Object.fromEntries(entities.map((entity) => [entity.key, describe(entity, sessionId)])),
  array: (entities, sessionId) => ({
    resultEntities: entities.map((entity) => ({
      name: entity.key,
      ...describe(entity, sessionId),
    })),
  }),
  nested: (entities, sessionId) => ({
    entities: Object.fromEntries(
      entities.map((entity) => [entity.key, describe(entity, sessionId)]),
    ),
  }),
}

function describe({ name, status, expires, error }: EntityReport, sessionId: string) {
  const tail = name === 'json' ? 'json' : `report/${name}`
  return { status, expires, error, url: `/organization/session/${sessionId}/${tail}` }
}

function earliest(entities: EntityReport[]): string | null {
  const times = entities.flatMap(({ expires }) => (expires ? [expires] : []))
  return times.sort()[0] ?? null
}
