import { rm } from 'node:fs/promises'
import { comparePairs, spread } from './pairs.mjs'

const companies = 1000
const rounds = 3

/**
 * Collecting 1,000 companies, and the delay of the main process's event loop meanwhile.
 * @param {import('./workshop.mjs').Workshop} workshop
 */
export async function benchCollect({ measure, newFolder }) {
  const delays = /** @type {{ p99: number, most: number }[]} */ ([])
  const run = async (/** @type {string} */ which) => {
    const folder = await newFolder()
    const outcome = await measure(which, { folder, steps: [companies] })
    if (which === 'collect-product') {
      delays.push({ p99: Number(outcome.delayP99Ms), most: Number(outcome.delayMaxMs) })
    }
    await rm(folder, { recursive: true })
    return outcome.ms
  }
  const ratio = await comparePairs({
    name: 'collect',
    what: `Collect ${companies} companies at zero delay: 20 KB JSON and two reports of 200 KB each`,
    raw: 'a bare loop that fetches and inserts the same bytes, each result in a commit of its own',
    rounds,
    limit: 1.5,
    measureOurs: () => run('collect-product'),
    measureRaw: () => run('collect-bare'),
  })
  const p99Ms = spread(delays.slice(1).map(({ p99 }) => p99))
  const mostMs = spread(delays.slice(1).map(({ most }) => most))
  const what = "Delay of the main process's event loop meanwhile, 99th percentile"
  return {
    ratios: [ratio],
    figures: [{ name: 'delay', what, unit: 'ms', ...p99Ms, limit: 20, mostMs }],
  }
}
