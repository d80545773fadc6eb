import { build } from './build/build.mjs'
import { prepareNativeModule } from './runtime/native-module.mjs'
import { prepareDesktop } from './runtime/prepare.mjs'
import { Obstacle, runMain, say } from './runtime/progress.mjs'
import { planTests } from './test/plan.mjs'
import { runChecks } from './test/static-checks.mjs'
import { runVitest } from './test/vitest.mjs'

/** @typedef {import('./test/vitest.mjs').Count} Count */

const plan = planTests(process.argv.slice(2))
const needsWindow = plan.suites.includes('journey')

/**
 * The checks run beside everything else but the journeys, which want the machine for themselves.
 * @returns {Promise<Count[]>}
 */
async function runAll() {
  const checks = runChecks(plan.checks)
  const desktop = plan.suites.length > 0 ? await prepared() : undefined
  if (desktop === 'failed') return [{ passed: 0, failed: 1 + (await checks) }]
  const env = desktop
    ? { ...desktop.env, SAKSMAPPE_ELECTRON: desktop.electron.executable }
    : process.env
  const plain = await runSuites(
    plan.suites.filter((suite) => suite !== 'journey'),
    env,
  )
  const failedChecks = { passed: 0, failed: await checks }
  const journey = await runSuites(
    plan.suites.filter((suite) => suite === 'journey'),
    env,
  )
  desktop?.stop()
  return [failedChecks, plain, journey]
}

/** @returns {Promise<import('./runtime/prepare.mjs').Desktop | undefined | 'failed'>} */
async function prepared() {
  try {
    const [desktop] = await Promise.all([
      needsWindow ? prepareDesktop() : prepareNativeModule().then(() => undefined),
      build(),
    ])
    return desktop
  } catch (error) {
    say(`set-up FAILED: ${inFull(error)}`)
    return 'failed'
  }
}

/** A bug keeps its stack, an obstacle is a sentence. @param {unknown} error */
function inFull(error) {
  if (error instanceof Obstacle) return error.message
  return error instanceof Error ? error.stack : String(error)
}

/** @param {typeof plan.suites} suites @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
async function runSuites(suites, env) {
  if (suites.length === 0) return { passed: 0, failed: 0 }
  return runVitest(suites, plan.filters, env)
}

await runMain(async () => {
  const counts = await runAll()
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  const ranNothing = plan.suites.length > 0 && passed + failed === 0
  if (ranNothing) console.log('no test file matches')
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 || ranNothing ? 1 : 0
})
