import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * The user's cache folder for prepared parts. Outside node_modules, because `npm ci` empties that.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string} absolute path; it may not exist yet
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  const home = os.homedir()
  if (env.XDG_CACHE_HOME) return path.resolve(env.XDG_CACHE_HOME, 'saksmappe')
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'saksmappe', 'Cache')
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'saksmappe')
  return path.join(home, '.cache', 'saksmappe')
}

/**
 * Returns the folder `name` in the cache, filling it first if it is not there. The folder appears
 * complete or not at all: it is filled under a temporary name and renamed last. When two processes
 * fill it at once, the first to finish wins and the other discards its copy.
 * @param {string} name folder name, which must name the exact version of its content
 * @param {(folder: string) => Promise<void>} fill writes the content into an empty folder
 * @returns {Promise<string>} absolute path of the complete folder
 */
export async function preparedFolder(name, fill) {
  const target = path.join(cacheFolder(), name)
  if (existsSync(target)) return target
  const partial = `${target}.partial-${process.pid}`
  await fs.mkdir(path.dirname(target), { recursive: true })
  await removeAbandoned(path.dirname(target))
  await fs.mkdir(partial)
  try {
    await fill(partial)
    await renameOrYield(partial, target)
  } finally {
    await fs.rm(partial, { recursive: true, force: true })
  }
  return target
}

/** @param {string} partial @param {string} target */
async function renameOrYield(partial, target) {
  try {
    await fs.rename(partial, target)
  } catch (error) {
    // Another process finished first (a folder that is not empty cannot be replaced).
    if (!existsSync(target)) throw error
  }
}

/** Removes what a killed preparation left behind. @param {string} folder */
async function removeAbandoned(folder) {
  for (const name of await fs.readdir(folder)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) {
      await fs.rm(path.join(folder, name), { recursive: true, force: true })
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
