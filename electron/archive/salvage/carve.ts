import { cellsOf, overflowReader, type Cell } from './cells'
import type { FoundRows } from './found-rows'
import type { PageFile } from './page-file'
import { readRecord, readRecordHead, type RecordHead, type StoredValue } from './record'
import { columnsOf, numberedByRowid, tableNames, withoutRowid, type TableName } from './tables'

/** A row other than a document is never larger: its longest column is a header or a typed line. */
const mostRowBytes = 4 << 20

const digestBytes = 64

/**
 * Reads every page of a file as what it may be, whatever its tables say: rows of our shape are taken,
 * and of documents only where they lie. `breathe` is called before each page and may throw.
 */
export function carve(
  pages: PageFile,
  found: FoundRows,
  breathe: (page: number, of: number) => void,
): void {
  const follow = overflowReader(pages)
  for (let number = 1; number <= pages.pages; number++) {
    breathe(number, pages.pages)
    const page = pages.read(number)
    if (!page) continue
    for (const cell of cellsOf(pages, number, page)) {
      const head = readRecordHead(cell.local)
      if (!head || head.totalBytes !== cell.payloadBytes) continue
      if (isDocument(cell, head)) takeDocument(cell, head, follow, found)
      else takeRow(cell, head, follow, found)
    }
  }
}

function isDocument(cell: Cell, { columns }: RecordHead): boolean {
  const [sha256, size, mediaType, bytes, ...more] = columns
  return (
    cell.rowid !== null &&
    more.length === 0 &&
    sha256?.type === 'text' &&
    sha256.sizeBytes === digestBytes &&
    size?.type === 'integer' &&
    mediaType?.type === 'text' &&
    bytes?.type === 'blob'
  )
}

/** The digest stands at the beginning; the bytes are read later, and are proved by it. */
function takeDocument(
  cell: Cell,
  head: RecordHead,
  follow: (cell: Cell) => Buffer | null,
  found: FoundRows,
): void {
  const at = head.headBytes
  const sha256 = cell.local.toString('latin1', at, at + digestBytes)
  if (!/^[0-9a-f]{64}$/.test(sha256)) return
  const blob = head.columns[3]?.sizeBytes ?? 0
  const mediaTypeAt = at + digestBytes + (head.columns[1]?.sizeBytes ?? 0)
  const mediaType = cell.local.toString('utf8', mediaTypeAt, head.totalBytes - blob)
  found.takeDocument(sha256, mediaType, () => {
    const payload = follow(cell)
    return payload && payload.subarray(payload.length - blob)
  })
}

function takeRow(
  cell: Cell,
  head: RecordHead,
  follow: (cell: Cell) => Buffer | null,
  found: FoundRows,
): void {
  const tables = candidates(cell, head.columns.length)
  if (tables.length === 0 || cell.payloadBytes > mostRowBytes) return
  const payload = follow(cell)
  const values = payload && readRecord(payload, head)
  if (!values) return
  for (const table of tables) found.take(table, toRow(table, values, cell.rowid))
}

/** The tables whose rows have so many columns and stand on such a page; their shapes tell them apart. */
function candidates({ rowid }: Cell, columns: number): TableName[] {
  return tableNames.filter((table) => {
    const count = columnsOf(table).length
    const isCount = columns === count || (table === 'audit' && columns === count - 1)
    return isCount && withoutRowid.includes(table) === (rowid === null)
  })
}

function toRow(
  table: TableName,
  values: readonly StoredValue[],
  rowid: number | null,
): Record<string, unknown> {
  const row = Object.fromEntries(columnsOf(table).map((name, index) => [name, values[index]]))
  const [first] = columnsOf(table)
  // The row's number stands beside the record, which holds nothing in its place.
  if (first && numberedByRowid.includes(table)) row[first] = values[0] === null ? rowid : undefined
  return row
}
