import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { by, delivery, openSession } from '../support/archive-case'
import { archiveWorker, bundleOf, sharedArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { newCase } from '../support/new-case'
import { temporaryFolder } from '../support/temporary-folder'

const shared = sharedArchive()
const kills = 4

async function backUpUntilKilled(folder: string, root: string, round: number): Promise<void> {
  const entry = await bundleOf('test/support/backing-up-child.ts')
  const words = [entry, await archiveWorker(), folder, root, String(round)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await after(40 + ((round * 211) % 700))
  child.kill('SIGKILL')
  await once(child, 'close')
}

test('a power cut in the middle of a backup costs neither the case nor an older backup', async () => {
  const archive = shared()
  const { caseId, folder } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  const pdf = Buffer.alloc(8_000_000, 'report ')
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf) })
  const root = await temporaryFolder()
  const first = await ask(archive, 'backup.make', { caseId, root, keep: 9, jobId: 'first', ...by })
  await ask(archive, 'case.close', { caseId })

  for (let round = 1; round <= kills; round++) {
    await backUpUntilKilled(folder, root, round)
    await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
    const { findings } = await ask(archive, 'case.check', { caseId, at: by.at })
    expect(findings).toEqual([])
    await ask(archive, 'case.close', { caseId })
  }
  const backups = await ask(archive, 'backup.list', { caseId, root })
  expect(backups.length).toBeGreaterThanOrEqual(1)
  expect(backups.every(({ auditEntries }) => auditEntries >= first.auditEntries)).toBe(true)
  for (const [n, { file }] of backups.entries()) {
    const to = path.join(await temporaryFolder(), String(n))
    await ask(archive, 'backup.restore', { file, folder: to, jobId: 'restore', ...by })
  }
}, 120_000)
