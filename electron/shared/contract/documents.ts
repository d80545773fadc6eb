import * as z from 'zod'
import { folderPath } from '../domain/case-file'
import type { PackReceipt, PackVerdict } from '../domain/evidence'
import { call, inCase, jobId, nothing, sha256 } from './call'

const mostTableBytes = 50 * 1024 * 1024

/** What leaves a case: copies of documents, tables, evidence packs. */
export const documentContract = {
  'document.saveCopy': call(
    inCase.extend({ sha256, suggestedName: z.string().min(1).max(200) }),
  ).returns<string | null>(),
  /** saves a table that the window made; null when the dialog was closed */
  'table.save': call(
    z.object({
      suggestedName: z.string().min(1).max(200),
      kind: z.enum(['csv', 'xlsx']),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostTableBytes),
    }),
  ).returns<string | null>(),

  'pack.choose': call(
    z.object({ suggestedName: z.string().max(200), kind: z.enum(['zip', 'folder']) }),
  ).returns<string | null>(),
  'pack.build': call(inCase.extend({ to: folderPath, jobId })).returns<PackReceipt>(),
  'pack.pick': call(nothing).returns<string | null>(),
  'pack.verify': call(z.object({ path: folderPath, jobId })).returns<PackVerdict>(),
  'job.cancel': call(z.object({ jobId })).returns<null>(),
} as const
