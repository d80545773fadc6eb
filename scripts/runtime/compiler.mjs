import { aptCommand, installOrName } from './apt.mjs'
import { run } from './run.mjs'

/** What node-gyp needs: commands of which one must answer, and the Debian package that has them. */
const TOOLS = [
  { commands: ['python3', 'python'], package: 'python3' },
  { commands: ['make', 'gmake'], package: 'make' },
  { commands: ['c++', 'g++', 'clang++'], package: 'g++' },
]

/** Makes sure of a compiler; as root on Debian and Ubuntu by installing it. */
export async function requireCompiler() {
  const missing = []
  for (const tool of TOOLS) if (!(await anyAnswers(tool.commands))) missing.push(tool.package)
  if (missing.length === 0) return
  await installOrName({
    missing,
    packages: missing,
    why: 'the database module is built from source here, which needs',
    otherwise: process.platform === 'darwin' ? 'xcode-select --install' : aptCommand(missing),
  })
}

/** @param {string[]} commands */
async function anyAnswers(commands) {
  for (const command of commands) if (await answers(command)) return true
  return false
}

/** @param {string} command */
export async function answers(command, args = ['--version']) {
  try {
    return (await run(command, args)).code === 0
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return false
    throw error
  }
}
