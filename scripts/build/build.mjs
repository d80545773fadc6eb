import { buildNodeParts, nodeInputs } from './node-parts.mjs'
import { buildRenderer, rendererInputs } from './renderer.mjs'
import { fingerprint, unlessFresh } from './stamp.mjs'

/**
 * Builds what has changed since the last build, into `dist`.
 * @param {{ dev?: boolean }} [options] dev: unminified, with source maps
 */
export async function build({ dev = false } = {}) {
  await Promise.all([buildNode({ dev }), buildPages(dev)])
}

/**
 * Only what runs without a window.
 * @param {{ dev?: boolean }} [options]
 */
export async function buildNode({ dev = false } = {}) {
  const print = `${dev} ${fingerprint(nodeInputs)}`
  await unlessFresh('node-parts', print, 'main.js', () => buildNodeParts(dev))
}

/** @param {boolean} dev */
async function buildPages(dev) {
  const print = `${dev} ${fingerprint(rendererInputs)}`
  await unlessFresh('renderer', print, 'renderer/index.html', () => buildRenderer(dev))
}
