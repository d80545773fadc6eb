import { watch } from 'node:fs'
import { build } from './build.mjs'
import { inProject } from './project.mjs'

const QUIET_MS = 100

/**
 * Builds again after each change of a source file, one build at a time.
 * @param {(built: { isNodeNew: boolean, arePagesNew: boolean }) => Promise<void>} onBuilt
 * @param {(error: unknown) => void} onFailed the sources do not build; the next change tries again
 */
export function buildOnChange(onBuilt, onFailed) {
  let queue = Promise.resolve()
  let timer = /** @type {NodeJS.Timeout | undefined} */ (undefined)
  const changed = () => {
    clearTimeout(timer)
    // Editors save in several steps.
    timer = setTimeout(() => {
      queue = queue
        .then(() => build({ dev: true }))
        .then(onBuilt)
        .catch(onFailed)
    }, QUIET_MS)
  }
  for (const folder of ['electron', 'renderer']) {
    watch(inProject(folder), { recursive: true }, changed)
  }
}
