import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { inProject, root } from '../build/project.mjs'
import { exitOf } from '../runtime/run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * The part of vitest's JSON report that is read.
 * @typedef {object} Report
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * Runs suites in the real vitest, its output on our terminal.
 * @param {readonly string[]} suites
 * @param {string[]} filters parts of file paths; a suite may then be left without any file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
export async function runVitest(suites, filters, env) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'saksmappe-test-'))
  const report = path.join(folder, 'report.json')
  const args = [
    ...[inProject('node_modules', 'vitest', 'vitest.mjs'), 'run'],
    ...suites.flatMap((suite) => ['--project', suite]),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
  ]
  // Building the pages leaves "production" in our own environment, where vue tells tests nothing.
  const own = { ...env, NODE_ENV: 'test' }
  try {
    const child = spawn(process.execPath, args, { cwd: root, env: own, stdio: 'inherit' })
    const code = await exitOf(child)
    if (!existsSync(report)) return { passed: 0, failed: 1 }
    return countTests(JSON.parse(await fs.readFile(report, 'utf8')), code)
  } finally {
    await fs.rm(folder, { recursive: true })
  }
}

/**
 * A test that was skipped did not pass, so it counts as failed; so does a file that broke before
 * its first test, and a run that ended badly without naming a test.
 * @param {Report} report
 * @param {number} exitCode vitest's
 * @returns {Count}
 */
export function countTests(report, exitCode) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(isNotFailed),
  )
  const passed = report.numPassedTests
  const failed = report.numTotalTests - passed + brokenFiles.length
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

/** @param {{ status: string }} test */
const isNotFailed = (test) => test.status !== 'failed'
