import * as z from 'zod'
import { caseId, type CaseSummary, folderPath } from '../domain/case-file'
import type { Backup, DeletionCertificate, DeletionPreview, SalvageReport } from '../domain/keeping'
import { call, inCase, jobId, nothing, row } from './call'

/** Backups, salvage and deletion. */
export const keepingContract = {
  /** newest first; also of a case whose folder is gone */
  'backup.list': call(z.object({ caseId })).returns<Backup[]>(),
  'backup.make': call(inCase.extend({ jobId })).returns<Backup>(),
  /** into a folder that is new or empty, or back into the folder of a case that is missing or damaged there */
  'backup.restore': call(z.object({ file: folderPath, folder: folderPath, jobId })).returns<{
    folder: string
    /** null where the copy lies there and is not opened, as its case is open in another folder */
    summary: CaseSummary | null
  }>(),
  'case.salvage': call(z.object({ from: folderPath, folder: folderPath, jobId })).returns<{
    summary: CaseSummary
    report: SalvageReport
  }>(),

  'deletion.preview': call(
    inCase.extend({ companyRow: row.nullable() }),
  ).returns<DeletionPreview>(),
  /** `confirmedName` must be the case's name: typed by the person */
  'case.delete': call(
    inCase.extend({ confirmedName: z.string().max(120), jobId }),
  ).returns<DeletionCertificate>(),
  'company.delete': call(inCase.extend({ companyRow: row, jobId })).returns<DeletionCertificate>(),
  'deletion.certificates': call(nothing).returns<DeletionCertificate[]>(),
} as const
