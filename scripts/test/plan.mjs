export const SUITES = /** @type {const} */ (['unit', 'flow', 'journey'])
export const CHECKS = /** @type {const} */ (['types', 'lint'])

/**
 * @typedef {object} Plan
 * @property {Array<typeof CHECKS[number]>} checks
 * @property {Array<typeof SUITES[number]>} suites
 * @property {string[]} filters parts of test file paths; empty means every file
 */

/**
 * What `npm test -- <words>` asks for: everything without words, else the named suites and checks;
 * any other word is a part of a file's path.
 * @param {string[]} words
 * @returns {Plan}
 */
export function planTests(words) {
  if (words.length === 0) return { checks: [...CHECKS], suites: [...SUITES], filters: [] }
  const checks = CHECKS.filter((check) => words.includes(check))
  const named = SUITES.filter((suite) => words.includes(suite))
  const known = new Set(/** @type {string[]} */ ([...CHECKS, ...SUITES]))
  const filters = words.filter((word) => !known.has(word))
  return { checks, suites: named.length || !filters.length ? named : suitesOf(filters), filters }
}

/** @param {string[]} filters */
function suitesOf(filters) {
  const named = SUITES.filter((suite) => filters.some((path) => path.includes(`test/${suite}`)))
  return named.length > 0 ? named : [...SUITES]
}
