import { buildNodeParts, nodeInputs } from './node-parts.mjs'
import { buildRenderer, rendererInputs } from './renderer.mjs'
import { fingerprint, unlessFresh } from './stamp.mjs'

/**
 * Builds what has changed since the last build, into `dist`.
 * @param {{ dev?: boolean }} [options] dev: unminified, with source maps
 * @returns {Promise<{ isNodeNew: boolean, arePagesNew: boolean }>} what was built
 */
export async function build(options = {}) {
  const [isNodeNew, arePagesNew] = await Promise.all([buildNode(options), buildPages(options)])
  return { isNodeNew, arePagesNew }
}

/**
 * Only what runs without a window.
 * @param {{ dev?: boolean }} [options]
 * @returns {Promise<boolean>} whether anything was built
 */
export function buildNode({ dev = false } = {}) {
  const print = `${dev} ${fingerprint(nodeInputs)}`
  return unlessFresh('node-parts', print, 'main.js', () => buildNodeParts(dev))
}

/** @param {{ dev?: boolean }} options */
function buildPages({ dev = false }) {
  const print = `${dev} ${fingerprint(rendererInputs)}`
  return unlessFresh('renderer', print, 'renderer/index.html', () => buildRenderer(dev))
}
