import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Archive } from '../../electron/worker-client'
import { ask } from '../support/ask'
import type { Promises } from './promises'

/** Brings the newest acknowledged backup back beside the case and checks it whole. */
export async function tortureBackup(
  archive: Archive,
  { backups }: Promises,
  folder: string,
  jobId: string,
): Promise<string[]> {
  // Older ones go as newer ones come; the newest of all must be there.
  const file = backups.at(-1)
  if (file === undefined) return []
  if (!existsSync(file)) return [`an acknowledged backup is gone: ${file}`]
  const signed = { actor: 'judge', at: new Date().toISOString() }
  const to = path.join(folder, `restored-${jobId}`)
  await ask(archive, 'backup.restore', { file, folder: to, jobId, ...signed })
  const wish = { folder: to, mustWrite: true, ...signed }
  const { caseId } = await ask(archive, 'case.open', wish)
  const report = await ask(archive, 'case.check', { caseId, at: signed.at })
  await ask(archive, 'case.close', { caseId })
  return report.findings.map((finding) => `restored backup: ${JSON.stringify(finding)}`)
}
