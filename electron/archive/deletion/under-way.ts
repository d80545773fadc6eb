import type { DeletionCertificate } from '../../shared/domain/keeping'
import { sql, type Db } from '../sqlite/connection'
import { writeSetting } from '../catalogue/catalogue'

/** A deletion a person has confirmed, noted before it begins, so that the next start finishes it. */
export type DeletionUnderWay =
  | { what: 'case'; folder: string; root: string; certificate: DeletionCertificate }
  | { what: 'company'; folder: string; caseId: string; certificateId: string }

const prefix = 'deletion under way '

export function noteUnderWay(catalogue: Db, deletion: DeletionUnderWay): void {
  writeSetting(catalogue, keyOf(deletion), JSON.stringify(deletion))
}

export function forgetUnderWay(catalogue: Db, deletion: DeletionUnderWay): void {
  sql(catalogue, 'DELETE FROM setting WHERE key = :key').run({ key: keyOf(deletion) })
}

/** What an earlier run did not finish. */
export function deletionsUnderWay(catalogue: Db): DeletionUnderWay[] {
  return sql<{ value: string }>(
    catalogue,
    `SELECT value FROM setting WHERE key LIKE '${prefix}%' ORDER BY key`,
  )
    .all()
    .map(({ value }) => JSON.parse(value) as DeletionUnderWay)
}

function keyOf(deletion: DeletionUnderWay): string {
  return `${prefix}${deletion.what === 'case' ? deletion.certificate.caseId : deletion.caseId}`
}
