import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dist, inProject } from './project.mjs'

/**
 * A digest of names, sizes and times of change, so that an unchanged checkout is recognised in
 * milliseconds without reading its files.
 * @param {string[]} inputs files and folders below the root; one that does not exist counts as such
 * @returns {string}
 */
export function fingerprint(inputs) {
  const digest = createHash('sha1')
  for (const input of inputs) digest.update(JSON.stringify(entriesOf(inProject(input))))
  return digest.digest('hex')
}

/** @param {string} file @returns {unknown[]} */
function entriesOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return [file, stat?.size, stat?.mtimeMs]
  return readdirSync(file)
    .sort()
    .map((name) => entriesOf(path.join(file, name)))
}

/**
 * Runs `build` unless the last build saw the same inputs and its product still exists.
 * @param {string} name
 * @param {string} print {@link fingerprint} of the inputs
 * @param {string} product a file in dist that every build writes
 * @param {() => Promise<void>} build
 * @returns {Promise<boolean>} whether anything was built
 */
export async function unlessFresh(name, print, product, build) {
  const stamp = path.join(dist, `.${name}.stamp`)
  if (isFresh(stamp, print) && existsSync(path.join(dist, product))) return false
  await build()
  writeFileSync(stamp, print)
  return true
}

/** @param {string} stamp @param {string} print */
function isFresh(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}
