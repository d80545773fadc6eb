import { caseParticulars, type CaseParticulars, type LegalHold } from '../../shared/domain/keeping'
import { appendAudit, type By } from '../audit/audit-chain'
import type { AuditWitness } from '../check/audit-witness'
import { auditWord } from '../particulars/describe-case'
import { usualParticulars, writeParticulars } from '../particulars/particulars'
import type { Db } from '../sqlite/connection'
import type { ProvedEntry } from './audit-prefix'
import type { FoundRows } from './found-rows'
import { parsedJson, type TableRow } from './tables'

interface Kept {
  particulars: CaseParticulars
  legalHold: LegalHold | null
}

/**
 * Brings over what the analyst kept about the case, the legal hold above all: from its row, or else
 * from the proved entries. Where the audit tells otherwise it goes on to what was brought over.
 */
export function bringParticulars(
  db: Db,
  found: FoundRows,
  entries: readonly ProvedEntry[],
  witness: AuditWitness,
  by: By,
): void {
  const [row] = found.of('particulars')
  const kept = (row && fromRow(row)) ?? fromAudit(entries, witness)
  writeParticulars(db, kept)
  const words = Object.entries(kept.particulars)
    .map(([name, value]) => [name, auditWord(value)] as const)
    .filter(([name, word]) => word !== toldWord(name, witness))
  if (words.length > 0) appendAudit(db, by, 'case.described', Object.fromEntries(words))
  const told = witness.particulars.get('legalHold') ?? null
  const { legalHold } = kept
  if (legalHold && legalHold.reason !== told) appendAudit(db, by, 'case.held', { ...legalHold })
  if (!legalHold && told !== null) appendAudit(db, by, 'case.holdReleased', { reason: told })
}

function toldWord(name: string, { particulars }: AuditWitness): unknown {
  const usual = usualParticulars[name as keyof CaseParticulars]
  const told = particulars.get(name)
  return told === undefined ? auditWord(usual) : told
}

function fromRow(row: TableRow<'particulars'>): Kept | null {
  const parsed = caseParticulars.safeParse({
    status: row.status,
    reference: row.reference,
    owner: row.owner,
    tags: JSON.parse(row.tags) as unknown,
    dueOn: row.due_on,
    reviewOn: row.review_on,
    relationshipEndedOn: row.relationship_ended_on,
    retentionYears: row.retention_years,
  })
  if (!parsed.success) return null
  const legalHold = row.legal_hold === null ? null : holdIn(JSON.parse(row.legal_hold))
  return { particulars: parsed.data, legalHold }
}

function fromAudit(entries: readonly ProvedEntry[], { particulars }: AuditWitness): Kept {
  const told = Object.entries(caseParticulars.shape).flatMap(([name, shape]) => {
    const word = particulars.get(name)
    const value = name === 'tags' && typeof word === 'string' ? parsedJson(word) : word
    const parsed = shape.safeParse(value)
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  const last = entries.findLast(({ row }) => /^case\.(held|holdReleased)$/.test(row.action))
  return {
    particulars: { ...usualParticulars, ...Object.fromEntries(told) },
    legalHold: last?.row.action === 'case.held' ? holdIn(last.subject) : null,
  }
}

/** A hold whose words are odd is a hold all the same: it must not be lost with them. */
function holdIn(value: unknown): LegalHold {
  const words = typeof value === 'object' && value !== null ? { ...value } : {}
  const word = (name: string) => {
    const found: unknown = Reflect.get(words, name)
    return typeof found === 'string' ? found : null
  }
  return {
    reason: word('reason') ?? '–',
    by: word('by') ?? '',
    since: word('since') ?? '',
    until: word('until'),
  }
}
