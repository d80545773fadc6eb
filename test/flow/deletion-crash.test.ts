import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Archive } from '../../electron/worker-client'
import { by, delivery } from '../support/archive-case'
import { archiveWorker, bundleOf, runningArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { caseOfTwo, fjordTraces } from '../support/deleting'
import { temporaryFolder } from '../support/temporary-folder'
import { tracesBelow } from '../support/traces'

const kills = 6

/** Deletes in a process of its own, killed that long after it began, or let to its end; returns how long it took. */
async function deleteIn(place: string, companyRow: number, killAfterMs: number | null) {
  const child = spawn(
    process.execPath,
    [
      await bundleOf('test/support/deleting-child.ts'),
      await archiveWorker(),
      ...[place, `${companyRow}`],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  const beganMs = performance.now()
  if (killAfterMs === null) await once(child.stdout, 'data')
  else await Promise.race([after(killAfterMs), closed])
  const tookMs = performance.now() - beganMs
  child.kill('SIGKILL')
  await closed
  return tookMs
}

/** A case with some megabytes, so that the copying, proving and overwriting each take their time. */
async function closedCase() {
  const one = await caseOfTwo()
  const { archive, caseId, fish, light } = one
  for (const [index, { sessionRow }] of [fish, light, fish, light, fish].entries()) {
    const bytes = new Uint8Array(Buffer.alloc(1_500_000, `report ${index} `))
    await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', bytes) })
  }
  await ask(archive, 'backup.make', { caseId, root: one.root, keep: 3, jobId: 'backup', ...by })
  await ask(archive, 'case.close', { caseId })
  await archive.stop()
  return one
}

/** The digest of the report in a company's newest session. */
async function reportOf(archive: Archive, caseId: string, companyRow: number): Promise<string> {
  const page = await ask(archive, 'company.page', { caseId, companyRow, sessionRow: null })
  return page.sessions[0]?.deliverables[1]?.document?.sha256 ?? ''
}

/** Opens what a killed process left, as the next start would, and tells how many companies are there. */
async function lookAt(archive: Archive, place: string, ownReport: string): Promise<number> {
  const [state, folder] = [path.join(place, 'state'), path.join(place, 'case')]
  await ask(archive, 'catalogue.open', { file: path.join(state, 'app.sqlite') })
  await ask(archive, 'index.open', { file: path.join(state, 'index.sqlite') })
  const { caseId } = await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
  expect((await ask(archive, 'case.check', { caseId, at: by.at })).findings).toEqual([])
  const companies = await ask(archive, 'company.list', { caseId })
  const certificates = await ask(archive, 'deletion.certificates', {})
  if (companies.length === 2) {
    const companyRow = companies[0]?.companyRow ?? 0
    expect(await reportOf(archive, caseId, companyRow)).toBe(ownReport)
    expect(certificates).toEqual([])
  } else {
    expect(tracesBelow(folder, fjordTraces)).toEqual([])
    expect(tracesBelow(path.join(place, 'backups'), fjordTraces)).toEqual([])
    expect(certificates).toMatchObject([{ what: 'company' }])
  }
  await ask(archive, 'case.close', { caseId })
  expect(readdirSync(folder)).toEqual(['case.sqlite'])
  return companies.length
}

test('whenever the power goes while a company is deleted, the whole case or the whole new one is there', async () => {
  const archive = await runningArchive()
  const { place, fish, caseId, folder } = await closedCase()
  await ask(archive, 'case.open', { folder, mustWrite: false, ...by })
  const [company] = await ask(archive, 'company.list', { caseId })
  const ownReport = await reportOf(archive, caseId, company?.companyRow ?? 0)
  await ask(archive, 'case.close', { caseId })
  const inCopy = async () => {
    const copy = path.join(await temporaryFolder(), 'place')
    cpSync(place, copy, { recursive: true })
    return copy
  }
  const whole = await inCopy()
  const tookMs = await deleteIn(whole, fish.companyRow, null)
  expect(await lookAt(archive, whole, ownReport)).toBe(1)
  const outcomes: number[] = []
  for (let round = 0; round < kills; round++) {
    const copy = await inCopy()
    await deleteIn(copy, fish.companyRow, (tookMs * (round + 0.5)) / kills)
    outcomes.push(await lookAt(archive, copy, ownReport))
  }
  // Killed early it was not deleted; otherwise no kill came in mid-work and the test proved nothing.
  expect(outcomes[0]).toBe(2)
  await archive.stop()
}, 180_000)
