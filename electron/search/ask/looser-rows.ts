import type { Db } from '../../archive/sqlite/connection'
import { phrase } from './match'
import type { Asked } from './query-words'
import { rowsWithAny } from './rows-with'
import { amongRead, rowsWithEach, type Wanted } from './rows-with-each'
import type { Scope } from './scope'
import { without, type SortedRows } from './sorted-rows'

/** For each thing that is asked for, in their order, other words that do for it. */
export interface OtherWords {
  /** those it is a part of */
  parts: readonly (readonly string[])[]
  /** those that differ from it by a typing error */
  near: readonly (readonly string[])[]
}

/** What is found by other words only: `near` by a typing error, the others without one. */
export interface LooserRows {
  inside: SortedRows
  near: SortedRows
}

/**
 * The entries that have all that is asked for, each thing as it is asked for or by one of its other
 * words. `known` are found already and left out.
 */
export function looserRows(
  db: Db,
  { asked, scope }: { asked: readonly Asked[]; scope: Scope },
  { parts, near }: OtherWords,
  known: SortedRows,
): LooserRows {
  if (isNone(parts) && isNone(near)) return { inside: [], near: [] }
  if (asked.length === 1) {
    // Whatever has the one thing itself is known: only its other words are looked for.
    const rowsOf = ([words = []]: readonly (readonly string[])[]) =>
      without(rowsWithAny(db, words.map(asPhrase), scope), known)
    const inside = rowsOf(parts)
    return { inside, near: without(rowsOf(near), inside) }
  }
  const wanted = (others: OtherWords['parts']): Wanted[] =>
    asked.map((one, index) => ({ one, others: others[index] ?? [] }))
  const each = (others: OtherWords['parts']) =>
    without(rowsWithEach(db, wanted(others), scope), known)
  if (isNone(near)) return { inside: each(parts), near: [] }
  const all = each(near.map((words, index) => [...words, ...(parts[index] ?? [])]))
  if (isNone(parts)) return { inside: [], near: all }
  const inside = amongRead(db, all, wanted(parts)) ?? each(parts)
  return { inside, near: without(all, inside) }
}

const isNone = (others: OtherWords['parts']): boolean => others.every(({ length }) => length === 0)

const asPhrase = (word: string): string => phrase([word])
