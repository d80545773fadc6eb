import Database from 'better-sqlite3'
import { sql, type Db, type Named } from '../sqlite/connection'
import { columnsOf, type TableName } from './tables'

/** Writes a row as it was found, column by column; false where the table's own rules refuse it. */
export function putRow(db: Db, table: TableName, row: Named): boolean {
  const columns = columnsOf(table)
  const insert = sql(
    db,
    `INSERT INTO ${table} (${columns.join(', ')})
     VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
  )
  try {
    insert.run(row)
    return true
  } catch (error) {
    const isRefused =
      error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
    if (isRefused) return false
    throw error
  }
}
