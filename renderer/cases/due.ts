import type { CaseParticulars, LegalHold } from '../../electron/shared/domain/keeping'
import { isHeldOn, retainUntil } from '../../electron/shared/rules/retention'

/** The next day that asks for somebody: the case is due, is looked at again, or its retention ends. */
export interface Due {
  day: string
  kind: 'due' | 'review' | 'retention'
}

export const dueGroups = ['overdue', 'this-week', 'next-week', 'later', 'no-date'] as const
export type DueGroup = (typeof dueGroups)[number]

/** A decided case is due no more, only its review is; an archived one is kept until its retention ends. */
export const dueOf = (
  particulars: CaseParticulars | null,
  hold: LegalHold | null,
  today: string,
): Due | null => {
  if (particulars === null) return null
  const { status, dueOn, reviewOn, relationshipEndedOn, retentionYears } = particulars
  if (status === 'archived') {
    const day = retainUntil(relationshipEndedOn, retentionYears)
    return day === null || isHeldOn(today, hold) ? null : { day, kind: 'retention' }
  }
  if (dueOn !== null && status !== 'decided') return { day: dueOn, kind: 'due' }
  return reviewOn === null ? null : { day: reviewOn, kind: 'review' }
}

/** Days since 1 January 1970 of a calendar day, without any time zone. */
export const dayNumber = (day: string): number =>
  Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** The calendar day of an instant where the person sits. */
export const dayOf = (at: Date): string => {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Weeks begin on Monday, as in all four countries (ISO 8601). */
const daysLeftInWeek = (today: number) => 6 - ((today + 3) % 7)

export const daysUntil = (day: string, today: string): number => dayNumber(day) - dayNumber(today)

export const dueGroupOf = (due: Due | null, today: string): DueGroup => {
  if (due === null) return 'no-date'
  const left = daysUntil(due.day, today)
  const sunday = daysLeftInWeek(dayNumber(today))
  if (left < 0) return 'overdue'
  if (left <= sunday) return 'this-week'
  return left <= sunday + 7 ? 'next-week' : 'later'
}

/** Alarm where the day is past, care within seven days, else quiet. */
export const dueToneOf = (due: Due | null, today: string): 'alarm' | 'care' | 'plain' => {
  if (due === null) return 'plain'
  const left = daysUntil(due.day, today)
  if (left < 0) return 'alarm'
  return left <= 7 ? 'care' : 'plain'
}
