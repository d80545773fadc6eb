import { sql, type Db } from '../../archive/sqlite/connection'
import type { SearchEntry } from '../entry'
import { wordSort, type WordSort } from './entry-words'
import { clearSeparators } from './separators'

/** Words that were seen to be in the list, by their sort, and in which state of it. */
interface SeenWords {
  last: number | null
  removed: number
  bySort: Record<WordSort, Set<string>>
}

/** Beyond this many of a sort, what was seen is forgotten: it only saves looking. */
const mostSeen = 200_000

const seenIn = new WeakMap<Db, SeenWords>()

/** Adds the words of each sort that the list does not hold yet. */
export function rememberWords(
  db: Db,
  entries: readonly { entry: Pick<SearchEntry, 'field'>; folded: string }[],
): void {
  if (entries.length === 0) return
  const seen = seenWords(db)
  const unseen: string[][] = [[], [], []]
  for (const { entry, folded } of entries) {
    for (const word of folded.split(' ')) {
      const sort = wordSort(entry.field, word)
      if (sort === null || seen.bySort[sort].has(word)) continue
      seen.bySort[sort].add(word)
      unseen[sort]?.push(word)
    }
  }
  if (unseen.every((words) => words.length === 0)) return
  for (const [sort, words] of unseen.entries()) {
    if (words.length === 0) continue
    sql(
      db,
      `INSERT INTO word (sort, word) SELECT :sort, value FROM json_each(:words)
       WHERE true ON CONFLICT DO NOTHING`,
    ).run({ sort, words: JSON.stringify(words) })
  }
  seen.last = wordState(db).last
}

/** A transaction that was rolled back leaves the list in another state than it was last seen in. */
function seenWords(db: Db): SeenWords {
  const state = wordState(db)
  const seen = seenIn.get(db)
  const isAsSeen = seen?.last === state.last && seen.removed === state.removed
  const isRoom = seen && Object.values(seen.bySort).every(({ size }) => size < mostSeen)
  if (isAsSeen && isRoom) return seen
  const fresh = { ...state, bySort: { 0: new Set(), 1: new Set(), 2: new Set() } } as SeenWords
  seenIn.set(db, fresh)
  return fresh
}

/** Which state the list of words is in: the last one added, and how often some were taken out. */
export function wordState(db: Db): { last: number | null; removed: number } {
  const row = sql<{ last: number | null; removed: number }>(
    db,
    'SELECT (SELECT max(word_no) FROM word) AS last, words_removed AS removed FROM run',
  ).get()
  return row ?? { last: null, removed: 0 }
}

/** Takes those of these words out of the list that no entry has any more. */
export function forgetWords(db: Db, words: ReadonlySet<string>): void {
  const gone: string[] = []
  for (const word of words) {
    const found = sql(db, 'SELECT 1 FROM folded WHERE folded MATCH :match LIMIT 1').get({
      match: `"${word}"`,
    })
    if (found === undefined) gone.push(word)
  }
  if (gone.length === 0) return
  clearSeparators(db, gone)
  sql(
    db,
    `DELETE FROM word WHERE word_no IN (
       SELECT w.word_no FROM json_each(:gone) g
         CROSS JOIN (VALUES (0), (1), (2)) sorts
         CROSS JOIN word w ON w.sort = sorts.column1 AND w.word = g.value)`,
  ).run({ gone: JSON.stringify(gone) })
  sql(db, 'UPDATE run SET words_removed = words_removed + 1').run()
}
