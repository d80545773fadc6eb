import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { inProject } from '../build/project.mjs'
import { openBareWindow } from './bare-window.mjs'
import { comparePairs, spread } from './pairs.mjs'

/** @typedef {import('playwright-core').Page} Page */

const frames = 120
const rounds = 7

/**
 * The ownership picture in a window of the real runtime, with its real layout thread: how long the
 * first picture of 3,000 parties takes, and how moving 3,000 boxes in sight compares with a canvas
 * that draws the same rectangles and lines and nothing else.
 * @param {import('../runtime/prepare.mjs').Desktop} desktop
 * @returns {Promise<import('./tell.mjs').Measured>}
 */
export async function benchPicture({ electron, env }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-picture-'))
  const page = await buildPage()
  const server = await serve(page)
  const bare = await openBareWindow(electron.executable, env, folder)
  try {
    await bare.page.goto(server.address)
    await bare.page.waitForSelector('html[data-ready="true"]')
    return await measure(bare.page)
  } finally {
    await bare.close()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {Page} page */
async function measure(page) {
  const firstMs = []
  for (let round = 0; round <= rounds; round += 1) {
    const ms = await act(page, 'show', 'group')
    if (round > 0) firstMs.push(ms)
  }
  await act(page, 'show', 'siblings')
  const dropped = { ours: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) }
  const moving = await comparePairs({
    name: 'picture-moving',
    what: `Drag and zoom a picture of 3,000 boxes in sight for ${frames} frames`,
    raw: 'a canvas that draws the same rectangles and lines and nothing else',
    rounds,
    limit: 1.1,
    measureOurs: async () => keep(await act(page, 'move', frames), dropped.ours),
    measureRaw: async () => keep(await act(page, 'bare', frames), dropped.bare),
  })
  const beyond = dropped.ours.map((count, index) => count - (dropped.bare[index] ?? 0)).slice(1)
  return {
    ratios: [moving],
    figures: [
      figure(
        'picture-first',
        '3,000 parties, from the data to the painted picture',
        'ms',
        300,
        firstMs,
      ),
      figure(
        'picture-dropped',
        `Frames of ${frames} dropped beyond the bare canvas`,
        'frames',
        3,
        beyond,
      ),
    ],
  }
}

/** @param {string} name @param {string} what @param {string} unit @param {number} limit @param {number[]} values */
const figure = (name, what, unit, limit, values) => ({ name, what, unit, limit, ...spread(values) })

/** @param {{ ms: number, dropped: number }} moved @param {number[]} dropped */
function keep(moved, dropped) {
  dropped.push(moved.dropped)
  return moved.ms
}

/** @param {Page} page @param {'show' | 'move' | 'bare'} name @param {string | number} value */
const act = (page, name, value) =>
  page.evaluate(
    // @ts-expect-error the page puts its acts on the window
    ([which, given]) => window.picture[which](given),
    [name, value],
  )

async function buildPage() {
  const [{ build }, { default: vue }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-vue'),
  ])
  const outDir = inProject('node_modules', '.cache', 'bench', 'picture')
  await build({
    root: inProject('test', 'bench', 'picture'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [vue()],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
    build: { target: 'chrome130', outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  })
  return outDir
}

/** A page from a file could not start a thread of its own. @param {string} folder */
async function serve(folder) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://bench').pathname) || 'index.html'
    const file = path.join(folder, name === 'index.html' ? '' : 'assets', name)
    const type = Object.entries(types).find(([end]) => name.endsWith(end))?.[1]
    const bytes = await readFile(file).catch(() => null)
    response.writeHead(bytes ? 200 : 404, { 'content-type': type ?? 'application/octet-stream' })
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
