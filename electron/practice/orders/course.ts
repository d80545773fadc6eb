import type { Draw } from '../random'
import type { Delays } from '../settings'
import type { ReportName } from './read-order'

export type EntityName = 'json' | ReportName

/** When one deliverable starts, ends and lapses, decided when the session is created. Epoch ms. */
export interface EntityCourse {
  startsAt: number
  /** null: it never ends */
  endsAt: number | null
  outcome: 'ready' | 'failed'
  /** null: not before the session itself is forgotten */
  expiresAt: number | null
  error?: { code: string; message: string }
}

/** The whole life of a session as times, so that its state is a pure function of the clock. */
export interface Course {
  entities: Partial<Record<EntityName, EntityCourse>>
  /** the moment the service gives the session up, if it does */
  cancelledAt: number | null
  /** how the service answers when nothing can be fetched any more; absent: the entities say so themselves */
  goneStatus?: 404 | 410
}

export type EntityState = 'NOT_STARTED' | 'IN_PROGRESS' | 'READY' | 'FAILED' | 'EXPIRED'

export const entityLifetimeMs = 2 * 3_600_000

const named: Record<'instant' | 'quick' | 'believable' | 'slow', number> = {
  instant: 0,
  quick: 0.15,
  believable: 1,
  slow: 30,
}
/** What a search takes on a good day: shortest and longest, in ms. */
const usual: Record<EntityName, [number, number]> = {
  json: [1000, 3000],
  aml: [2000, 6000],
  certificateOfRegistration: [2000, 5000],
}

/** How long one deliverable takes, in ms; the same draw gives the same wait. */
export function entityDelay(delays: Delays, entity: EntityName, draw: number): number {
  const range = typeof delays === 'string' ? usual[entity] : (delays[entity] ?? usual[entity])
  const [shortest, longest] = typeof range === 'number' ? [range, range] : range
  const factor = typeof delays === 'string' ? named[delays === 'zero' ? 'instant' : delays] : 1
  return Math.round((shortest + (longest - shortest) * draw) * factor)
}

/** The undisturbed course: the JSON first, then every report by itself (contract §4.3). */
export function plotCourse(
  createdAt: number,
  reports: ReportName[],
  delays: Delays,
  draw: Draw,
): Course {
  const jsonEndsAt = createdAt + entityDelay(delays, 'json', draw('json'))
  const entity = (name: EntityName, startsAt: number, endsAt: number) => [
    name,
    { startsAt, endsAt, outcome: 'ready', expiresAt: endsAt + entityLifetimeMs },
  ]
  return {
    cancelledAt: null,
    entities: Object.fromEntries([
      entity('json', createdAt, jsonEndsAt),
      ...reports.map((name) =>
        entity(name, jsonEndsAt, jsonEndsAt + entityDelay(delays, name, draw(name))),
      ),
    ]) as Course['entities'],
  }
}

/** What the service says of one deliverable at a time. */
export function entityState(course: Course, entity: EntityCourse, now: number): EntityState {
  const isEnded = entity.endsAt !== null && now >= entity.endsAt
  const isCancelled = course.cancelledAt !== null && now >= course.cancelledAt
  if (isEnded && entity.outcome === 'ready') {
    return entity.expiresAt !== null && now >= entity.expiresAt ? 'EXPIRED' : 'READY'
  }
  if (isEnded || isCancelled) return 'FAILED'
  return now >= entity.startsAt ? 'IN_PROGRESS' : 'NOT_STARTED'
}

/** The state of the session as a whole (contract §4.3). */
export function sessionState(course: Course, now: number): EntityState {
  const states = Object.values(course.entities).map((entity) => entityState(course, entity, now))
  if (course.cancelledAt !== null && now >= course.cancelledAt) return 'FAILED'
  for (const state of ['NOT_STARTED', 'IN_PROGRESS'] as const) {
    if (states.every((one) => one === state)) return state
  }
  if (states.some((state) => state === 'NOT_STARTED' || state === 'IN_PROGRESS')) {
    return 'IN_PROGRESS'
  }
  for (const state of ['FAILED', 'EXPIRED'] as const) {
    if (states.every((one) => one === state)) return state
  }
  return 'READY'
}
