import * as z from 'zod'
import type { IdentifierKind } from '../domain/identifier'
import { guessColumns, hasHeading, type ColumnMapping } from './columns'
import { readKindCell } from './country-cell'
import { plainWord } from './words'

const column = z.number().int().min(0).max(199).nullable()

/** How a table is read: whether its first row names the columns, and which column is what. */
export const tableMapping = z.object({
  hasHeader: z.boolean(),
  columns: z.object({
    number: column,
    country: column,
    kind: column,
    reference: column,
    name: column,
  }),
})
export interface TableMapping {
  hasHeader: boolean
  columns: ColumnMapping
}

const keptMappings = z.array(z.object({ signature: z.string(), mapping: tableMapping }))
export type KeptMappings = z.infer<typeof keptMappings>

export const guessMapping = (rows: readonly string[][]): TableMapping => {
  const hasHeader = hasHeading(rows)
  return { hasHeader, columns: guessColumns(rows, hasHeader) }
}

const longestSignature = 400

/** Tables with the same headings in the same order have the same signature. */
export const signatureOf = (header: readonly string[]): string =>
  `${header.length} ${header.map(plainWord).join(' ')}`.slice(0, longestSignature)

/** What was kept as text; nothing where it cannot be read any more. */
export function readKept(text: string | null): KeptMappings {
  if (text === null) return []
  try {
    const parsed = keptMappings.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

const roomForKept = 9_500

/** The kept mappings with this one in front, as text; the oldest give way when there is no more room. */
export function withMapping(kept: KeptMappings, signature: string, mapping: TableMapping): string {
  const all = [{ signature, mapping }, ...kept.filter((one) => one.signature !== signature)]
  while (JSON.stringify(all).length > roomForKept && all.length > 1) all.pop()
  return JSON.stringify(all)
}

/** The mapping a person chose for tables with these headings; one that names columns the table has not is not used. */
export function mappingKeptFor(kept: KeptMappings, rows: readonly string[][]): TableMapping | null {
  const header = rows[0] ?? []
  const found = kept.find(({ signature }) => signature === signatureOf(header))
  if (!found) return null
  const fits = Object.values(found.mapping.columns).every((at) => at === null || at < header.length)
  return fits ? found.mapping : null
}

/** One row of a table, as far as it concerns an order. */
export interface TableLine {
  typed: string
  /** what the list's own country column says, as written; null where it says nothing */
  countryCell: string | null
  kind: IdentifierKind | null
  reference: string | null
  name: string | null
}

/** The lines of a table by its mapping. `leftOut` counts rows that say something but name no number. */
export function takeLines(
  rows: readonly string[][],
  { hasHeader, columns }: TableMapping,
): { lines: TableLine[]; leftOut: number } {
  const lines: TableLine[] = []
  let leftOut = 0
  for (const row of hasHeader ? rows.slice(1) : rows) {
    const cell = (at: number | null, longest: number) =>
      at === null ? null : (row[at] ?? '').trim().slice(0, longest) || null
    const typed = cell(columns.number, 500)
    if (typed === null) {
      leftOut += 1
      continue
    }
    const kind = cell(columns.kind, 60)
    lines.push({
      typed,
      countryCell: cell(columns.country, 60),
      kind: kind === null ? null : readKindCell(kind),
      reference: cell(columns.reference, 200),
      name: cell(columns.name, 200),
    })
  }
  return { lines, leftOut }
}
