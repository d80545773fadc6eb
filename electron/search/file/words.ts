import { sql, type Db } from '../../archive/sqlite/connection'

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
  sql(
    db,
    `DELETE FROM word WHERE word_no IN (
       SELECT w.word_no FROM json_each(:gone) g
         CROSS JOIN (VALUES (0), (1), (2)) sorts
         CROSS JOIN word w ON w.sort = sorts.column1 AND w.word = g.value)`,
  ).run({ gone: JSON.stringify(gone) })
  sql(db, 'UPDATE run SET words_removed = words_removed + 1').run()
}
