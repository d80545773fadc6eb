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

/** How a session information is written: its shape, its words, and how it names addresses. */
export interface InformationStyle extends Pick<
  Settings,
  'statusShape' | 'links' | 'paths' | 'elsewhere'
> {
  statusWords: Settings['statusWords'] | 'unknown'
}

interface EntityReport {
  key: string
  name: EntityName
  status: string
  expires: string | null
  error: { code: string; message: string } | null
  url: string
}

/** The body of session information in any of the four shapes that clients must read (contract §4.1). */
export function sessionInformation(
  entry: LedgerEntry,
  now: number,
  style: InformationStyle,
): Record<string, unknown> {
  const word = wordIn(style.statusWords)
  const entities = reportEntities(entry, now, word, style)
  const errors = entities.flatMap(({ error, key }) => (error ? [{ ...error, source: key }] : []))
  const frame = {
    sessionId: entry.sessionId,
    status: word(sessionState(entry.course, now)),
    created: entry.orderedAt,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return { ...frame, ...shapes[style.statusShape](entities, style), ...listed(entities, style) }
}

type Word = (state: EntityState) => string

function wordIn(words: InformationStyle['statusWords']): Word {
  if (words === 'canonical') return (state) => state
  if (words === 'aliases') return (state) => aliases[state]
  if (words === 'unknown') return (state) => unknown[state]
  return (state) => words[state] ?? state
}

function reportEntities(
  entry: LedgerEntry,
  now: number,
  word: Word,
  style: InformationStyle,
): EntityReport[] {
  return Object.entries(entry.course.entities).map(([key, entity]) => {
    const name = key as EntityName
    const state = entityState(entry.course, entity, now)
    const isLapsing = (state === 'READY' || state === 'EXPIRED') && entity.expiresAt !== null
    return {
      key: entityKey(name),
      name,
      status: word(state),
      expires: isLapsing ? new Date(entity.expiresAt ?? 0).toISOString() : null,
      error: state === 'FAILED' ? (entity.error ?? null) : null,
      url: addressOf(name, entry.sessionId, style),
    }
  })
}

function addressOf(name: EntityName, sessionId: string, style: InformationStyle): string {
  const host = style.links === 'elsewhere' ? style.elsewhere.replace(/\/+$/, '') : ''
  const session =
    style.paths === 'located' || style.paths === 'linked' ? '/results' : '/organization/session'
  return `${host}${session}/${sessionId}/${name === 'json' ? 'json' : `report/${name}`}`
}

type Shape = (entities: EntityReport[], style: InformationStyle) => Record<string, unknown>

const shapes: Record<Settings['statusShape'], Shape> = {
  flat: (entities) => ({
    ...Object.fromEntries(entities.map((entity) => [entity.key, entity.status])),
    expires: earliest(entities),
  }),
  objects: (entities, style) =>
    Object.fromEntries(entities.map((entity) => [entity.key, describe(entity, style)])),
  array: (entities, style) => ({
    resultEntities: entities.map((entity) => ({ name: entity.key, ...describe(entity, style) })),
  }),
  nested: (entities, style) => ({
    entities: Object.fromEntries(entities.map((entity) => [entity.key, describe(entity, style)])),
  }),
}

function describe({ status, expires, error, url }: EntityReport, { links }: InformationStyle) {
  const isBeside = links === 'url' || links === 'elsewhere' || links === 'href'
  return { status, expires, error, ...(isBeside && { [links === 'href' ? 'href' : 'url']: url }) }
}

/** Addresses of all results together: a list under `links`, a record under `_links`. */
function listed(entities: EntityReport[], { links }: InformationStyle): Record<string, unknown> {
  if (links === 'links') {
    return { links: entities.map(({ key, url }) => ({ rel: key, href: url })) }
  }
  if (links !== '_links') return {}
  return { _links: Object.fromEntries(entities.map(({ key, url }) => [key, { href: url }])) }
}

function earliest(entities: EntityReport[]): string | null {
  const times = entities.flatMap(({ expires }) => (expires ? [expires] : []))
  return times.sort()[0] ?? null
}
