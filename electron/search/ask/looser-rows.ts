import { sql, type Db, type Named } from '../../archive/sqlite/connection'
import { beginnings, oneBeginning } from './match'
import type { Asked } from './query-words'
import type { Scope } from './scope'

/** Other words by which the things asked for may be found too, thing by thing. */
export interface OtherWords {
  /** those looked for now */
  wanted: readonly (readonly string[])[]
  /** those that were looked for before: a text may have them besides */
  accepted: readonly (readonly string[])[]
}

/**
 * The entries that have at least one of the wanted words in the place of what is asked for, and all
 * the rest as it is asked for, or by a wanted or accepted word; without those that have everything as
 * asked. In the order of their numbers.
 */
export function looserRows(
  db: Db,
  asked: readonly Asked[],
  { wanted, accepted }: OtherWords,
  scope: Scope,
): number[] {
  const drivers = wanted.flatMap((words, index) => (words.length > 0 ? [index] : []))
  if (drivers.length === 0) return []
  const parameters: Named = { ...scope.parameters, asked: beginnings(asked) }
  const tables: string[] = []
  for (const [index, one] of asked.entries()) {
    if (drivers.includes(index)) {
      parameters[`driver${index}`] = asMatches(wanted[index] ?? [])
      tables.push(`driver${index}(n) AS MATERIALIZED (${wordRows(`driver${index}`, scope)})`)
    }
    if (drivers.some((driver) => driver !== index)) {
      parameters[`begin${index}`] = oneBeginning(one)
      parameters[`other${index}`] = asMatches([
        ...(wanted[index] ?? []),
        ...(accepted[index] ?? []),
      ])
      tables.push(
        `either${index}(n) AS MATERIALIZED (${matchRows(`begin${index}`, scope)}
           UNION ALL ${wordRows(`other${index}`, scope)})`,
      )
    }
  }
  const candidates = drivers.map((driver) => {
    const others = [...asked.keys()].filter((index) => index !== driver)
    const conditions = others.map((index) => `AND n IN (SELECT n FROM either${index})`)
    return `SELECT n FROM driver${driver} WHERE true ${conditions.join(' ')}`
  })
  return sql<{ n: number }>(
    db,
    `WITH ${tables.join(', ')}, candidate(n) AS MATERIALIZED (${candidates.join(' UNION ')})
     SELECT n FROM candidate WHERE n NOT IN (
       ${matchRows('asked', scope)} AND +f.rowid IN (SELECT n FROM candidate))
     ORDER BY n`,
  )
    .all(parameters)
    .map(({ n }) => n)
}

const asMatches = (words: readonly string[]): string =>
  JSON.stringify([...new Set(words)].map((word) => `"${word}"`))

const wordRows = (parameter: string, { condition }: Scope): string =>
  `SELECT f.rowid FROM json_each(:${parameter}) w CROSS JOIN folded f
   WHERE f.folded MATCH w.value ${condition}`

const matchRows = (parameter: string, { condition }: Scope): string =>
  `SELECT f.rowid FROM folded f WHERE f.folded MATCH :${parameter} ${condition}`
