import { describe, expect, test } from 'vitest'
import { saveDelivery } from '../../../electron/archive/documents/documents'
import { by, delivery, report } from '../../support/archive-case'
import { openedSession, openNewCase } from '../../support/case-database'

async function caseWithReport() {
  const open = await openNewCase()
  const { sessionRow } = openedSession(open)
  saveDelivery(open.db, delivery(sessionRow, 'aml', report('aml')), by)
  return open.db
}

describe('evidence is written once: the database itself refuses', () => {
  test.each([
    `UPDATE document SET media_type = 'text/plain'`,
    'DELETE FROM document',
    "REPLACE INTO document SELECT sha256, 3, media_type, CAST('abc' AS BLOB) FROM document",
    `UPDATE receipt SET retrieved_at = '2020-01-01T00:00:00.000Z'`,
    'DELETE FROM receipt',
    'REPLACE INTO receipt SELECT * FROM receipt',
    `UPDATE audit SET actor = 'ola'`,
    'DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)',
    'REPLACE INTO audit SELECT * FROM audit',
    `INSERT INTO audit SELECT max(sequence) + 2, at, actor, action, subject, sha256, sha256, 0 FROM audit`,
  ])('%s', async (sql) => {
    const db = await caseWithReport()
    const rows = () =>
      JSON.stringify([
        db.prepare('SELECT * FROM document').all(),
        db.prepare('SELECT * FROM receipt').all(),
        db.prepare('SELECT * FROM audit').all(),
      ])
    const before = rows()
    expect(() => db.exec(sql)).toThrow(/never|follows/)
    expect(rows()).toBe(before)
  })
})

test('a saved deliverable cannot stand without the receipt of its document', async () => {
  const db = await caseWithReport()
  expect(() => db.exec(`UPDATE deliverable SET state = 'saved' WHERE kind = 'json'`)).toThrow(
    /CHECK constraint/,
  )
})
