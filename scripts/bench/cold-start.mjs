import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'
import { root } from '../build/project.mjs'
import { callWindow } from '../demo/steps.mjs'
import { launchWindow } from '../window/launch.mjs'
import { comparePairs } from './pairs.mjs'

const bareMain = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
    .loadURL('data:text/html,<body data-ready="true">ready</body>')
})
app.on('window-all-closed', () => app.quit())
`

/**
 * From the start of the process to a usable case list, against an empty window of the same runtime.
 * @param {import('../runtime/prepare.mjs').Desktop} desktop
 */
export async function benchColdStart(desktop) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-bench-'))
  const bare = path.join(folder, 'bare')
  const profile = path.join(folder, 'profile')
  await writeBare(bare)
  const start = (/** @type {string} */ app, /** @type {string} */ user) =>
    timeToReady(desktop, app, user)
  try {
    await passFirstRun(desktop, profile)
    const ratio = await comparePairs({
      name: 'cold-start',
      what: 'Cold start to a usable case list',
      raw: 'an empty Electron window of the same runtime',
      rounds: 7,
      limit: null,
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

/** @param {string} folder */
async function writeBare(folder) {
  await mkdir(folder)
  await writeFile(path.join(folder, 'package.json'), '{"name":"bare","main":"main.cjs"}')
  await writeFile(path.join(folder, 'main.cjs'), bareMain)
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
