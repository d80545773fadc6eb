import type { CaseParticulars, DeletionCertificate, LegalHold } from '../domain/keeping'

export type DeletionRule = DeletionCertificate['rule']

type Relationship = Pick<CaseParticulars, 'relationshipEndedOn' | 'retentionYears'>

/**
 * The last day (YYYY-MM-DD) on which due-diligence data is kept: the same date `years` later, as a
 * period of years ends with the day of the same date; where the month has no such day, with its last
 * (Regulation (EEC, Euratom) 1182/71, article 3(2)(c)), so 29 February ends on 28 February. Null
 * while the relationship has no end. Domain primer §7.
 */
export function retainUntil(relationshipEndedOn: string | null, years: number): string | null {
  if (relationshipEndedOn === null) return null
  const [year = 0, month = 0, day = 0] = relationshipEndedOn.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return [
    String(year + years).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(Math.min(day, last)).padStart(2, '0'),
  ].join('-')
}

/**
 * The rule under which a case is deleted on this day: its retention is over from the day after
 * `retainUntil`; before that, or without an end of the relationship, deleting is a person's decision.
 */
export function deletionRuleOn(today: string, relationship: Relationship): DeletionRule {
  const until = retainUntil(relationship.relationshipEndedOn, relationship.retentionYears)
  if (until === null) return 'no-end-date'
  return today > until ? 'retention-over' : 'before-retention-end'
}

/** A legal hold stops deletion up to and including its last day; without one until it is lifted. */
export function isHeldOn(today: string, hold: LegalHold | null): boolean {
  return hold !== null && (hold.until === null || today <= hold.until)
}

/** Whether somebody is to look at keeping the data: from its review day on, and once retention is over. */
export function isReviewDueOn(
  today: string,
  { reviewOn, ...relationship }: Relationship & Pick<CaseParticulars, 'reviewOn'>,
): boolean {
  if (reviewOn !== null && reviewOn <= today) return true
  return deletionRuleOn(today, relationship) === 'retention-over'
}

/**
 * The calendar day of an instant (UTC ISO), in UTC: in the Nordic countries never later than the day
 * on the wall, so nothing is deleted a day early.
 */
export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
