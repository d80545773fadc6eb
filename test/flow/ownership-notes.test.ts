import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readNoteRecords, type NoteRecord } from '../../electron/archive/ownership/note-rows'
import { standingNotes } from '../../electron/archive/ownership/notes'
import { connectForReading } from '../../electron/archive/sqlite/connection'
import type { ArchiveInput } from '../../electron/archive/face'
import { by, fjord } from '../support/archive-case'
import { ask, refusal } from '../support/ask'
import { tamper } from '../support/damage'
import { caseOfTwo, fjordTraces } from '../support/deleting'
import { tracesBelow } from '../support/traces'

type Case = Awaited<ReturnType<typeof caseOfTwo>>
type Wish = Omit<ArchiveInput<'ownership.note'>, 'caseId' | 'companyRow' | 'actor' | 'at'>

const kari = 'person|1961-05-04|kari vik'
const spouses: Wish = {
  ...{ party: kari, partyName: 'Kari Vik', kind: 'relatives', group: 'Vik' },
  note: 'Spouses',
}
const nominee: Wish = {
  ...{ party: kari, partyName: 'Kari Vik', kind: 'nominee', group: null },
  note: 'Holds for somebody else',
}
const fish: Wish = {
  ...{ party: `company|no|${fjord.identifier}`, partyName: null, kind: 'opaque', group: null },
  note: 'Why does it own the other?',
}

const noting = ({ archive, caseId }: Case, companyRow: number, wish: Wish) =>
  ask(archive, 'ownership.note', { caseId, companyRow, ...wish, ...by })

function inFile<T>(folder: string, read: typeof readNoteRecords | typeof standingNotes): T[] {
  const db = connectForReading(path.join(folder, 'case.sqlite'))
  try {
    return read(db) as T[]
  } finally {
    db.close()
  }
}
const notesIn = (folder: string) => inFile<NoteRecord>(folder, readNoteRecords)
const partiesIn = (folder: string) => notesIn(folder).map(({ party }) => party)

const findings = async ({ archive }: Case, caseId: string) =>
  (await ask(archive, 'case.check', { caseId, at: by.at })).findings

/** Notes on both companies' graphs: one taken back, one about the other company. */
async function notedCase() {
  const one = await caseOfTwo()
  await noting(one, one.light.companyRow, spouses)
  await noting(one, one.light.companyRow, nominee)
  await ask(one.archive, 'ownership.withdrawNote', { caseId: one.caseId, noteRow: 2, ...by })
  await noting(one, one.light.companyRow, fish)
  await noting(one, one.fish.companyRow, spouses)
  return one
}

test('a note stands until it is taken back, and stays in the case with who did both', async () => {
  const one = await notedCase()
  expect(inFile(one.folder, standingNotes)).toMatchObject([{ noteRow: 1 }, { noteRow: 3 }, {}])
  expect(notesIn(one.folder)[1]).toEqual({
    ...{ noteRow: 2, companyRow: one.light.companyRow, ...nominee, ...by },
    ...{ withdrawnAt: by.at, withdrawnBy: by.actor },
  })
  expect(await findings(one, one.caseId)).toEqual([])
})

test('relatives need a group, and a note a company of the case', async () => {
  const one = await caseOfTwo()
  const { archive, caseId } = one
  const wish = { caseId, companyRow: one.fish.companyRow, ...spouses, ...by }
  expect(await refusal(archive, 'ownership.note', { ...wish, group: null })).toMatchObject({
    code: 'rejected-input',
  })
  expect(await refusal(archive, 'ownership.note', { ...wish, companyRow: 99 })).toMatchObject({
    code: 'not-found',
  })
  expect(notesIn(one.folder)).toEqual([])
  expect(await findings(one, caseId)).toEqual([])
})

test('a note that was changed, added or removed past us is found by the check', async () => {
  const one = await notedCase()
  const { archive, caseId, folder } = one
  await ask(archive, 'case.close', { caseId })
  tamper(
    folder,
    `UPDATE ownership_note SET note = 'Friends' WHERE note_row = 1;
     DELETE FROM ownership_note WHERE note_row = 2;
     INSERT INTO ownership_note (note_row, company_row, party, kind, note, actor, at)
     VALUES (9, 1, 'x', 'trust', '', 'ola', '2026-01-01T00:00:00.000Z')`,
  )
  await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
  const found = (await findings(one, caseId)).map(({ kind, detail }) => `${kind} ${detail}`)
  expect(found.sort()).toEqual(['altered 1 note', 'missing 2', 'orphaned 9'])
})

test('a deleted company takes its notes along, and those on other graphs that speak of it', async () => {
  const one = await notedCase()
  const { archive, caseId, folder, place, root } = one
  const { companyRow } = one.fish
  await ask(archive, 'company.delete', { caseId, companyRow, root, keep: 1, jobId: 'go', ...by })
  expect(partiesIn(folder)).toEqual([kari, kari])
  expect(tracesBelow(place, { ...fjordTraces, note: fish.note })).toEqual([])
  expect(await findings(one, caseId)).toEqual([])
  await noting(one, one.light.companyRow, nominee)
  expect(await findings(one, caseId)).toEqual([])
})

test('notes come back with a pack, though only its audit tells them', async () => {
  const one = await notedCase()
  const { archive, caseId, folder, place } = one
  const pack = path.join(place, 'pack.zip')
  const words = { caseId, to: pack, ...by, jobId: 'build', language: 'en' as const }
  await ask(archive, 'pack.build', words)
  const before = notesIn(folder)
  await ask(archive, 'case.close', { caseId })
  const back = path.join(place, 'back')
  await ask(archive, 'pack.import', { path: pack, folder: back, jobId: 'import', ...by })
  expect(notesIn(back)).toEqual(before)
})

/** Somebody changed the audit where it tells of the notes: only their rows still do. */
const breakAudit = (folder: string) =>
  tamper(
    folder,
    `DROP TRIGGER audit_never_changed;
     UPDATE audit SET actor = 'ola' WHERE action = 'ownership.noted'`,
  )

test('a salvage brings notes over, by their rows where the audit is broken', async () => {
  const one = await notedCase()
  const { archive, caseId, folder, place } = one
  const before = notesIn(folder)
  await ask(archive, 'case.close', { caseId })
  breakAudit(folder)
  const to = path.join(place, 'salvaged')
  const order = { from: folder, folder: to, suffix: '(salvaged)', jobId: 'salvage', ...by }
  const { header } = await ask(archive, 'case.salvage', order)
  expect(notesIn(to)).toEqual(before)
  await ask(archive, 'case.open', { folder: to, mustWrite: true, ...by })
  expect(await findings(one, header.caseId)).toEqual([])
})

test('a salvage finds notes on the pages of a file whose tables nobody can tell any more', async () => {
  const one = await notedCase()
  const { archive, caseId, folder, place } = one
  const before = notesIn(folder)
  await ask(archive, 'case.close', { caseId })
  breakAudit(folder)
  const file = path.join(folder, 'case.sqlite')
  writeFileSync(file, readFileSync(file).fill(0, 100, 4096))
  const to = path.join(place, 'salvaged')
  const order = { from: folder, folder: to, suffix: '(salvaged)', jobId: 'salvage', ...by }
  await ask(archive, 'case.salvage', order)
  expect(notesIn(to)).toEqual(before)
})
