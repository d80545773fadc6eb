import { z } from 'zod'
import type { CompanyView } from './domain/company'
import type { CaseSummary, CheckReport, CompanyRow, KnownCase } from './domain/case-file'
import { caseId, caseName, folderPath } from './domain/case-file'
import type { PackReceipt, PackVerdict } from './domain/evidence'
import { companyKey, type CompanyKey, type Country } from './domain/identifier'
import type { OwnershipTree } from './domain/ownership'
import { orderTerms, type Session } from './domain/session'
import { connection, settings, type SecretState, type Settings } from './domain/settings'
import type { Failure, Result } from './result'

const call = <I extends z.ZodType>(input: I) => ({
  /** what comes back; the output is ours, so a type is enough */
  returns: <O>() => ({ input }) as { input: I; output: O },
})

const nothing = z.object({}).strict()
const inCase = z.object({ caseId }).strict()
const row = z.number().int().positive()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const jobId = z.string().regex(/^[a-z0-9-]{1,40}$/)

export interface AppState {
  version: string
  platform: string
  user: string
  settings: Settings
  secret: SecretState
  /** false where the system has no keychain: a secret is then held for this run only */
  hasKeychain: boolean
  practice: PracticeState
}

export interface PracticeState {
  isRunning: boolean
  origin: string | null
  companies: number
}

export interface PracticeCompany {
  country: Country
  identifier: string
  name: string
  what: { en: string; nb: string }
  tags: string[]
}

/** Faults and pace that a trainer can switch on; the names are the practice service's own. */
export interface PracticeControl {
  pace: 'instant' | 'quick' | 'believable' | 'slow'
  faults: { name: string; isOn: boolean; what: { en: string; nb: string } }[]
}

export interface ConnectionProof {
  environment: string
  amlBaseUrl: string
  grantedScopes: string[]
  missingScopes: string[]
}

/** What is known about a number before it is ordered again. */
export interface KnownCompany {
  company: CompanyKey
  name: string | null
  caseId: string
  caseName: string
  retrievedAt: string | null
  isOpen: boolean
}

export interface CompanyPage {
  row: CompanyRow
  view: CompanyView | null
  session: Session | null
  sessions: Session[]
}

export interface QueueState {
  caseId: string
  sessions: Session[]
  isRunning: boolean
  isPaused: boolean
  /** why the collector stands still, e.g. the sign-in was refused */
  halt: Failure | null
  /** the service has been out of reach since then; orders wait and go on by themselves */
  unreachableSince: string | null
}

/**
 * Every call the window can make, read by the compiler and at run time. One channel carries them
 * all; the input is parsed before a handler runs. Outcomes are `Result`.
 */
export const calls = {
  'app.state': call(nothing).returns<AppState>(),
  'settings.save': call(settings.partial().omit({ connection: true })).returns<Settings>(),
  'connection.save': call(
    z.object({
      connection,
      /** absent keeps the secret held now; null forgets it */
      secret: z.string().min(1).max(20000).nullable().optional(),
    }),
  ).returns<AppState>(),
  'connection.prove': call(nothing).returns<ConnectionProof>(),

  'practice.companies': call(nothing).returns<PracticeCompany[]>(),
  'practice.control': call(nothing).returns<PracticeControl>(),
  'practice.change': call(
    z.object({
      pace: z.enum(['instant', 'quick', 'believable', 'slow']).optional(),
      faults: z.record(z.string(), z.boolean()).optional(),
    }),
  ).returns<PracticeControl>(),

  'case.list': call(nothing).returns<KnownCase[]>(),
  'case.create': call(z.object({ name: caseName, folder: folderPath })).returns<CaseSummary>(),
  'case.open': call(z.object({ folder: folderPath })).returns<CaseSummary>(),
  'case.summary': call(inCase).returns<CaseSummary>(),
  'case.rename': call(inCase.extend({ name: caseName })).returns<CaseSummary>(),
  'case.check': call(inCase).returns<CheckReport>(),
  'case.forget': call(inCase).returns<null>(),
  /** null when the dialog was closed: a value, not a failure */
  'folder.choose': call(z.object({ purpose: z.enum(['open-case', 'case-place']) })).returns<
    string | null
  >(),
  /** where a new case of this name would be put */
  'folder.suggest': call(z.object({ name: z.string().max(120) })).returns<string>(),
  'folder.reveal': call(z.object({ path: folderPath })).returns<null>(),

  'company.list': call(inCase).returns<CompanyRow[]>(),
  'company.page': call(
    inCase.extend({ companyRow: row, sessionRow: row.nullable() }),
  ).returns<CompanyPage>(),
  'company.known': call(z.object({ companies: z.array(companyKey).max(20000) })).returns<
    KnownCompany[]
  >(),
  'ownership.tree': call(inCase.extend({ companyRow: row })).returns<OwnershipTree | null>(),

  'order.place': call(
    inCase.extend({ companies: z.array(companyKey).min(1).max(20000), terms: orderTerms }),
  ).returns<QueueState>(),
  'queue.state': call(inCase).returns<QueueState>(),
  'queue.pause': call(inCase).returns<QueueState>(),
  'queue.resume': call(inCase).returns<QueueState>(),
  /** orders a session's company again, with the same terms or only some reports: a new, billed session */
  'session.reorder': call(
    inCase.extend({ sessionRow: row, terms: orderTerms.partial() }),
  ).returns<QueueState>(),
  /** a person's decision about an unclear order: it was not ordered after all, or leave it be */
  'session.settle': call(
    inCase.extend({ sessionRow: row, as: z.enum(['not-ordered', 'cancelled']) }),
  ).returns<QueueState>(),

  'document.saveCopy': call(
    inCase.extend({ sha256, suggestedName: z.string().min(1).max(200) }),
  ).returns<string | null>(),

  'pack.choose': call(
    z.object({ suggestedName: z.string().max(200), kind: z.enum(['zip', 'folder']) }),
  ).returns<string | null>(),
  'pack.build': call(inCase.extend({ to: folderPath, jobId })).returns<PackReceipt>(),
  'pack.pick': call(nothing).returns<string | null>(),
  'pack.verify': call(z.object({ path: folderPath, jobId })).returns<PackVerdict>(),
  'job.cancel': call(z.object({ jobId })).returns<null>(),

  'link.open': call(z.object({ url: z.url().max(2048) })).returns<boolean>(),
  'place.remember': call(
    z.object({ key: z.string().regex(/^[a-z.-]{1,60}$/), value: z.string().max(10000) }),
  ).returns<null>(),
  'place.recall': call(z.object({ key: z.string().regex(/^[a-z.-]{1,60}$/) })).returns<
    string | null
  >(),
} as const

export type CallName = keyof typeof calls
export type Input<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type Output<N extends CallName> = (typeof calls)[N]['output']
export type Handlers = {
  [N in CallName]: (input: ParsedInput<N>) => Promise<Result<Output<N>>>
}

/** What main tells the window without being asked, in the past tense. */
export interface Events {
  'queue.changed': QueueState
  'case.changed': { caseId: string }
  'job.progressed': { jobId: string; done: number; total: number; what: string }
  'settings.changed': AppState
  /** a menu entry or shortcut was chosen that a screen carries out */
  'command.chosen': { command: Command }
}
export type EventName = keyof Events

export const commands = [
  'new-case',
  'open-case',
  'show-cases',
  'show-settings',
  'add-companies',
  'show-companies',
  'show-ownership',
  'show-reports',
  'show-packs',
  'go-back',
  'go-forward',
  'find',
] as const
export type Command = (typeof commands)[number]
