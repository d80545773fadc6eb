import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { _electron } from 'playwright-core'

const main = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
    .loadURL('data:text/html,<body data-ready="true">ready</body>')
})
app.on('window-all-closed', () => app.quit())
`

/** An application that is nothing but an empty window. @param {string} folder where it is written */
export async function writeBareApplication(folder) {
  const bare = path.join(folder, 'bare')
  await mkdir(bare, { recursive: true })
  await writeFile(path.join(bare, 'package.json'), '{"name":"bare","main":"main.cjs"}')
  await writeFile(path.join(bare, 'main.cjs'), main)
  return bare
}

/**
 * @param {string} executable @param {NodeJS.ProcessEnv} env @param {string} folder
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openBareWindow(executable, env, folder) {
  const app = await _electron.launch({
    executablePath: executable,
    args: [
      '--disable-gpu',
      `--user-data-dir=${path.join(folder, 'bare-profile')}`,
      await writeBareApplication(folder),
    ],
    env: /** @type {Record<string, string>} */ (env),
  })
  const page = await app.firstWindow()
  await page.waitForSelector('[data-ready="true"]')
  return { page, close: () => app.close() }
}
