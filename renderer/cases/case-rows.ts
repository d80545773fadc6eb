import type { KnownCase } from '../../electron/shared/domain/case-file'
import { fold } from '../../electron/shared/rules/fold'
import { caseStatuses } from '../../electron/shared/domain/keeping'
import { dayNumber, dueGroupOf, dueOf, dueToneOf, type Due, type DueGroup } from './due'

/** A known case with all that sorting, grouping and filtering ask again and again. */
export interface CaseRow {
  caseId: string
  known: KnownCase
  reference: string | null
  owner: string | null
  /** with commas, or null where there is none */
  tags: string | null
  /** name, reference, owner, tags and folder, case and accents apart; made when first searched */
  readonly text: string
  due: Due | null
  dueDay: number | null
  dueGroup: DueGroup
  dueTone: 'alarm' | 'care' | 'plain'
  changedMs: number
  /** what needs a person first, then what runs, then by status */
  stateRank: number
  /** hits first, then what was not delivered, then what was not searched */
  sanctionRank: number | null
}

const stateRankOf = ({ isReachable, figures, particulars }: KnownCase): number => {
  if (!isReachable) return 0
  if (figures !== null && figures.needsPerson > 0) return 1
  if (figures !== null && figures.open > 0) return 2
  return particulars === null ? 9 : 3 + caseStatuses.indexOf(particulars.status)
}

const sanctionRankOf = ({ figures }: KnownCase): number | null => {
  if (figures === null || figures.coverage === null) return null
  if (figures.openHits > 0) return -figures.openHits
  return { 'not-delivered': 1, 'not-requested': 2, 'nothing-found': 3, found: 4 }[
    figures.coverage.sanction
  ]
}

/**
 * Makes rows as of a day, each case once: a list of thousands is filtered and sorted at every key.
 * A case that changed is another object and gets another row.
 */
export const createRowMaker = (today: string) => {
  const made = new WeakMap<KnownCase, CaseRow>()
  const make = (known: KnownCase): CaseRow => {
    const { caseId, name, folder, particulars, figures, lastOpenedAt, legalHold } = known
    const due = dueOf(particulars, legalHold, today)
    const reference = particulars?.reference ?? null
    const owner = particulars?.owner ?? null
    const tags = particulars?.tags.join(', ') || null
    let text: string | null = null
    return {
      ...{ caseId, known, reference, owner, tags, due },
      get text() {
        text ??= fold([name, reference, owner, ...(particulars?.tags ?? []), folder].join('\n'))
        return text
      },
      dueDay: due === null ? null : dayNumber(due.day),
      dueGroup: dueGroupOf(due, today),
      dueTone: dueToneOf(due, today),
      changedMs: Date.parse(figures?.lastChangeAt ?? lastOpenedAt),
      stateRank: stateRankOf(known),
      sanctionRank: sanctionRankOf(known),
    }
  }
  return (known: KnownCase): CaseRow => {
    const found = made.get(known)
    if (found) return found
    const row = make(known)
    made.set(known, row)
    return row
  }
}
