/**
 * @typedef {object} Ratio
 * @property {string} name
 * @property {string} what
 * @property {string} raw what it is compared with
 * @property {Spread} oursMs
 * @property {Spread} rawMs
 * @property {Spread} ratio pair by pair
 * @property {number | null} limit the ratio must not be over it; null: told only
 */

/** @typedef {{ median: number, least: number, most: number }} Spread */

/**
 * Runs two things in turn, A B A B …, so that a machine whose speed drifts does not decide the
 * outcome. The first pair is not counted.
 * @param {object} bench
 * @param {string} bench.name
 * @param {string} bench.what what A is
 * @param {string} bench.raw what B is
 * @param {number} bench.rounds counted rounds
 * @param {number | null} bench.limit
 * @param {() => Promise<number>} bench.measureOurs milliseconds
 * @param {() => Promise<number>} bench.measureRaw milliseconds
 * @returns {Promise<Ratio>}
 */
export async function comparePairs({ rounds, measureOurs, measureRaw, ...told }) {
  const pairs = []
  for (let round = 0; round <= rounds; round += 1) {
    const raw = await measureRaw()
    const ours = await measureOurs()
    process.stderr.write(
      `${told.name}: ${round === 0 ? 'warm-up' : `pair ${round} of ${rounds}`}\n`,
    )
    if (round > 0) pairs.push({ raw, ours, ratio: ours / raw })
  }
  return {
    ...told,
    oursMs: spread(pairs.map(({ ours }) => ours)),
    rawMs: spread(pairs.map(({ raw }) => raw)),
    ratio: spread(pairs.map(({ ratio }) => ratio)),
  }
}

/** @param {number[]} values @returns {Spread} */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ index) => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) }
}
