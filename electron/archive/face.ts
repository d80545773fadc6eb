import type { KnownPlace } from './catalogue/known-places'
import type { Failure } from '../shared/result'
import type { Batch, BatchLine, LineOutcome } from '../shared/domain/batch'
import type { KnownCompany } from '../shared/contract/companies'
import type {
  Backup,
  CaseParticulars,
  DeletionCertificate,
  DeletionPreview,
  IndexRebuild,
  LedgerEntry,
  SalvageReport,
} from '../shared/domain/keeping'
import type {
  CaseHeader,
  CaseSummary,
  CheckReport,
  CompanyRow,
  KnownCase,
} from '../shared/domain/case-file'
import type { CompanyKey } from '../shared/domain/identifier'
import type {
  DeliverableKind,
  DeliverableState,
  OrderTerms,
  Session,
  SessionState,
  StoredDocument,
} from '../shared/domain/session'
import type { PackReceipt, PackVerdict } from '../shared/domain/evidence'
import type {
  CaseChanges,
  ChangesAgainst,
  Comparison,
  TimelineEntry,
} from '../shared/domain/history'
import type { NoteWish } from './ownership/notes'
import type { CompanyView } from '../shared/domain/company'

export interface InCase {
  caseId: string
}

/** Who asks, and the caller's clock (UTC ISO). */
export interface Signed {
  actor: string
  at: string
}

/** An order to put on disk before anything is sent. */
export interface Intent {
  company: CompanyKey
  terms: OrderTerms
  environment: string
  isPractice: boolean
}

/** A list of companies as it was brought in; a line to be ordered names its company. */
export interface KeptList {
  batchId: string
  source: string
  lines: Omit<BatchLine, 'name'>[]
}

/** What the collector learned; every field given is written, the others stay. Each move is an audit entry. */
export interface SessionMove {
  sessionRow: number
  state?: SessionState
  sessionId?: string
  location?: string | null
  createdAt?: string
  failure?: Failure | null
  deliverables?: {
    kind: DeliverableKind
    state: DeliverableState
    word?: string | null
    readySeenAt?: string | null
    expiresAt?: string | null
    failure?: Failure | null
  }[]
}

/** Bytes as they came, with where and when they came from. */
export interface Delivery {
  sessionRow: number
  kind: DeliverableKind
  bytes: Uint8Array
  mediaType: string
  sourceUrl: string
  httpStatus: number
  headers: Record<string, string>
  requestedAt: string
  retrievedAt: string
}

/** A company's stored answer, read: one snapshot. */
export interface CompanyPage {
  row: CompanyRow
  view: CompanyView | null
  /** the session whose answer `view` shows */
  session: Session | null
  /** every session of the company, newest first */
  sessions: Session[]
}

/**
 * Every call the archive worker answers: name → [input, output]. The worker's handlers and the
 * client's typed face are both derived from this table. All inputs and outputs are plain data that
 * structured clone carries; `at` is the caller's clock (UTC ISO) and `actor` the person's account.
 * Failures cross as Result (ExpectedFailure inside the worker).
 */
export interface ArchiveCalls {
  'case.create': [{ folder: string; name: string; actor: string; at: string }, CaseHeader]
  /** falls back to reading only when another writer holds the case, unless `mustWrite`: then `case-in-use` */
  'case.open': [
    {
      folder: string
      actor: string
      at: string
      mustWrite: boolean
      /** leaves the case to others: no lock is taken and nothing is written */
      isReadOnly?: boolean
      /** a person vouches that the writer named by the lock is gone */
      takeOver?: boolean
    },
    CaseHeader,
  ]
  'case.close': [InCase, null]
  'case.summary': [InCase, CaseSummary]
  'case.check': [InCase & { at: string; jobId?: string }, CheckReport]
  'case.rename': [InCase & Signed & { name: string }, CaseHeader]
  'case.describe': [InCase & Signed & { change: Partial<CaseParticulars> }, CaseHeader]
  'case.hold': [InCase & Signed & { reason: string; until: string | null }, CaseHeader]
  'case.releaseHold': [InCase & Signed, CaseHeader]

