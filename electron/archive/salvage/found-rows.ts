import { caseTables, keyOf, tableNames, type TableName, type TableRow } from './tables'

type RowsOf = { [N in TableName]: Map<string, TableRow<N>> }

/** A stored document that was found, once or more often; `read` tries each place. */
export interface FoundDocument {
  sha256: string
  mediaType: string
  reads: (() => Uint8Array | null)[]
}

/** What was found in a damaged file: rows of a shape that is ours, and where documents lie. */
export class FoundRows {
  private readonly rows = Object.fromEntries(tableNames.map((name) => [name, new Map()])) as RowsOf
  readonly documents = new Map<string, FoundDocument>()

  /** Takes a row that looks like one of ours; the first of a key stays. */
  take(table: TableName, row: Record<string, unknown>): void {
    const key = keyOf(table, row)
    const known = this.rows[table] as Map<string, unknown>
    if (known.has(key)) return
    const parsed = caseTables[table].safeParse(row)
    if (parsed.success) known.set(key, parsed.data)
  }

  takeDocument(sha256: string, mediaType: string, read: () => Uint8Array | null): void {
    const known = this.documents.get(sha256)
    if (known) known.reads.push(read)
    else this.documents.set(sha256, { sha256, mediaType, reads: [read] })
  }

  of<N extends TableName>(table: N): TableRow<N>[] {
    return [...this.rows[table].values()] as TableRow<N>[]
  }
}
