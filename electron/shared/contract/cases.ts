import * as z from 'zod'
import type { CaseSummary, CheckReport, KnownCase } from '../domain/case-file'
import { caseName, folderPath } from '../domain/case-file'
import { caseParticulars, day, type IndexRebuild } from '../domain/keeping'
import { call, inCase, jobId, nothing } from './call'

/** Case folders: known, new, opened, described, found again. */
export const caseContract = {
  'case.list': call(nothing).returns<KnownCase[]>(),
  'case.create': call(z.object({ name: caseName, folder: folderPath })).returns<CaseSummary>(),
  'case.open': call(
    z.object({
      folder: folderPath,
      /** a person vouches that the writer named by the lock is gone */
      takeOver: z.boolean().optional(),
    }),
  ).returns<CaseSummary>(),
  'case.summary': call(inCase).returns<CaseSummary>(),
  'case.rename': call(inCase.extend({ name: caseName })).returns<CaseSummary>(),
  'case.describe': call(
    inCase.extend({ change: caseParticulars.partial() }),
  ).returns<CaseSummary>(),
  'case.hold': call(
    inCase.extend({ reason: z.string().trim().min(1).max(500), until: day.nullable() }),
  ).returns<CaseSummary>(),
  'case.releaseHold': call(inCase).returns<CaseSummary>(),
  'case.check': call(inCase.extend({ jobId: jobId.optional() })).returns<CheckReport>(),
  'case.forget': call(inCase).returns<null>(),
  /** looks for a case whose folder is gone, near where it was; null where it is not found */
  'case.find': call(inCase).returns<string | null>(),
  /** the person says where it is now; fails with `not-a-case` where another case lies there */
  'case.relocate': call(inCase.extend({ folder: folderPath })).returns<KnownCase>(),
  /** derives the index over all cases anew */
  'index.rebuild': call(z.object({ jobId })).returns<IndexRebuild>(),

  /** null when the dialog was closed: a value, not a failure */
  'folder.choose': call(
    z.object({ purpose: z.enum(['open-case', 'case-place', 'backup-place']) }),
  ).returns<string | null>(),
  /** where a new case of this name would be put */
  'folder.suggest': call(z.object({ name: z.string().max(120) })).returns<string>(),
  'folder.reveal': call(z.object({ path: folderPath })).returns<null>(),
} as const
