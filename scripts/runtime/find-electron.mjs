import { existsSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { inProject } from '../build/project.mjs'
import { alternativeRuntime } from './alternative-runtime.mjs'
import { cacheFolder } from './cache-folder.mjs'
import { Obstacle, say } from './progress.mjs'
import { run } from './run.mjs'

/**
 * @typedef {object} Electron
 * @property {string} executable absolute path
 * @property {string} folder the distribution that it stands in
 * @property {string | undefined} version undefined when the folder does not say
 * @property {'override' | 'official' | 'alternative'} origin
 */

/** How long a failed download is remembered, so that not every start waits for it again. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * The Electron that runs the app: the folder in ELECTRON_OVERRIDE_DIST_PATH, else the official
 * download, else the alternative runtime. Downloads at first use.
 * @returns {Promise<Electron>}
 */
export async function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return overridden(path.resolve(override))
  const official = officialElectron() ?? (await downloadOfficial())
  if (official) return official
  const folder = await alternativeRuntime()
  return electronIn(folder, 'electron', 'alternative')
}

/** @param {string} folder @returns {Electron} */
function overridden(folder) {
  const electron = electronIn(folder, executableIn(process.platform), 'override')
  if (existsSync(electron.executable)) return electron
  throw new Obstacle(
    `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${electron.executable}.`,
  )
}

/** @param {NodeJS.Platform} platform */
function executableIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @returns {Electron | undefined} undefined until it has been downloaded */
function officialElectron() {
  const folder = inProject('node_modules', 'electron', 'dist')
  const electron = electronIn(folder, executableIn(process.platform), 'official')
  // The package writes path.txt last, so its presence says that the download is complete.
  const isComplete = existsSync(inProject('node_modules', 'electron', 'path.txt'))
  return isComplete && existsSync(electron.executable) ? electron : undefined
}

/**
 * Runs the electron package's own download, which checks the sums that the package carries.
 * @returns {Promise<Electron | undefined>} undefined when it is out of reach
 */
async function downloadOfficial() {
  const { version } = JSON.parse(
    readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'),
  )
  const failureMark = path.join(cacheFolder(), `electron-${version}-out-of-reach`)
  if (await isRecent(failureMark)) return undefined
  say(`fetching Electron ${version}`)
  const { code, output } = await run(process.execPath, [
    inProject('node_modules', 'electron', 'install.js'),
  ])
  const electron = code === 0 ? officialElectron() : undefined
  if (electron) return electron
  say(`Electron could not be downloaded (${reasonIn(output)})`)
  await fs.mkdir(path.dirname(failureMark), { recursive: true })
  await fs.writeFile(failureMark, output)
  return undefined
}

/** The first line of a stack is the reason. @param {string} output */
function reasonIn(output) {
  return /^\w*Error: .*$/m.exec(output)?.[0] ?? 'no reason given'
}

/** @param {string} file */
async function isRecent(file) {
  if (!existsSync(file)) return false
  return Date.now() - (await fs.stat(file)).mtimeMs < RETRY_AFTER_MS
}

/**
 * @param {string} folder
 * @param {string} executable
 * @param {Electron['origin']} origin
 * @returns {Electron}
 */
function electronIn(folder, executable, origin) {
  const file = path.join(folder, 'version')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined
  return { executable: path.join(folder, executable), folder, version, origin }
}
