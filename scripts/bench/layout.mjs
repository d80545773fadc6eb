import { comparePairs } from './pairs.mjs'

const raw = "d3-hierarchy's tidy tree of the same 3,000 boxes alone: no lines, no labels, no folding"

/**
 * From the data to a picture laid out, for 3,000 parties on ten levels with cycles and second parents.
 * @param {import('./workshop.mjs').Workshop} workshop
 */
export async function benchLayout({ measure, newFolder }) {
  const folder = await newFolder()
  const of = async (/** @type {string} */ which) => (await measure(which, { folder })).ms
  const first = await comparePairs({
    name: 'layout-first',
    what: 'The first picture of 3,000 parties: chosen, outlined and laid out',
    raw,
    rounds: 5,
    limit: 2,
    measureOurs: () => of('layout-first'),
    measureRaw: () => of('layout-bare'),
  })
  const all = await comparePairs({
    name: 'layout-all',
    what: 'All 3,000 parties open, nothing folded: boxes, lines with their turns, labels',
    raw,
    rounds: 5,
    limit: null,
    measureOurs: () => of('layout-all'),
    measureRaw: () => of('layout-bare'),
  })
  return { ratios: [first, all], figures: [] }
}
