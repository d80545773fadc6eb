import { root } from '../build/project.mjs'
import { runNpm } from '../runtime/run.mjs'

/**
 * Runs package scripts one after the other and tells each outcome; what a passing one printed is
 * of no interest.
 * @param {readonly string[]} names
 * @returns {Promise<number>} how many failed
 */
export async function runChecks(names) {
  let failed = 0
  for (const name of names) {
    const startedAtMs = Date.now()
    const { code, output } = await runNpm(['run', '--silent', name], { cwd: root })
    const seconds = Math.round((Date.now() - startedAtMs) / 1000)
    console.log(code === 0 ? `${name}: passed (${seconds} s)` : `${output}\n${name}: FAILED`)
    if (code !== 0) failed += 1
  }
  return failed
}
