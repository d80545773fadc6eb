import { comparePairs, spread } from './pairs.mjs'

const steps = [100, 1000, 5000]

/**
 * Collects 5,000 companies in one process and looks at its memory on the way; then opens that case,
 * and checks it, against the database and the digests alone.
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {readonly string[]} wanted
 */
export async function benchLargeCase({ measure, newFolder }, wanted) {
  const folder = await newFolder()
  const { held } = await measure('collect-product', { folder, steps })
  const figures = wanted.includes('memory') ? [memory(held)] : []
  const of = async (/** @type {string} */ which) => (await measure(which, { folder })).ms
  const ratios = []
  if (wanted.includes('open')) {
    ratios.push(
      await comparePairs({
        name: 'open',
        what: 'Open a case of 5,000 companies: the case, its figures, its list',
        raw: 'read the same rows with the database alone',
        rounds: 5,
        limit: null,
        measureOurs: () => of('open-product'),
        measureRaw: () => of('open-bare'),
      }),
    )
  }
  if (wanted.includes('check')) {
    ratios.push(
      await comparePairs({
        name: 'check',
        what: 'Check a case of 5,000 companies (2.1 GB): pages, references, audit, every digest',
        raw: 'read and hash the same documents, and nothing else',
        rounds: 3,
        // No less than 60 % of the raw speed.
        limit: 1 / 0.6,
        measureOurs: () => of('check-product'),
        measureRaw: () => of('check-bare'),
      }),
    )
  }
  return { ratios, figures }
}

/** @param {unknown} measured */
function memory(measured) {
  const held =
    /** @type {{ companies: number, rssBytes: number, heapBytes: number, buffersBytes: number }[]} */ (
      measured
    )
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) throw new Error('nothing was held')
  return {
    name: 'memory',
    what: 'Resident memory after 5,000 companies against after 100, same process',
    unit: '×',
    ...spread([last.rssBytes / first.rssBytes]),
    limit: 2,
    held: held.map(({ companies, ...bytes }) => ({
      companies,
      rssMb: Math.round(bytes.rssBytes / 1e6),
      heapMb: Math.round(bytes.heapBytes / 1e6),
      buffersMb: Math.round(bytes.buffersBytes / 1e6),
    })),
  }
}
