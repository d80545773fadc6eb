import type { Db, Named } from '../../archive/sqlite/connection'
import { sql } from '../../archive/sqlite/connection'
import type { Scope } from './scope'

/** The entries that an expression of FTS5 finds, in the order of their numbers. */
export function rowsWith(db: Db, match: string, { condition, parameters }: Scope): number[] {
  return numbers(db, `SELECT f.rowid FROM folded f WHERE f.folded MATCH :match ${condition}`, {
    ...{ ...parameters, match },
  })
}

/** The entries that have one of these words; one that has several may come several times. */
export function rowsWithWords(
  db: Db,
  words: readonly string[],
  { condition, parameters }: Scope,
): number[] {
  if (words.length === 0) return []
  const matches = JSON.stringify(words.map((word) => `"${word}"`))
  return numbers(
    db,
    `SELECT f.rowid FROM json_each(:matches) w CROSS JOIN folded f
     WHERE f.folded MATCH w.value ${condition}`,
    { ...parameters, matches },
  )
}

/** One column alone comes without an object for each row: there may be a million of them. */
export function numbers(db: Db, text: string, parameters: Named): number[] {
  return sql(db, text).pluck().all(parameters) as number[]
}