  /** a proved copy below `root`; older ones beyond `keep` go. Runs beside the other calls. */
  'backup.make': [
    InCase &
      Signed & {
        root: string
        keep: number
        jobId: string
        /** hands out the newest where nothing was changed since it was made */
        isOnlyIfChanged?: boolean
      },
    Backup,
  ]
  'backup.list': [InCase & { root: string }, Backup[]]
  'backup.restore': [
    /** `knownAs`: the case that the list of known cases has in this folder */
    Signed & { file: string; folder: string; jobId: string; knownAs?: string | null },
    CaseHeader,
  ]
  'case.salvage': [
    /** `suffix` stands behind the old name, in the person's language */
    Signed & { from: string; folder: string; suffix: string; jobId: string },
    { header: CaseHeader; report: SalvageReport },
  ]
  'deletion.preview': [
    InCase & { companyRow: number | null; root: string; at: string },
    DeletionPreview,
  ]
  'case.delete': [InCase & Signed & { root: string; jobId: string }, DeletionCertificate]
  'company.delete': [
    InCase & Signed & { companyRow: number; root: string; keep: number; jobId: string },
    DeletionCertificate,
  ]
  'deletion.certificates': [Record<string, never>, DeletionCertificate[]]

  'company.list': [InCase, CompanyRow[]]
  'company.page': [InCase & { companyRow: number; sessionRow: number | null }, CompanyPage]

  /** what an analyst knows of a party and no answer says; stays when it is taken back */
  'ownership.note': [InCase & Signed & NoteWish, null]
  'ownership.withdrawNote': [InCase & Signed & { noteRow: number }, null]

  /** newest first */
  'history.timeline': [InCase & { companyRow: number }, TimelineEntry[]]
  'history.compare': [
    InCase & { companyRow: number; fromSessionRow: number; toSessionRow: number },
    Comparison,
  ]
  /** a job: other calls are let through between any two answers */
  'history.changes': [InCase & { against: ChangesAgainst; at: string; jobId: string }, CaseChanges]
  /** notes in the catalogue that the person of this computer has seen a snapshot */
  'history.looked': [InCase & { companyRow: number; sessionRow: number; at: string }, null]
  /** makes the fingerprints that a case of an older version lacks; a job. Returns how many were made. */
  'history.fill': [InCase & { jobId: string }, number]

  /**
   * writes intents in one transaction (`in-line`), adding companies not yet in the case; the list
   * that they come from is kept in the same one, so that no crash parts an order from its line
   */
  'session.intend': [InCase & Signed & { intents: Intent[]; list?: KeptList }, Session[]]
  'session.move': [InCase & SessionMove & { actor: string; at: string }, Session]
  'session.list': [InCase & { onlyOpen: boolean }, Session[]]
  /** gives up what is still `in-line`, in one transaction */
  'session.cancelWaiting': [InCase & Signed, Session[]]

  'batch.list': [InCase, Batch[]]
  'batch.outcome': [InCase & { batchId: string }, LineOutcome[]]

  /** stores bytes once by digest, the receipt beside them, marks the deliverable saved; one transaction */
  'document.save': [InCase & Delivery & { actor: string; at: string }, StoredDocument]
  /** the stored bytes, checked against their digest while reading; `document-altered` when they differ */
  'document.read': [InCase & { sha256: string }, { bytes: Uint8Array; mediaType: string }]

  'pack.build': [
    InCase & { to: string; at: string; actor: string; jobId: string; language: 'nb' | 'en' },
    PackReceipt,
  ]
  'pack.verify': [{ path: string; jobId: string }, PackVerdict]
  'pack.import': [
    { path: string; folder: string; at: string; actor: string; jobId: string },
    CaseHeader,
  ]

  'catalogue.open': [{ file: string }, null]
  'catalogue.list': [Record<string, never>, KnownCase[]]
  /** where every known case lies, without looking whether it is there */
  'catalogue.places': [Record<string, never>, KnownPlace[]]
  'catalogue.remember': [{ summary: CaseSummary; at: string }, null]
  'catalogue.forget': [{ caseId: string }, null]
  /** looks near where the case was, then below `places`; null where it is not found */
  'catalogue.find': [{ caseId: string; places: string[] }, string | null]
  'catalogue.relocate': [{ caseId: string; folder: string; at: string }, KnownCase]

  /** the index over all known cases, in a file of its own: derived, rebuilt at will */
  'index.open': [{ file: string }, null]
  'index.known': [{ companies: CompanyKey[] }, KnownCompany[]]
  'index.ledger': [Record<string, never>, LedgerEntry[]]
  'index.casesOfBatch': [{ batchId: string }, { caseId: string; folder: string }[]]
  'index.rebuild': [{ at: string; jobId: string }, IndexRebuild]
  'setting.get': [{ key: string }, string | null]
  'setting.set': [{ key: string; value: string }, null]
}

export type ArchiveCallName = keyof ArchiveCalls
export type ArchiveInput<N extends ArchiveCallName> = ArchiveCalls[N][0]
export type ArchiveOutput<N extends ArchiveCallName> = ArchiveCalls[N][1]

/** Progress of a long job inside the worker (`pack.build`, `pack.verify`, `pack.import`, `case.check`). */
export interface ArchiveProgress {
  jobId: string
  done: number
  total: number
  what: string
}
