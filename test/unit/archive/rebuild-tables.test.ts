import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { caseMigrations } from '../../../electron/archive/case/case-migrations'
import { rebuiltTables } from '../../../electron/archive/deletion/rebuild-case'
import { migrate } from '../../../electron/archive/sqlite/migrate'

test('a case written anew without a company leaves out no table', () => {
  const fresh = new Database(':memory:')
  migrate(fresh, caseMigrations)
  const tables = fresh.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  fresh.close()
  expect([...rebuiltTables].sort()).toEqual([...tables].sort())
})
