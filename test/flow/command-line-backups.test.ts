import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answer, delivery, openSession, report } from '../support/archive-case'
import { runningArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { saksmappe } from '../support/command-line'
import { overwrite } from '../support/damage'
import { newCase } from '../support/new-case'
import { temporaryFolder } from '../support/temporary-folder'

/** A closed case with an answer and a report. */
async function closedCase(): Promise<string> {
  const archive = await runningArchive()
  const { caseId, folder } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', answer('Fjord')) })
  const pdf = report('the share register says so')
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf) })
  await ask(archive, 'case.close', { caseId })
  return folder
}

test('a script backs a case up, loses it, and restores it', async () => {
  const folder = await closedCase()
  const root = await temporaryFolder()
  const made = await saksmappe(['backup', '--case', folder, '--to', root, '--keep', '2'])
  expect(made.code, made.err).toBe(0)
  const file = made.out.trim()
  expect((await stat(file)).size).toBeGreaterThan(0)
  expect(await saksmappe(['backup', '--case', folder, '--keep', 'no'])).toMatchObject({ code: 2 })
  expect((await saksmappe(['restore', file, '--to', folder])).code, 'a sound case lies there').toBe(
    2,
  )
  await rm(path.join(folder, 'case.sqlite'))
  const restored = await saksmappe(['restore', file, '--to', folder])
  expect(restored).toMatchObject({ code: 0, out: `${folder}\n` })
  expect(await saksmappe(['check', '--case', folder])).toMatchObject({ code: 0 })
}, 60_000)

test('a script learns that a case is damaged, and what could be salvaged of it', async () => {
  const folder = await closedCase()
  overwrite(folder, 'share register says', 'share register SAYS')
  const root = await temporaryFolder()
  const refused = await saksmappe(['backup', '--case', folder, '--to', root])
  expect(refused.code).toBe(4)
  expect(refused.err).toContain('backup-unsound')
  const to = path.join(root, 'salvaged')
  const salvaged = await saksmappe(['salvage', folder, '--to', to])
  expect(salvaged.code, salvaged.err).toBe(1)
  expect(salvaged.out).toMatch(/^lost: document: no 310000019 aml [0-9a-f]{64}\n/)
  expect(await readdir(to)).toEqual(['case.sqlite'])
  expect(await saksmappe(['check', '--case', to])).toMatchObject({ code: 0 })
  expect((await saksmappe(['salvage', '/dev/null', '--to', path.join(root, 'none')])).code).toBe(4)
}, 60_000)
