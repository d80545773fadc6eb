import { comparePairs } from './pairs.mjs'

const what =
  'Exact integrated shares and all five rules for 3,000 persons over 10,000 interests with cycles'

/**
 * Who owns a company of 3,000 others and 3,000 persons, exactly, with every verdict, against one
 * computation of the shares alone in binary numbers.
 * @param {import('./workshop.mjs').Workshop} workshop
 */
export async function benchOwnership({ measure, newFolder }) {
  const folder = await newFolder()
  const of = async (/** @type {string} */ which) => (await measure(which, { folder })).ms
  const sparse = await comparePairs({
    name: 'ownership',
    what,
    raw: 'the shares alone, in binary numbers, followed round by round until they stand still',
    rounds: 5,
    limit: null,
    measureOurs: () => of('ownership-product'),
    measureRaw: () => of('ownership-sparse'),
  })
  const dense = await comparePairs({
    name: 'ownership-dense',
    what,
    raw: 'the shares alone, in binary numbers, by one elimination on the full matrix of 3,000 companies, zeros passed over',
    rounds: 3,
    limit: null,
    measureOurs: () => of('ownership-product'),
    measureRaw: () => of('ownership-dense'),
  })
  return { ratios: [sparse, dense], figures: [] }
}
