import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { Obstacle } from './progress.mjs'

/** Room for the window at its usual size, so that screenshots show it as on a desk. */
const SCREEN = '1920x1200x24'

/**
 * Whether windows can be seen here. Only Linux can be without a display.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program needs to be told to draw on it
 * @property {boolean} isVirtual whether nobody can see it
 * @property {() => void} stop ends a virtual one; it also ends with this process
 */

/**
 * The display to draw on: the user's, or a virtual one that is started here on a free number.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, isVirtual: false, stop: () => undefined }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const stop = () => void server.kill()
  endWithThisProcess(stop)
  const number = await numberOf(server)
  server.unref()
  return { env: { DISPLAY: `:${number}` }, isVirtual: true, stop }
}

/** Also when a signal ends it, which would skip `exit`. @param {() => void} stop */
function endWithThisProcess(stop) {
  process.once('exit', stop)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
}

/**
 * The server reports its number when it is ready to be used.
 * @param {import('node:child_process').ChildProcess} server
 */
async function numberOf(server) {
  const report = /** @type {import('node:stream').Readable} */ (server.stdio[3])
  const failed = once(server, 'exit').then(([code]) => {
    throw new Obstacle(`the virtual display (Xvfb) ended with code ${code} before it was ready`)
  })
  return Promise.race([wholeLine(report), failed])
}

/**
 * The number and its line end are written one after the other; a pipe closed in between kills the
 * server, so that the end is waited for.
 * @param {import('node:stream').Readable} report
 */
async function wholeLine(report) {
  let line = ''
  for await (const part of report) line += part
  return line.trim()
}
