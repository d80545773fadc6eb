import { existsSync } from 'node:fs'
import { Obstacle, say } from './progress.mjs'
import { lastLines, run } from './run.mjs'

const INSTALL = ['install', '-y', '--no-install-recommends']

/**
 * The command a user can paste.
 * @param {string[]} packages Debian package names
 */
export function aptCommand(packages) {
  return `sudo apt-get update && sudo apt-get ${INSTALL.join(' ')} ${packages.join(' ')}`
}

/**
 * Names what is missing and the exact command for it. For root on Debian and Ubuntu it runs that
 * command, after saying so; for everybody else it stops there.
 * @param {object} wanted
 * @param {string[]} wanted.missing what was looked for in vain
 * @param {string[]} wanted.packages the Debian packages that bring it
 * @param {string} wanted.why the start of a sentence that ends with what is missing
 * @param {string} [wanted.otherwise] the command for systems without apt-get
 */
export async function installOrName({ missing, packages, why, otherwise }) {
  const sentence = `${why} ${missing.join(', ')}`
  const hasApt = existsSync('/usr/bin/apt-get')
  if (!hasApt || process.getuid?.() !== 0) {
    const command = hasApt ? aptCommand(packages) : otherwise
    throw new Obstacle(`${sentence}. ${command ? `Install it with:\n  ${command}` : 'Install it.'}`)
  }
  say(`${sentence}; installing it: apt-get ${INSTALL.join(' ')} ${packages.join(' ')}`)
  await installWithApt(packages)
}

/** @param {string[]} packages */
export async function installWithApt(packages) {
  await apt(['update'])
  await apt([...INSTALL, ...(await namesHere(packages))])
}

/** @param {string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await run('apt-get', args, { env })
  if (code !== 0) throw new Obstacle(`apt-get ${args.join(' ')} failed:\n${lastLines(output)}`)
}

/**
 * Ubuntu 24.04 and Debian 13 renamed libraries whose time type grew (`libasound2t64`).
 * @param {string[]} packages
 */
async function namesHere(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const { code } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`])
      return code === 0 ? `${name}t64` : name
    }),
  )
}
