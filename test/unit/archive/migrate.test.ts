import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAudit } from '../../../electron/archive/audit/audit-chain'
import { caseMigrations } from '../../../electron/archive/case/case-migrations'
import { saveDelivery } from '../../../electron/archive/documents/documents'
import { closeCase, openCase } from '../../../electron/archive/case/open-case'
import { readSessions } from '../../../electron/archive/sessions/session-rows'
import { by, delivery, report } from '../../support/archive-case'
import { openedSession, openNewCase } from '../../support/case-database'

const second = 'CREATE TABLE note (note_row INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;'
const breaking = `
  ALTER TABLE session ADD COLUMN price INTEGER;
  INSERT INTO answer_digest VALUES (77, 77, '', '', NULL, NULL, '', NULL, '{}', '', 0, NULL);`

async function closedCase() {
  const open = await openNewCase()
  const { sessionRow } = openedSession(open)
  saveDelivery(open.db, delivery(sessionRow, 'aml', report('aml')), by)
  closeCase(open)
  return open.folder
}

describe('a case of an older version', () => {
  test('is brought forward with everything in it, after a copy of it was made', async () => {
    const folder = await closedCase()
    const before = readFileSync(path.join(folder, 'case.sqlite'))
    const migrations = [...caseMigrations, second]
    const open = openCase(folder, { write: 'must', migrations }, by)
    expect(open.db.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(readSessions(open.db, 'all')).toHaveLength(1)
    expect([...readAudit(open.db)].at(-1)).toMatchObject({
      action: 'case.migrated',
      subject: { from: caseMigrations.length, to: migrations.length },
    })
    closeCase(open)
    const copy = path.join(folder, `case.before-version-${migrations.length}.sqlite`)
    expect(readFileSync(copy).equals(before)).toBe(true)
  })

  test('stays at its version where a step fails, and can be opened again', async () => {
    const folder = await closedCase()
    const migrations = [...caseMigrations, second, breaking]
    expect(() => openCase(folder, { write: 'must', migrations }, by)).toThrow(/broken references/)
    expect(readdirSync(folder)).not.toContain('case.lock')
    const open = openCase(folder, { write: 'must', migrations: [...caseMigrations, second] }, by)
    expect(open.db.pragma('user_version', { simple: true })).toBe(caseMigrations.length + 1)
    expect(readSessions(open.db, 'all')).toHaveLength(1)
    closeCase(open)
  })
})

test('a case that a newer version brought forward is refused by an older one', async () => {
  const folder = await closedCase()
  closeCase(openCase(folder, { write: 'must', migrations: [...caseMigrations, second] }, by))
  expect(() => openCase(folder, { write: 'must' }, by)).toThrow('case-newer')
})
