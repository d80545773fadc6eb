import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { by } from '../support/archive-case'
import { runningArchive } from '../support/archive-worker'
import { ask, refusal } from '../support/ask'
import { temporaryFolder } from '../support/temporary-folder'

/** A known case that is closed, below `saker/2026/Fjord` of a folder of its own. */
async function knownCase() {
  const archive = await runningArchive()
  const base = await temporaryFolder()
  await ask(archive, 'catalogue.open', { file: path.join(await temporaryFolder(), 'app.sqlite') })
  const folder = path.join(base, 'saker/2026/Fjord')
  const { caseId } = await ask(archive, 'case.create', { folder, name: 'Fjord', ...by })
  const summary = await ask(archive, 'case.summary', { caseId })
  await ask(archive, 'catalogue.remember', { summary, at: by.at })
  await ask(archive, 'case.close', { caseId })
  return { archive, base, folder, caseId }
}

test.each([
  ['its folder was renamed', 'saker/2026/Fjord', 'saker/2026/Fjord AS'],
  ['the folder above was renamed', 'saker/2026', 'saker/avsluttet'],
  ['a folder further up was renamed', 'saker', 'gamle saker'],
  ['it was put away beside the others', 'saker/2026/Fjord', 'saker/2026/arkiv/A-F/Fjord'],
])('a case is found again when %s, and nothing in it is touched', async (_how, from, to) => {
  const { archive, base, caseId } = await knownCase()
  await mkdir(path.dirname(path.join(base, to)), { recursive: true })
  await rename(path.join(base, from), path.join(base, to))
  // Neighbours that must not be taken for it: another case, a case that is no case, a link in a circle.
  const other = await ask(archive, 'case.create', {
    ...{ folder: path.join(base, 'saker 2/annen'), name: 'Annen', ...by },
  })
  await ask(archive, 'case.close', { caseId: other.caseId })
  await mkdir(path.join(base, 'saker 2/rot'))
  await writeFile(path.join(base, 'saker 2/rot/case.sqlite'), 'no case')
  await symlink(base, path.join(base, 'saker 2/kretsløp'))

  const found = await ask(archive, 'catalogue.find', { caseId, places: [] })
  const expected = path.join(base, to)
  expect(found).toBe(
    from.endsWith('Fjord')
      ? expected
      : path.join(expected, path.relative(from, 'saker/2026/Fjord')),
  )
  const file = path.join(found ?? '', 'case.sqlite')
  const before = await readFile(file)
  expect(
    await ask(archive, 'catalogue.relocate', { caseId, folder: found ?? '', at: by.at }),
  ).toMatchObject({ caseId, folder: found, name: 'Fjord', isReachable: true })
  expect(await readFile(file)).toEqual(before)
  expect(await ask(archive, 'catalogue.list', {})).toMatchObject([{ folder: found }])
})

test('a case that went to where cases usually lie is found there, one that is gone is not', async () => {
  const { archive, folder, caseId } = await knownCase()
  const usual = await temporaryFolder()
  await cp(folder, path.join(usual, 'Fjord'), { recursive: true })
  await rm(folder, { recursive: true })
  expect(await ask(archive, 'catalogue.find', { caseId, places: [usual] })).toBe(
    path.join(usual, 'Fjord'),
  )
  await rm(path.join(usual, 'Fjord'), { recursive: true })
  expect(await ask(archive, 'catalogue.find', { caseId, places: [usual] })).toBeNull()
})

test('a folder with another case in it is not taken for the one that is missing', async () => {
  const { archive, base, folder, caseId } = await knownCase()
  const other = await ask(archive, 'case.create', {
    ...{ folder: path.join(base, 'annen'), name: 'Annen', ...by },
  })
  const relocate = { caseId, folder: other.folder, at: by.at }
  expect(await refusal(archive, 'catalogue.relocate', relocate)).toMatchObject({
    code: 'not-a-case',
    about: other.folder,
  })
  expect(await ask(archive, 'catalogue.list', {})).toMatchObject([{ folder }])
})

test('a case opened from another folder is on the list where it is now', async () => {
  const { archive, base, folder, caseId } = await knownCase()
  const now = path.join(base, 'flyttet')
  await rename(folder, now)
  await ask(archive, 'case.open', { folder: now, mustWrite: false, ...by })
  const summary = await ask(archive, 'case.summary', { caseId })
  await ask(archive, 'catalogue.remember', { summary, at: by.at })
  expect(await ask(archive, 'catalogue.list', {})).toMatchObject([
    { caseId, folder: now, isReachable: true },
  ])
})

test('a copy of a case that is open is refused and the refusal names the folder it is open in', async () => {
  const { archive, base, folder } = await knownCase()
  await cp(folder, path.join(base, 'kopi'), { recursive: true })
  await ask(archive, 'case.open', { folder, mustWrite: false, ...by })
  const copy = { folder: path.join(base, 'kopi'), mustWrite: false, ...by }
  expect(await refusal(archive, 'case.open', copy)).toEqual({
    code: 'case-in-use',
    about: path.join(base, 'kopi'),
    detail: folder,
  })
})
