import { hasDisplay, openDisplay } from './display.mjs'
import { findElectron } from './find-electron.mjs'
import { prepareNativeModule } from './native-module.mjs'
import { requireSystemLibraries } from './system-libraries.mjs'

/**
 * @typedef {object} Desktop
 * @property {import('./find-electron.mjs').Electron} electron
 * @property {NodeJS.ProcessEnv} env the environment to start it in
 * @property {boolean} isVirtual whether it draws on a virtual display
 * @property {() => void} stop ends the virtual display, if there is one
 */

/**
 * Prepares everything that the window needs, once, and a virtual display where there is none.
 * Whatever is in the way becomes an Obstacle that names the remedy.
 * @returns {Promise<Desktop>}
 */
export async function prepareDesktop() {
  // A fresh machine fetches the one while it builds the other; only then is anything installed.
  const [electron] = await Promise.all([findElectron(), prepareNativeModule()])
  await requireSystemLibraries(electron.executable, { needsVirtualDisplay: !hasDisplay() })
  await prepareNativeModule(electron.version)
  const display = await openDisplay()
  return {
    electron,
    env: { ...launchEnvironment(process.env, process.getuid?.()), ...display.env },
    isVirtual: display.isVirtual,
    stop: display.stop,
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {number | undefined} userId
 * @returns {NodeJS.ProcessEnv}
 */
export function launchEnvironment(env, userId) {
  const launch = { ...env }
  // Terminals inside editors that are built on Electron set it; the app would start as plain Node.
  delete launch.ELECTRON_RUN_AS_NODE
  // Chromium refuses root with its sandbox on. Here only, never in the app.
  if (userId === 0) launch.ELECTRON_DISABLE_SANDBOX = '1'
  return launch
}
