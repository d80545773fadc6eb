import type { Course, EntityCourse, EntityName } from '../orders/course'
import type { FaultName } from './names'

const minute = 60_000

const each = (
  course: Course,
  change: (entity: EntityCourse, name: EntityName) => EntityCourse,
): Course => ({
  ...course,
  entities: Object.fromEntries(
    Object.entries(course.entities).map(([name, entity]) => [
      name,
      change(entity, name as EntityName),
    ]),
  ),
})

const jsonEnd = (course: Course): number => course.entities.json?.endsAt ?? 0

const failedBy = (code: string, message: string) => (entity: EntityCourse) => ({
  ...entity,
  outcome: 'failed' as const,
  expiresAt: null,
  error: { code, message },
})

/** Everything fails at the moment the answer would have come; the session is cancelled. */
const cancelWith = (code: string, message: string) => (course: Course) => ({
  ...each(course, failedBy(code, message)),
  cancelledAt: jsonEnd(course),
})

function failFirstReport(course: Course): Course {
  const first = Object.keys(course.entities).find((name) => name !== 'json')
  const fail = failedBy('R-502', 'Report generation failed (R-502)')
  return each(course, (entity, name) => (name === first ? fail(entity) : entity))
}

function delay(course: Course): Course {
  const later = (time: number | null, by: number) => (time === null ? null : time + by)
  return each(course, (entity, name) => {
    const by = name === 'json' ? 2 * minute : 5 * minute
    return {
      ...entity,
      startsAt: entity.startsAt + (name === 'json' ? 0 : 2 * minute),
      endsAt: later(entity.endsAt, by),
      expiresAt: later(entity.expiresAt, by),
    }
  })
}

/** Faults of the search itself: they change what becomes of a session when it is created. */
export const courseFaults: Partial<Record<FaultName, (course: Course) => Course>> = {
  slow: delay,
  'never-finishes': (course) =>
    each(course, (entity) => ({ ...entity, endsAt: null, expiresAt: null })),
  'report-failed': failFirstReport,
  'session-failed': cancelWith('S-500', 'The search was cancelled (S-500)'),
  'not-found-late': cancelWith('ORGANIZATION_NOT_FOUND', 'The organization does not exist'),
  'cancelled-midway': (course) => ({
    ...each(course, (entity, name) =>
      name === 'json' ? entity : failedBy('S-501', 'The session was cancelled (S-501)')(entity),
    ),
    cancelledAt: jsonEnd(course),
  }),
}
