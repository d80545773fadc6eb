import { sql, type Db } from '../../archive/sqlite/connection'

/** The sign that FTS5 puts before each word of its main index. */
const mainIndex = '0'

interface Separator {
  segment: number
  start: string
}

/**
 * FTS5 keeps the first letters of each page's first word apart from the pages, to find the page by
 * them; taking a word out leaves them there, and a name could be read from them. Where they are the
 * beginning of no word any more, the next word takes their place: all words of the page are that one
 * or later, all before it are earlier, as the search for a page demands. `gone` are words that no text
 * has any more.
 */
export function clearSeparators(db: Db, gone: readonly string[]): void {
  const starts = new Set<string>()
  for (const word of gone) {
    for (let length = 1; length <= word.length; length += 1) starts.add(word.slice(0, length))
  }
  const separators = sql<Separator>(
    db,
    `SELECT i.segid AS segment, s.value AS start
     FROM (SELECT DISTINCT segid FROM folded_idx) g CROSS JOIN json_each(:starts) s
       CROSS JOIN folded_idx i ON i.segid = g.segid
         AND i.term = CAST('${mainIndex}' || s.value AS BLOB)`,
  ).all({ starts: JSON.stringify([...starts]) })
  const left = separators.filter((separator) => !replaceSeparator(db, separator))
  // Where there is no other way, the whole index is written anew.
  if (left.length > 0) sql(db, `INSERT INTO folded (folded) VALUES ('optimize')`).run()
}

/** False where no later word can take the place. */
function replaceSeparator(db: Db, { segment, start }: Separator): boolean {
  const next = sql<{ word: string }>(
    db,
    'SELECT term AS word FROM folded_word WHERE term >= :start LIMIT 1',
  ).get({ start })?.word
  if (next?.startsWith(start)) return true
  if (next === undefined) return false
  // FTS5's own tables are closed to writing but for this moment.
  db.unsafeMode(true)
  try {
    const { changes } = db
      .prepare(
        `UPDATE OR IGNORE folded_idx SET term = CAST('${mainIndex}' || :next AS BLOB)
         WHERE segid = :segment AND term = CAST('${mainIndex}' || :start AS BLOB)`,
      )
      .run({ segment, start, next })
    return changes === 1
  } finally {
    db.unsafeMode(false)
  }
}
