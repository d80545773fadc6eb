import { createHash } from 'node:crypto'
import { sql, type Db, type Named } from '../sqlite/connection'

/** What a deletion takes: counted, and the documents named by one digest. */
export interface WhatGoes {
  companies: number
  sessions: number
  documents: number
  sizeBytes: number
  /** SHA-256 over the sorted digests of the documents, one a line */
  documentsSha256: string
}

/**
 * Documents that stay when a company goes: those for which another company has a receipt as well. A
 * document without any receipt is nobody's and goes.
 */
export const staysWithout = (schema: 'main' | 'old') =>
  `EXISTS (SELECT 1 FROM ${schema}.receipt r JOIN ${schema}.session s USING (session_row)
     WHERE r.sha256 = d.sha256 AND s.company_row <> :companyRow)`

/** Counts what goes with a company, or with the whole case where there is none. */
export function whatGoes(db: Db, companyRow: number | null): WhatGoes {
  const ofCompany = companyRow === null ? 'TRUE' : 'company_row = :companyRow'
  const goes = companyRow === null ? 'TRUE' : `NOT ${staysWithout('main')}`
  const named: Named = companyRow === null ? {} : { companyRow }
  const counts = sql<Pick<WhatGoes, 'companies' | 'sessions'>>(
    db,
    `SELECT (SELECT count(*) FROM company WHERE ${ofCompany}) AS companies,
       (SELECT count(*) FROM session WHERE ${ofCompany}) AS sessions`,
  ).get(named)
  if (!counts) throw new Error('a count that returned no row')
  const documents = sql<{ sha256: string; sizeBytes: number }>(
    db,
    `SELECT d.sha256, d.size_bytes AS sizeBytes FROM document d WHERE ${goes} ORDER BY d.sha256`,
  ).all(named)
  const hash = createHash('sha256')
  for (const { sha256 } of documents) hash.update(`${sha256}\n`)
  return {
    ...counts,
    documents: documents.length,
    sizeBytes: documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    documentsSha256: hash.digest('hex'),
  }
}
