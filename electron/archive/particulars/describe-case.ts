import type { CaseParticulars, LegalHold } from '../../shared/domain/keeping'
import { appendAudit, type AuditSubject, type By } from '../audit/audit-chain'
import { inTransaction, type Db } from '../sqlite/connection'
import { readParticulars, writeParticulars } from './particulars'

/**
 * Changes the particulars given; the others stay. One audit entry names the fields that changed with
 * their new values, and a change that changes nothing writes none. The owner's name is personal
 * data and belongs to the case: it goes with it.
 */
export function describeCase(db: Db, change: Partial<CaseParticulars>, by: By): void {
  inTransaction(db, () => {
    const { particulars: before, legalHold } = readParticulars(db)
    const after = { ...before, ...definedOnly(change) }
    const subject = changedWords(before, after)
    if (Object.keys(subject).length === 0) return
    writeParticulars(db, { particulars: after, legalHold })
    appendAudit(db, by, 'case.described', subject)
  })
}

/** Puts a legal hold on the case, in place of one that it has. It stops every deletion. */
export function holdCase(db: Db, wish: Pick<LegalHold, 'reason' | 'until'>, by: By): void {
  inTransaction(db, () => {
    const legalHold: LegalHold = { ...wish, by: by.actor, since: by.at }
    writeParticulars(db, { ...readParticulars(db), legalHold })
    appendAudit(db, by, 'case.held', { ...legalHold })
  })
}

/** Lifts the legal hold; where there is none, nothing is written. */
export function releaseHold(db: Db, by: By): void {
  inTransaction(db, () => {
    const { particulars, legalHold } = readParticulars(db)
    if (legalHold === null) return
    writeParticulars(db, { particulars, legalHold: null })
    appendAudit(db, by, 'case.holdReleased', { reason: legalHold.reason })
  })
}

/** A particular as the flat word of an audit entry; tags stand as their JSON. */
export function auditWord(value: CaseParticulars[keyof CaseParticulars]): string | number | null {
  return Array.isArray(value) ? JSON.stringify(value) : value
}

function changedWords(before: CaseParticulars, after: CaseParticulars): AuditSubject {
  const names = Object.keys(after) as (keyof CaseParticulars)[]
  return Object.fromEntries(
    names
      .filter((name) => auditWord(before[name]) !== auditWord(after[name]))
      .map((name) => [name, auditWord(after[name])]),
  )
}

/** Structured clone keeps a field that is `undefined`; it means "stays", as an absent one does. */
function definedOnly(change: Partial<CaseParticulars>): Partial<CaseParticulars> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
