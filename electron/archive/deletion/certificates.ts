import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { DeletionCertificate } from '../../shared/domain/keeping'
import { ExpectedFailure } from '../../shared/result'
import { auditStart } from '../audit/audit-chain'
import { readSetting, writeSetting } from '../catalogue/catalogue'
import { inTransaction, sql, type Db } from '../sqlite/connection'

/** Where the chain ends: without it nobody would see that the last certificates were cut off. */
const headKey = 'deletion certificates'

interface CertificateRow {
  sequence: number
  certificate: string
  previousSha256: string
  sha256: string
}

/**
 * Adds a certificate to the catalogue's chain, built like a case's audit: each entry holds the digest
 * of the one before. One that is there already is not added again, so a deletion that was cut off
 * can be finished twice.
 */
export function keepCertificate(catalogue: Db, certificate: DeletionCertificate): void {
  inTransaction(catalogue, () => {
    const chain = readChain(catalogue)
    if (chain.some(({ certificateId }) => certificateId === certificate.certificateId)) return
    const last = rowsOf(catalogue).at(-1)
    const sequence = (last?.sequence ?? 0) + 1
    const previousSha256 = last?.sha256 ?? auditStart
    const sha256 = digestOf({ sequence, certificate, previousSha256 })
    sql(
      catalogue,
      `INSERT INTO deletion_certificate (sequence, certificate, previous_sha256, sha256)
       VALUES (:sequence, :certificate, :previousSha256, :sha256)`,
    ).run({
      ...{ sequence, previousSha256, sha256 },
      certificate: canonicalize(certificate) ?? '',
    })
    writeSetting(catalogue, headKey, `${sequence} ${sha256}`)
  })
}

/**
 * Every certificate, newest first, after the chain was followed. Fails with `case-damaged` where an
 * entry was changed, taken out or cut off: a list that might be wrong is not shown as one that is right.
 */
export function readCertificates(catalogue: Db): DeletionCertificate[] {
  return readChain(catalogue).reverse()
}

function readChain(catalogue: Db): DeletionCertificate[] {
  const rows = rowsOf(catalogue)
  let previousSha256 = auditStart
  const chain = rows.map((row, index) => {
    const certificate = parse(row)
    const { sequence, sha256 } = row
    const isSame =
      sequence === index + 1 &&
      row.previousSha256 === previousSha256 &&
      digestOf({ sequence, certificate, previousSha256 }) === sha256
    if (!isSame) throw broken(sequence)
    previousSha256 = sha256
    return certificate
  })
  const head = rows.length === 0 ? null : `${rows.length} ${previousSha256}`
  if (readSetting(catalogue, headKey) !== head) throw broken(rows.length)
  return chain
}

function rowsOf(catalogue: Db): CertificateRow[] {
  return sql<CertificateRow>(
    catalogue,
    `SELECT sequence, certificate, previous_sha256 AS previousSha256, sha256
     FROM deletion_certificate ORDER BY sequence`,
  ).all()
}

function parse({ sequence, certificate }: CertificateRow): DeletionCertificate {
  try {
    return JSON.parse(certificate) as DeletionCertificate
  } catch {
    throw broken(sequence)
  }
}

function digestOf(entry: {
  sequence: number
  certificate: DeletionCertificate
  previousSha256: string
}): string {
  return createHash('sha256')
    .update(canonicalize(entry) ?? '', 'utf8')
    .digest('hex')
}

function broken(sequence: number): ExpectedFailure {
  return new ExpectedFailure({
    code: 'case-damaged',
    about: 'app.sqlite',
    detail: `deletion_certificate ${sequence}`,
  })
}
