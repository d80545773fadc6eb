import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { by } from '../support/archive-case'
import { archiveWorker, bundleOf, sharedArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { newCase } from '../support/new-case'

const shared = sharedArchive()
const kills = 10

/** Lets a process of its own save into the case and kills it in mid-work; returns what was acknowledged to it. */
async function saveUntilKilled(folder: string, round: number, afterMs: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [await bundleOf('test/support/saving-child.ts'), await archiveWorker(), folder, String(round)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  await once(child.stdout, 'data')
  await after(afterMs)
  child.kill('SIGKILL')
  await once(child, 'close')
  return printed.split('\n').slice(0, -1)
}

test('whatever was acknowledged before the power went is in the case, and the case is sound', async () => {
  const archive = shared()
  const { caseId, folder } = await newCase(archive)
  await ask(archive, 'case.close', { caseId })
  const acknowledged: string[] = []
  for (let round = 0; round < kills; round++) {
    acknowledged.push(...(await saveUntilKilled(folder, round, (round * 37) % 90)))

    await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
    const checked = await ask(archive, 'case.check', { caseId, at: by.at })
    expect(checked.findings).toEqual([])
    const open = await ask(archive, 'session.list', { caseId, onlyOpen: true })
    expect(open.filter(({ state }) => state === 'creating')).toEqual([])
    await ask(archive, 'case.close', { caseId })
  }
  await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
  for (const sha256 of acknowledged) await ask(archive, 'document.read', { caseId, sha256 })
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills)
}, 60_000)
