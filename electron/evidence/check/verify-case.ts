import { createHash } from 'node:crypto'
import type { AuditEntry } from '../../shared/domain/case-file'
import type { PackCheck } from '../../shared/domain/evidence'
import { isPackPath } from '../bag/names'
import { readAuditLines, type AuditReading } from '../contents/audit-lines'
import {
  caseRecord,
  caseRecordFormat,
  caseRecordVersion,
  type PackCaseRecord,
} from '../contents/case-record'
import type { Findings } from './findings'
import { BrokenFile, limits, readWhole, type BagSource } from './source'
import type { BagReading } from './verify-bag'

export const caseRecordPath = 'data/case/case.json'
export const auditPath = 'data/case/audit.jsonl'

/** What the pack holds of the case; `record` and `audit` are null where they cannot be read. */
export interface CaseReading {
  record: PackCaseRecord | null
  audit: AuditReading | null
  /** made by a newer version of the application, in a form we cannot read */
  isNewer: boolean
  /** names the whole pack in one line */
  tagManifestSha512: string
  checks: PackCheck[]
}

/** Left by desktops at the top of a folder that somebody looked into; they are no part of the bag. */
const droppings = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/**
 * Checks what makes a bag a pack of ours: the case record, the audit chain behind its stated head,
 * and that record, audit and files name the same documents. Null where the bag is somebody else's.
 */
export async function verifyCase(
  source: BagSource,
  bag: BagReading,
  findings: Findings,
): Promise<CaseReading | null> {
  const stated = bag.info.get('audit-head')?.[0] ?? null
  const json = await readJson(source, caseRecordPath)
  if (stated === null && !isOurs(json)) return null
  const parsed = caseRecord.safeParse(json)
  if (!parsed.success) findings.add(caseRecordPath, json === undefined ? 'missing' : 'malformed')
  const record = parsed.success ? parsed.data : null
  const bytes = await readBytes(source, auditPath)
  if (!bytes) findings.add(auditPath, 'missing')
  const audit = bytes && readAuditLines(bytes)
  checkTagFiles(source, findings)
  const checks = [checkAudit(record, audit, stated)]
  checks.push(checkDocuments(record, audit, bag, findings))
  const tagManifest = (await readBytes(source, 'tagmanifest-sha512.txt')) ?? Buffer.alloc(0)
  return {
    record,
    audit,
    isNewer: versionOf(json) > caseRecordVersion,
    tagManifestSha512: createHash('sha512').update(tagManifest).digest('hex'),
    checks,
  }
}

const isOurs = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === caseRecordFormat

const versionOf = (json: unknown): number =>
  typeof json === 'object' && json !== null && 'formatVersion' in json
    ? Number(json.formatVersion)
    : 0

/** In our packs every tag file is in the tag manifest, but for itself and a signature over it. */
function checkTagFiles(source: BagSource, findings: Findings): void {
  const known = new Set(['bag-info.txt', 'bagit.txt', 'manifest-sha512.txt'])
  for (const { path } of source.files) {
    const isPayload = path.startsWith('data/')
    const isTagFile =
      known.has(path) || path === 'tagmanifest-sha512.txt' || path.startsWith('signature/')
    if (!isPayload && !isTagFile && !droppings.has(path)) findings.add(path, 'unlisted')
    if (isPayload && !isPackPath(path)) findings.add(path, 'unsafe-name')
  }
}

function checkAudit(
  record: PackCaseRecord | null,
  audit: AuditReading | null,
  stated: string | null,
): PackCheck {
  const entries = audit?.entries.length ?? 0
  const isPassed =
    audit !== null &&
    audit.isUnbroken &&
    stated === `sha256:${audit.head}` &&
    record !== null &&
    record.audit.entries === entries &&
    record.audit.head === audit.head
  return { name: 'audit-chain', isPassed, detail: `${entries} ${audit?.head ?? ''}`.trim() }
}

/** Every receipt's file is there with its digest, every file has its receipt, and the audit saw each arrive. */
function checkDocuments(
  record: PackCaseRecord | null,
  audit: AuditReading | null,
  bag: BagReading,
  findings: Findings,
): PackCheck {
  const receipts = record?.receipts ?? []
  const witnessed = arrivals(audit?.entries ?? [])
  let agreeing = 0
  for (const { path, sha256, receiptRow } of receipts) {
    const found = bag.sha256.get(`data/${path}`)
    if (found === undefined) findings.add(`data/${path}`, 'missing')
    else if (found !== sha256) findings.add(`data/${path}`, 'altered')
    else if (witnessed.get(receiptRow) === sha256) agreeing++
  }
  const named = new Set(receipts.map(({ path }) => `data/${path}`))
  for (const path of bag.sha256.keys()) {
    if (/^data\/(raw|reports)\//.test(path) && !named.has(path)) findings.add(path, 'unlisted')
  }
  const isPassed = record !== null && agreeing === receipts.length
  return { name: 'documents', isPassed, detail: `${agreeing}/${receipts.length}` }
}

function arrivals(entries: readonly AuditEntry[]): Map<number, string> {
  return new Map(
    entries
      .filter(({ action }) => action === 'document.saved')
      .map(({ subject }) => [Number(subject['receiptRow']), String(subject['sha256'])]),
  )
}

/** undefined where the file is not there, null where it is no JSON. */
async function readJson(source: BagSource, path: string): Promise<unknown> {
  const bytes = await readBytes(source, path)
  if (!bytes) return undefined
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown
  } catch {
    return null
  }
}

async function readBytes(source: BagSource, path: string): Promise<Buffer | null> {
  if (!source.files.some((file) => file.path === path)) return null
  try {
    return await readWhole(source, path, limits.recordBytes)
  } catch (error) {
    if (error instanceof BrokenFile) return null
    throw error
  }
}
