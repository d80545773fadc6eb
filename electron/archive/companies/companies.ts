import type { CompanyKey } from '../../shared/domain/identifier'
import { appendAudit, type By } from '../audit/audit-chain'
import { sql, type Db } from '../sqlite/connection'

export interface CompanyRecord extends CompanyKey {
  companyRow: number
  addedAt: string
}

/** Every company of the case, in the order in which they were added. */
export function listCompanyRecords(db: Db): CompanyRecord[] {
  return sql<CompanyRecord>(
    db,
    `SELECT company_row AS companyRow, country, kind, identifier, added_at AS addedAt
     FROM company ORDER BY company_row`,
  ).all()
}

export function readCompanyRecord(db: Db, companyRow: number): CompanyRecord | null {
  const record = sql<CompanyRecord>(
    db,
    `SELECT company_row AS companyRow, country, kind, identifier, added_at AS addedAt
     FROM company WHERE company_row = :companyRow`,
  ).get({ companyRow })
  return record ?? null
}

/** The company's row, added with an audit entry where the case does not have it yet. */
export function ensureCompany(db: Db, key: CompanyKey, by: By): number {
  const { country, kind, identifier } = key
  const known = sql<{ companyRow: number }>(
    db,
    `SELECT company_row AS companyRow FROM company
     WHERE country = :country AND kind = :kind AND identifier = :identifier`,
  ).get({ country, kind, identifier })
  if (known) return known.companyRow
  const added = sql(
    db,
    `INSERT INTO company (country, kind, identifier, added_at)
     VALUES (:country, :kind, :identifier, :addedAt)`,
  ).run({ country, kind, identifier, addedAt: by.at })
  const companyRow = Number(added.lastInsertRowid)
  appendAudit(db, by, 'company.added', { companyRow, country, kind, identifier })
  return companyRow
}
