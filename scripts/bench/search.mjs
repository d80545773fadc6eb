import { mkdir } from 'node:fs/promises'
import { inProject } from '../build/project.mjs'
import { comparePairs } from './pairs.mjs'

/**
 * Search and the list over 100,000 invented companies in 10,000 cases. The file is made once and kept
 * in `out`; each round is a process of its own that asks the same 200 things.
 * @param {import('./workshop.mjs').Workshop} workshop
 */
export async function benchSearch({ measure }) {
  const folder = inProject('out')
  await mkdir(folder, { recursive: true })
  const { ms } = await measure('search-make', { folder })
  if (ms > 0) process.stderr.write(`search: 100,000 companies put in ${Math.round(ms / 1000)} s\n`)
  const of = async (/** @type {string} */ which) => (await measure(which, { folder })).ms
  const search = await comparePairs({
    name: 'search',
    what: '95th percentile of 200 searches over 100,000 companies: first page, every count, parts of words and slips too',
    raw: 'FTS5 alone on the same file: the same words and beginnings of words, best 50, no counts',
    rounds: 3,
    limit: 2,
    measureOurs: () => of('search-product'),
    measureRaw: () => of('search-bare'),
  })
  const list = await comparePairs({
    name: 'list',
    what: '95th percentile of 200 pages of the list of 100,000 companies, wherever one scrolls to',
    raw: 'the same pages and their number by SQL alone',
    rounds: 3,
    limit: null,
    measureOurs: () => of('list-product'),
    measureRaw: () => of('list-bare'),
  })
  return { ratios: [search, list], figures: [] }
}
