/**
 * Runs two things in turn, A B A B …, and prints the medians and the ratio pair by pair, so that a
 * machine whose speed drifts does not decide the outcome.
 * @param {object} bench
 * @param {string} bench.title
 * @param {string} bench.ours what A is
 * @param {string} bench.raw what B is
 * @param {number} bench.rounds counted rounds, after one that is not
 * @param {() => Promise<number>} bench.measureOurs milliseconds
 * @param {() => Promise<number>} bench.measureRaw milliseconds
 */
export async function comparePairs({ title, ours, raw, rounds, measureOurs, measureRaw }) {
  await measureRaw()
  await measureOurs()
  const pairs = []
  for (let round = 0; round < rounds; round += 1) {
    const rawMs = await measureRaw()
    const oursMs = await measureOurs()
    pairs.push({ rawMs, oursMs, ratio: oursMs / rawMs })
    process.stderr.write(`${title}: round ${round + 1} of ${rounds}\n`)
  }
  console.log(`\n${title}`)
  console.log(`  ${ours}: ${spread(pairs.map((pair) => pair.oursMs))} ms`)
  console.log(`  ${raw}: ${spread(pairs.map((pair) => pair.rawMs))} ms`)
  console.log(
    `  ratio: ${spread(
      pairs.map((pair) => pair.ratio),
      2,
    )}`,
  )
}

/** @param {number[]} values @param {number} [digits] median (least – most) */
function spread(values, digits = 0) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ index) => (sorted[index] ?? Number.NaN).toFixed(digits)
  return `${at(Math.floor(sorted.length / 2))} (${at(0)} – ${at(sorted.length - 1)})`
}
