import * as z from 'zod'
import { batchLine, type Batch, type BatchPlaced, type LineOutcome } from '../domain/batch'
import { caseId, folderPath } from '../domain/case-file'
import { companyKey } from '../domain/identifier'
import type { LedgerEntry } from '../domain/keeping'
import { orderTerms, type Session } from '../domain/session'
import type { Failure } from '../result'
import { call, inCase, jobId, nothing, row } from './call'

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

/** Orders, their queue, what was lost of them, and whole lists of them. */
export const orderContract = {
  'order.place': call(
    inCase.extend({ companies: z.array(companyKey).min(1).max(20000), terms: orderTerms }),
  ).returns<QueueState>(),
  'queue.state': call(inCase).returns<QueueState>(),
  'queue.pause': call(inCase).returns<QueueState>(),
  'queue.resume': call(inCase).returns<QueueState>(),
  /** gives up every order that is still in line: never sent, so nothing is billed */
  'queue.cancelWaiting': call(inCase).returns<QueueState>(),
  /** orders a session's company again, with the same terms or only some reports: a new, billed session */
  'session.reorder': call(
    inCase.extend({ sessionRow: row, terms: orderTerms.partial() }),
  ).returns<QueueState>(),
  /** one step for many: each is ordered again, its JSON with the reports that are missing */
  'session.reorderMissing': call(
    inCase.extend({ sessionRows: z.array(row).min(1).max(20000) }),
  ).returns<QueueState>(),
  /** a person's decision about an unclear order: it was not ordered after all, or leave it be */
  'session.settle': call(
    inCase.extend({ sessionRow: row, as: z.enum(['not-ordered', 'cancelled']) }),
  ).returns<QueueState>(),
  /** every result that was paid for and is not here, over all known cases, newest first */
  'ledger.list': call(nothing).returns<LedgerEntry[]>(),

  'batch.place': call(
    z.object({
      source: z.string().trim().min(1).max(200),
      lines: z.array(batchLine).min(1).max(20000),
      terms: orderTerms,
      into: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('one-case'), caseId }),
        /** a case of its own for every line, in a folder each below `place` */
        z.object({ kind: z.literal('case-each'), place: folderPath }),
      ]),
      jobId,
    }),
  ).returns<BatchPlaced>(),
  'batch.list': call(inCase).returns<Batch[]>(),
  /** a batch's lines as they stand now, over all the cases it was ordered into, in line order */
  'batch.outcome': call(z.object({ batchId: z.uuid() })).returns<LineOutcome[]>(),
} as const
