import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'
import { root } from '../build/project.mjs'
import { callWindow } from '../demo/steps.mjs'
import { launchWindow } from '../window/launch.mjs'
import { writeBareApplication } from './bare-window.mjs'
import { comparePairs } from './pairs.mjs'

/**
 * From the start of the process to a usable case list, against an empty window of the same runtime.
 * @param {import('../runtime/prepare.mjs').Desktop} desktop
 */
export async function benchColdStart(desktop) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-bench-'))
  const profile = path.join(folder, 'profile')
  const bare = await writeBareApplication(folder)
  const start = (/** @type {string} */ app, /** @type {string} */ user) =>
    timeToReady(desktop, app, user)
  try {
    await passFirstRun(desktop, profile)
    const ratio = await comparePairs({
      name: 'cold-start',
      what: 'Cold start to a usable case list',
      raw: 'an empty Electron window of the same runtime',
      rounds: 7,
      // The goal; what is beyond it is told.
      limit: 1.5,
      measureOurs: () => start(root, profile),
      measureRaw: () => start(bare, path.join(folder, 'bare-profile')),
    })
    return { ratios: [ratio], figures: [] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The first start asks a question; every later one opens on the list of cases.
 * @param {import('../runtime/prepare.mjs').Desktop} desktop
 * @param {string} profile
 */
async function passFirstRun({ electron, env }, profile) {
  const driven = await launchWindow({ executable: electron.executable, env, profile })
  await callWindow(driven.page, 'settings.save', { isFirstRun: false })
  await driven.close()
}

/**
 * @param {import('../runtime/prepare.mjs').Desktop} desktop
 * @param {string} app
 * @param {string} profile
 */
async function timeToReady({ electron, env }, app, profile) {
  const startedMs = performance.now()
  const running = await _electron.launch({
    executablePath: electron.executable,
    args: ['--disable-gpu', `--user-data-dir=${profile}`, app],
    env: /** @type {Record<string, string>} */ (env),
  })
  const page = await running.firstWindow()
  await page.waitForSelector('[data-ready="true"]')
  const tookMs = performance.now() - startedMs
  await running.close()
  return tookMs
}
