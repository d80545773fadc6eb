import Database from 'better-sqlite3'
import { cp, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readCaseHeader } from '../../../electron/archive/case/case-header'
import { listCompanyRecords } from '../../../electron/archive/companies/companies'
import { closeCase, openCase } from '../../../electron/archive/case/open-case'
import { readSessions } from '../../../electron/archive/sessions/session-rows'
import { by } from '../../support/archive-case'
import { openedSession, openNewCase } from '../../support/case-database'
import { temporaryFolder } from '../../support/temporary-folder'

test('a case opened for reading cannot be changed, not even by mistake', async () => {
  const open = await openNewCase()
  openedSession(open)
  closeCase(open)
  const reader = openCase(open.folder, { write: 'never' }, by)
  expect(readSessions(reader.db, 'all')).toHaveLength(1)
  expect(() => reader.db.exec(`UPDATE case_file SET name = 'Nordlys'`)).toThrow(/readonly/)
  closeCase(reader)
})

test.each(['never', 'must'] as const)(
  'a case that the power left in mid-commit shows what was committed before (write: %s)',
  async (write) => {
    const open = await openNewCase()
    const file = path.join(open.folder, 'case.sqlite')
    closeCase(open)
    const writer = new Database(file)
    writer.pragma('cache_size = 2')
    writer.exec(`BEGIN; UPDATE case_file SET name = 'half written';
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
      INSERT INTO company SELECT i, 'no', 'duns', i, 'never' FROM n;`)
    const left = await temporaryFolder()
    await cp(open.folder, left, { recursive: true })
    writer.exec('ROLLBACK')
    writer.close()
    expect((await stat(path.join(left, 'case.sqlite-journal'))).size).toBeGreaterThan(0)

    const again = openCase(left, { write }, by)
    expect(readCaseHeader(again.db).name).toBe('Fjordfisk')
    expect(listCompanyRecords(again.db)).toEqual([])
    closeCase(again)
    expect(await readdir(left)).toEqual(['case.sqlite'])
  },
)
