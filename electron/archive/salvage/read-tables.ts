import Database from 'better-sqlite3'
import { caseMigrations } from '../case/case-migrations'
import { connectForReading, pragmaNumber, sql, type Db } from '../sqlite/connection'
import { migrate } from '../sqlite/migrate'
import type { FoundRows } from './found-rows'
import { columnsOf, numberedByRowid, tableNames, type TableName } from './tables'
import { walkRange } from './walk-range'

type Breathe = (what: string) => void

/** No list has more lines. */
const mostLines = 1 << 20

/**
 * Asks SQLite for all it can still read of a case file, row by row around what it cannot. Returns
 * true where it had no trouble at all and finds the file sound, so that nothing else is to be looked
 * for. `close` ends the reading of documents as well.
 */
export function readTables(
  file: string,
  found: FoundRows,
  breathe: Breathe,
): { isWhole: boolean; close: () => void } {
  let db: Db | null = null
  try {
    db = connectForReading(file)
    const opened = db
    // Without these SQLite refuses a file that was cut short, or one odd line of its schema.
    opened.unsafeMode(true)
    opened.pragma('writable_schema = ON')
    const isWhole = readAll(opened, found, breathe)
    return { isWhole, close: () => opened.close() }
  } catch (error) {
    db?.close()
    if (!(error instanceof Database.SqliteError)) throw error
    return { isWhole: false, close: () => undefined }
  }
}

function readAll(db: Db, found: FoundRows, breathe: Breathe): boolean {
  const known = knownTables(db)
  const expected = tablesOfVersion(db)
  let isWhole = attempt(() => db.pragma('integrity_check(1)', { simple: true })) === 'ok'
  for (const table of tableNames.filter((name) => name !== 'batch_line')) {
    breathe(table)
    const columns = known.get(table)
    if (columns) isWhole = readTable(db, table, columns, found) && isWhole
    else isWhole &&= !expected.has(table)
  }
  if (known.has('batch_line')) isWhole = readBatchLines(db, found) && isWhole
  breathe('document')
  return known.has('document') && readDocuments(db, found) && isWhole
}

function readTable(db: Db, table: TableName, columns: string[], found: FoundRows): boolean {
  const key = keyColumn(table)
  const read = sql<Record<string, unknown> & { salvageKey: number }>(
    db,
    `SELECT ${key} AS salvageKey, ${columns.join(', ')} FROM ${table} NOT INDEXED
     WHERE ${key} BETWEEN :from AND :to ORDER BY ${key}`,
  )
  const last = sql<{ last: number | null }>(db, `SELECT max(${key}) AS last FROM ${table}`)
  return walkRange({
    upTo: attempt(() => last.get()?.last ?? 0),
    rows: (from, to) => read.iterate({ from, to }),
    take: ({ salvageKey, ...row }) => {
      found.take(table, row)
      return table === 'deliverable' ? salvageKey - 1 : salvageKey
    },
  })
}

/** The range a table is walked by; sessions' deliverables are walked session by session. */
function keyColumn(table: TableName): string {
  if (table === 'deliverable') return 'session_row'
  return numberedByRowid.includes(table) ? (columnsOf(table)[0] ?? 'rowid') : 'rowid'
}

function readBatchLines(db: Db, found: FoundRows): boolean {
  const read = sql<Record<string, unknown> & { line: number }>(
    db,
    `SELECT ${columnsOf('batch_line').join(', ')} FROM batch_line
     WHERE batch_id = :batchId AND line BETWEEN :from AND :to ORDER BY line`,
  )
  let isWhole = true
  for (const { batch_id: batchId } of found.of('batch')) {
    const isRead = walkRange({
      upTo: mostLines,
      rows: (from, to) => read.iterate({ batchId, from, to }),
      take: (row) => {
        found.take('batch_line', row)
        return row.line
      },
    })
    isWhole &&= isRead
  }
  return isWhole
}

function readDocuments(db: Db, found: FoundRows): boolean {
  const names = sql<{ row: number; sha256: unknown; mediaType: unknown }>(
    db,
    `SELECT rowid AS row, sha256, media_type AS mediaType FROM document NOT INDEXED
     WHERE rowid BETWEEN :from AND :to ORDER BY rowid`,
  )
  const last = sql<{ last: number | null }>(db, 'SELECT max(rowid) AS last FROM document')
  const bytes = sql<{ bytes: unknown }>(
    db,
    'SELECT bytes FROM document NOT INDEXED WHERE rowid = :row',
  )
  return walkRange({
    upTo: attempt(() => last.get()?.last ?? 0),
    rows: (from, to) => names.iterate({ from, to }),
    take: ({ row, sha256, mediaType }) => {
      if (typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)) {
        found.takeDocument(sha256, String(mediaType), () => {
          const read = attempt(() => bytes.get({ row })?.bytes)
          return read instanceof Uint8Array ? read : null
        })
      }
      return row
    },
  })
}

/**
 * The file's tables that are what some version of ours made, with their columns: under another
 * definition a name can be anything, a view that never ends among others.
 */
function knownTables(db: Db): Map<string, string[]> {
  const known = new Map<string, string[]>()
  const here = attempt(() =>
    sql<TablePart>(db, `SELECT name, sql AS text FROM sqlite_schema WHERE type = 'table'`).all(),
  )
  for (const { name, text } of here ?? []) {
    const made = tablesOfOurs().find((tables) => tables.has(`${name} ${text}`))
    const columns = made?.get(`${name} ${text}`)
    if (columns) known.set(name, columns)
  }
  return known
}

interface TablePart {
  name: string
  text: string
}

/** Each version's tables → their columns, named with the text that made them. */
let versions: Map<string, string[]>[] | null = null

function tablesOfOurs(): Map<string, string[]>[] {
  versions ??= caseMigrations.map((_step, index) =>
    tablesMadeBy(caseMigrations.slice(0, index + 1)),
  )
  return versions
}

function tablesMadeBy(steps: readonly string[]): Map<string, string[]> {
  const fresh = new Database(':memory:')
  try {
    migrate(fresh, steps)
    const parts = sql<TablePart>(
      fresh,
      `SELECT name, sql AS text FROM sqlite_schema WHERE type = 'table'`,
    ).all()
    return new Map(
      parts.map(({ name, text }) => {
        const columns = sql<{ name: string }>(
          fresh,
          `SELECT name FROM pragma_table_info('${name}')`,
        )
        return [`${name} ${text}`, columns.all().map((column) => column.name)]
      }),
    )
  } finally {
    fresh.close()
  }
}

/** What a file of this version must have; the newest's where the version cannot be read. */
function tablesOfVersion(db: Db): Set<string> {
  const version = attempt(() => pragmaNumber(db, 'user_version')) ?? 0
  const tables = tablesOfOurs()[version - 1] ?? tablesOfOurs().at(-1)
  return new Set([...(tables?.keys() ?? [])].map((key) => key.split(' ')[0] ?? ''))
}

/** Null where SQLite cannot read. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  }
}
