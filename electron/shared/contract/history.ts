import * as z from 'zod'
import type { CaseChanges, Comparison, TimelineEntry } from '../domain/history'
import { call, inCase, jobId, row } from './call'
import type { QueueState } from './orders'

/** What changed between snapshots, and what the person has already looked at. */
export const historyContract = {
  /** newest first */
  'company.timeline': call(inCase.extend({ companyRow: row })).returns<TimelineEntry[]>(),
  'company.compare': call(
    inCase.extend({ companyRow: row, fromSessionRow: row, toSessionRow: row }),
  ).returns<Comparison>(),
  /** notes that the person has seen this snapshot; what changes after it is new to them */
  'company.looked': call(inCase.extend({ companyRow: row, sessionRow: row })).returns<null>(),
  /**
   * every company's newest snapshot against the one before it, the one last looked at, or the newest
   * that was there at an instant
   */
  'case.changes': call(
    inCase.extend({
      against: z.union([z.enum(['previous', 'looked']), z.object({ at: z.iso.datetime() })]),
      jobId,
    }),
  ).returns<CaseChanges>(),
  /** orders companies again, each on the terms of its newest session: new, billed sessions */
  'case.reorder': call(
    inCase.extend({ companyRows: z.array(row).min(1).max(20000) }),
  ).returns<QueueState>(),
} as const
