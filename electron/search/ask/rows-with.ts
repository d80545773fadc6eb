import type { Db, Named } from '../../archive/sqlite/connection'
import { sql } from '../../archive/sqlite/connection'
import type { Scope } from './scope'
import { sortedRows } from './sorted-rows'

const all = -1

/** The entries that an expression of FTS5 finds, or the first of them, in the order of their numbers. */
export function rowsWith(
  db: Db,
  match: string,
  { condition, parameters }: Scope,
  most = all,
): number[] {
  return numbers(
    db,
    `SELECT f.rowid FROM folded f WHERE f.folded MATCH :match ${condition} LIMIT :most`,
    { ...parameters, match, most },
  )
}

/** The entries that any of these expressions finds, in the order of their numbers, each once. */
export function rowsWithAny(
  db: Db,
  matches: readonly string[],
  { condition, parameters }: Scope,
): number[] {
  if (matches.length === 0) return []
  const rows = numbers(
    db,
    `SELECT f.rowid FROM json_each(:matches) w CROSS JOIN folded f
     WHERE f.folded MATCH w.value ${condition}`,
    { ...parameters, matches: JSON.stringify(matches) },
  )
  return matches.length === 1 ? rows : sortedRows(rows)
}

/** One column alone comes without an object for each row: there may be a million of them. */
export function numbers(db: Db, text: string, parameters: Named): number[] {
  return sql(db, text).pluck().all(parameters) as number[]
}
