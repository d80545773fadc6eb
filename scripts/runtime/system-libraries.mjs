import { installOrName } from './apt.mjs'
import { answers } from './compiler.mjs'
import { run } from './run.mjs'

/** The Debian packages that Chromium's shared libraries come from; the rest follows from these. */
const LIBRARY_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
]

/**
 * Makes sure of the shared libraries that Electron is linked with (Linux), and of a virtual display
 * server when one will be needed.
 * @param {string} executable Electron's
 * @param {{ needsVirtualDisplay: boolean }} wanted
 */
export async function requireSystemLibraries(executable, { needsVirtualDisplay }) {
  if (process.platform !== 'linux') return
  const libraries = missingLibraries((await run('ldd', [executable])).output)
  const hasServer = !needsVirtualDisplay || (await answers('Xvfb', ['-help']))
  const { missing, packages } = wantedPackages(libraries, hasServer)
  if (missing.length === 0) return
  await installOrName({ missing, packages, why: 'the window needs what this machine lacks:' })
}

/**
 * @param {string[]} libraries missing shared libraries
 * @param {boolean} hasServer whether a virtual display server is there, if it is needed
 */
export function wantedPackages(libraries, hasServer) {
  return {
    missing: [...libraries, ...(hasServer ? [] : ['Xvfb'])],
    packages: [...(libraries.length > 0 ? LIBRARY_PACKAGES : []), ...(hasServer ? [] : ['xvfb'])],
  }
}

/**
 * @param {string} lddOutput
 * @returns {string[]} names of the shared libraries that the loader did not find
 */
export function missingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}
