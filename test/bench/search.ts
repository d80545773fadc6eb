import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import type { Db } from '../../electron/archive/sqlite/connection'
import { companies } from '../../electron/search/ask/companies'
import { find } from '../../electron/search/ask/find'
import { beginnings } from '../../electron/search/ask/match'
import { askedIn } from '../../electron/search/ask/query-words'
import {
  closeSearchFile,
  discardSearchFile,
  openSearchFile,
  searchVersion,
} from '../../electron/search/file/search-file'
import type { BenchOrder } from './order'
import { searchQueries } from './search-queries'
import { companiesPerCase, dice, putWorld, worldCases, worldVersion } from './search-world'

const hits = 50
const listPages = 200

/** A file that was made before is kept: inventing 100,000 companies is no part of what is measured. */
const fileIn = ({ folder }: BenchOrder): string =>
  path.join(folder, `bench-search-${searchVersion}-${worldVersion}.sqlite`)

const log = (line: string) => process.stderr.write(`${line}\n`)

export function makeSearched(order: BenchOrder): number {
  const file = fileIn(order)
  if (existsSync(file)) return 0
  const unfinished = `${file}-unfinished`
  discardSearchFile(unfinished)
  const startedMs = performance.now()
  const db = openSearchFile(unfinished, log)
  putWorld(db)
  closeSearchFile(db)
  renameSync(unfinished, file)
  return performance.now() - startedMs
}

/** The first page of everything that each query finds, with all its counts. */
export const searchWithProduct = (order: BenchOrder) =>
  slowest(order, searchQueries(), (db, text) => {
    find(db, { text, caseId: null, fields: [], offset: 0, limit: hits })
  })

/** The same words and beginnings of words, best first, by FTS5 alone: no parts of words, no slips, no counts. */
export const searchBare = (order: BenchOrder) =>
  slowest(order, searchQueries(), (db, text) => {
    db.prepare('SELECT rowid FROM folded WHERE folded MATCH ? ORDER BY rank LIMIT ?').all(
      beginnings(askedIn(text)),
      hits,
    )
  })

const offsets = (): number[] => {
  const roll = dice(5)
  return Array.from({ length: listPages }, () => roll(worldCases * companiesPerCase))
}

/** Pages of the list of all companies, wherever one scrolls to. */
export const listWithProduct = (order: BenchOrder) =>
  slowest(order, offsets(), (db, offset) => {
    const all = { text: '', caseId: null, statuses: [], countries: [], sanctions: [] }
    companies(db, {
      ...{ ...all, retrievedBefore: null, sort: 'name', direction: 'ascending' },
      ...{ offset, limit: 100 },
    })
  })

export const listBare = (order: BenchOrder) =>
  slowest(order, offsets(), (db, offset) => {
    db.prepare('SELECT count(*) FROM company').get()
    // The keys first, with the offset as a number in the text: bound, SQLite reads every row before it.
    db.prepare(
      `WITH page AS MATERIALIZED (
         SELECT case_no, company_row FROM company ORDER BY name_order LIMIT 100 OFFSET ${offset}
       ) SELECT c.* FROM page JOIN company c USING (case_no, company_row)`,
    ).all()
  })

/** The 95th percentile in ms, after a first round that is not counted. */
function slowest<Asked>(
  order: BenchOrder,
  all: readonly Asked[],
  answer: (db: Db, asked: Asked) => void,
): { ms: number; medianMs: number } {
  const db = openSearchFile(fileIn(order), log)
  try {
    for (const asked of all) answer(db, asked)
    const tookMs = all.map((asked) => {
      const startedMs = performance.now()
      answer(db, asked)
      return performance.now() - startedMs
    })
    tookMs.sort((a, b) => a - b)
    const at = (share: number) => tookMs[Math.floor(tookMs.length * share)] ?? Number.NaN
    return { ms: at(0.95), medianMs: at(0.5) }
  } finally {
    closeSearchFile(db)
  }
}
