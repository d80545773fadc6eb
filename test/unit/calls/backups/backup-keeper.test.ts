import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBackupKeeper } from '../../../../electron/calls/backups/backup-keeper'
import { createOpenCases } from '../../../../electron/calls/cases/open-cases'
import { defaultSettings } from '../../../../electron/calls/settings-store'
import type { Clock } from '../../../../electron/collector/clock'
import { systemClock } from '../../../../electron/collector/clock'
import { intent } from '../../../support/case-database'
import { by, fjord } from '../../../support/archive-case'
import { runningArchive } from '../../../support/archive-worker'
import { ask } from '../../../support/ask'
import { temporaryFolder } from '../../../support/temporary-folder'

const hourMs = 3_600_000

/** A keeper over one open case, by a clock that stands until it is moved. */
async function keptCase(endWithinMs = 60_000) {
  const stateFolder = await temporaryFolder()
  const archive = await runningArchive()
  await ask(archive, 'catalogue.open', { file: path.join(stateFolder, 'app.sqlite') })
  await ask(archive, 'index.open', { file: path.join(stateFolder, 'index.sqlite') })
  let nowMs = Date.parse('2026-03-02T09:00:00.000Z')
  const clock: Clock = {
    ...systemClock,
    nowMs: () => nowMs,
    nowIso: () => new Date(nowMs).toISOString(),
  }
  const troubles: unknown[] = []
  const report = (error: unknown) => `${troubles.push(error)}`
  const settings = defaultSettings({ documentsFolder: stateFolder, locale: 'nb' })
  const openCases = createOpenCases({
    archive,
    clock,
    user: by.actor,
    report,
    emit: () => undefined,
    onEntered: () => undefined,
  })
  const created = await openCases.create(path.join(stateFolder, 'case'), 'Fjordfisk')
  if (!created.ok) throw new Error(created.failure.code)
  const { caseId } = created.value
  const keeper = createBackupKeeper(
    {
      ...{ archive, clock, openCases, report, stateFolder, user: by.actor },
      settings: { get: () => settings, save: () => Promise.resolve(settings) },
    },
    endWithinMs,
  )
  onTestFinished(() => keeper.stop())
  const root = path.join(stateFolder, 'backups')
  return {
    ...{ archive, caseId, keeper, openCases, settings, troubles },
    pass: (hours: number) => (nowMs += hours * hourMs),
    change: (name: string) => ask(archive, 'case.rename', { caseId, name, ...by }),
    made: async () => (await ask(archive, 'backup.list', { caseId, root })).length,
  }
}

test('an open case is backed up at once, then every few hours where it has changed', async () => {
  const { keeper, pass, change, made, troubles, settings } = await keptCase()
  await keeper.look()
  expect(await made()).toBe(1)
  await change('Nordlys')
  pass(settings.backup.everyHours - 1)
  await keeper.look()
  expect(await made(), 'not yet').toBe(1)
  pass(1)
  await keeper.look()
  expect(await made(), 'changed and due').toBe(2)
  pass(100)
  await keeper.look()
  expect(await made(), 'due, yet the same').toBe(2)
  settings.backup.isOn = false
  await change('Fjordfisk')
  await keeper.look()
  expect(await made(), 'switched off').toBe(2)
  expect(troubles).toEqual([])
})

test('a case with many orders under way waits twice as long for its backup', async () => {
  const { archive, caseId, keeper, openCases, pass, made, settings } = await keptCase()
  const intents = Array.from({ length: 12 }, (_, n) =>
    intent([], { ...fjord, identifier: String(310000000 + n) }),
  )
  await ask(archive, 'session.intend', { caseId, intents, ...by })
  const open = openCases.get(caseId)
  if (open.ok) await open.value.collector.load()
  await keeper.look()
  pass(settings.backup.everyHours)
  await keeper.look()
  expect(await made(), 'left alone').toBe(0)
  pass(settings.backup.everyHours)
  await keeper.look()
  expect(await made(), 'overdue').toBe(1)
})

test('what changed since is backed up before the end, but nobody waits for it for long', async () => {
  const patient = await keptCase()
  await patient.keeper.look()
  await patient.change('Nordlys')
  await patient.keeper.stop()
  expect(await patient.made()).toBe(2)

  const hurried = await keptCase(0)
  await hurried.keeper.stop()
  expect(await hurried.made(), 'no time left').toBe(0)
  expect(hurried.troubles).toEqual([])
})

test('a backup that cannot be made is reported, and the next look tries again', async () => {
  const { keeper, settings, troubles, made, change } = await keptCase()
  settings.backup.folder = '/dev/null/nowhere'
  await keeper.look()
  expect(troubles).toMatchObject([{ failure: { code: 'folder-unreachable' } }])
  settings.backup.folder = ''
  await change('Nordlys')
  await keeper.look()
  expect(await made()).toBe(1)
})
