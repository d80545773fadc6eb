import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'
import { root } from '../build/project.mjs'

/**
 * @typedef {object} DrivenWindow
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} page
 * @property {string[]} complaints errors the page or the console reported
 * @property {() => Promise<void>} close
 */

/**
 * Starts the real application with a fresh profile and hands over its window, ready for use.
 * @param {object} options
 * @param {string} options.executable the desktop runtime
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} [options.profile] a profile folder to use again; a fresh one by default
 * @param {{ width: number, height: number }} [options.size]
 * @param {string} [options.readySelector] what shows that the window can be used
 * @returns {Promise<DrivenWindow>}
 */
export async function launchWindow({
  executable,
  env,
  profile,
  size = { width: 1440, height: 900 },
  readySelector = '[data-ready="true"]',
}) {
  const fresh = profile ?? (await mkdtemp(path.join(os.tmpdir(), 'saksmappe-profile-')))
  const app = await _electron.launch({
    executablePath: executable,
    args: ['--disable-gpu', '--lang=en-GB', `--user-data-dir=${fresh}`, root],
    env: definedOnly(env),
    // The driver would otherwise keep the page light whatever the application says.
    colorScheme: null,
  })
  const page = await app.firstWindow()
  const complaints = /** @type {string[]} */ ([])
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.waitForSelector(readySelector)
  return {
    app,
    page,
    complaints,
    async close() {
      await app.close()
      if (!profile) await rm(fresh, { recursive: true, force: true })
    },
  }
}

/**
 * Answers the desktop's folder, file and save dialogs, which no test can click.
 * @param {import('playwright-core').ElectronApplication} app
 * @param {string} chosen the path that the person would have chosen
 */
export async function answerDialogs(app, chosen) {
  await app.evaluate(({ dialog }, target) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [target] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: target })
  }, chosen)
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
