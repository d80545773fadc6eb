import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's root, whatever folder the command was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {...string} parts path below the root */
export const inProject = (...parts) => path.join(root, ...parts)

/** Everything that is built. */
export const dist = inProject('dist')
