import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { caseMigrations } from '../../../electron/archive/case/case-migrations'
import { closeCase, openCase } from '../../../electron/archive/case/open-case'
import { migrate } from '../../../electron/archive/sqlite/migrate'
import { by } from '../../support/archive-case'
import { temporaryFolder } from '../../support/temporary-folder'
import { writeFormatOne } from '../../torture/format-one'

const pageBytes = 4096
const headBytes = 512

/** A rollback journal (SQLite file format, §3) that puts every page of a file back. */
function journalOf(file: Buffer): Buffer {
  const pages = file.length / pageBytes
  const head = Buffer.alloc(headBytes)
  head.write('d9d505f920a163d7', 'hex')
  const nonce = 7
  const words = [pages, nonce, pages, headBytes, pageBytes]
  words.forEach((word, index) => head.writeUInt32BE(word, 8 + index * 4))
  const records = Array.from({ length: pages }, (_, index) => {
    const page = file.subarray(index * pageBytes, (index + 1) * pageBytes)
    let sum = nonce
    for (let at = pageBytes - 200; at > 0; at -= 200) sum += page[at] ?? 0
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(index + 1, 0)
    frame.writeUInt32BE(sum, 4)
    return Buffer.concat([frame.subarray(0, 4), page, frame.subarray(4)])
  })
  return Buffer.concat([head, ...records])
}

test('a crash while a case is brought forward is made good by the next opening', async () => {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'case.sqlite')
  writeFormatOne(folder, 6)
  const before = readFileSync(file)
  const db = new Database(file)
  migrate(db, caseMigrations)
  db.close()
  // The pages of the new format are written and nothing is committed: the journal still stands.
  writeFileSync(`${file}-journal`, journalOf(before))

  const open = openCase(folder, { write: 'must' }, by)
  expect(open.db.pragma('user_version', { simple: true })).toBe(caseMigrations.length)
  expect(open.db.prepare('SELECT count(*) FROM document').pluck().get()).toBe(4)
  const actions = open.db.prepare('SELECT action FROM audit ORDER BY sequence').pluck().all()
  expect(actions.filter((action) => action === 'case.migrated')).toHaveLength(1)
  closeCase(open)
})
