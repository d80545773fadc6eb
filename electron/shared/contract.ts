import type * as z from 'zod'
import type { Command } from './commands/table'
import { appContract, type AppState } from './contract/app'
import { caseContract } from './contract/cases'
import { companyContract } from './contract/companies'
import { documentContract } from './contract/documents'
import { historyContract } from './contract/history'
import { keepingContract } from './contract/keeping'
import { orderContract, type QueueState } from './contract/orders'
import { ownershipContract } from './contract/ownership'
import { practiceContract } from './contract/practice'
import { searchContract } from './contract/search'
import type { SearchProgress } from './domain/search'
import type { Result } from './result'

export type { AppState, ConnectionProof, PracticeState, WebhookState } from './contract/app'
export type { CompanyPage, KnownCompany } from './contract/companies'
export type { QueueState } from './contract/orders'
export type { PracticeCompany, PracticeControl } from './contract/practice'
export { commands, type Command } from './commands/table'

/**
 * Every call the window can make, read by the compiler and at run time. One channel carries them
 * all; the input is parsed before a handler runs. Outcomes are `Result`.
 */
export const calls = {
  ...appContract,
  ...practiceContract,
  ...caseContract,
  ...keepingContract,
  ...companyContract,
  ...ownershipContract,
  ...orderContract,
  ...historyContract,
  ...searchContract,
  ...documentContract,
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
  /** the search has read on */
  'search.progressed': SearchProgress
  /** a menu entry or shortcut was chosen that a screen carries out */
  'command.chosen': { command: Command }
}
export type EventName = keyof Events
