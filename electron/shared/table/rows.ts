import { done, failed, type Result } from '../result'
import { tableLimits } from './limits'

/** One sheet of a table: rows of equally many cells, none of them wholly blank. */
export interface Sheet {
  name: string
  rows: string[][]
  /** rows that had fewer or more cells than the first */
  ragged: number
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** Drops blank rows and empty columns at the right, fills short rows. Fails with `table-too-large`. */
export function squareRows(name: string, given: readonly string[][]): Result<Sheet> {
  const rows = given.filter((row) => !isBlank(row))
  if (rows.length > tableLimits.rows + 1) return failed('table-too-large', { about: name })
  let columns = 0
  let ragged = 0
  const first = rows[0]?.length ?? 0
  for (const row of rows) {
    if (row.length !== first) ragged += 1
    for (let at = row.length; at > columns; at -= 1) {
      if (row[at - 1]?.trim()) columns = at
    }
  }
  if (columns > tableLimits.columns) return failed('table-too-large', { about: name })
  const square = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''))
  return done({ name, rows: square, ragged })
}
