import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { dist, inProject, root } from './project.mjs'

export const nodeInputs = ['electron', 'resources/icons', 'scripts/build', 'package-lock.json']

/** The bundled packages that are CommonJS call `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as createBundleRequire } from 'node:module'
const require = createBundleRequire(import.meta.url)`

const ENTRIES = ['main', 'worker', 'search-worker', 'ownership-worker', 'practice-worker', 'cli']

/** @param {boolean} isDev @returns {import('esbuild').BuildOptions} */
function common(isDev) {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: isDev ? 'linked' : false,
    external: ['electron', 'better-sqlite3', 'pdfmake'],
    loader: { '.sql': 'text' },
    logLevel: 'warning',
  }
}

/**
 * Everything that runs in Node: main, the four worker threads, the command line. Flat in `dist`, as
 * shared chunks too, so that `new URL('./worker.js', import.meta.url)` holds wherever it is written.
 * @param {boolean} isDev with source maps
 * @returns {import('esbuild').BuildOptions}
 */
export function nodeBundle(isDev) {
  return {
    ...common(isDev),
    entryPoints: ENTRIES.map((name) => `electron/${name}.ts`),
    outdir: 'dist',
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    splitting: true,
    banner: { js: REQUIRE },
  }
}

/**
 * A sandboxed preload is one CommonJS file: it can load no other.
 * @param {boolean} isDev with a source map
 * @returns {import('esbuild').BuildOptions}
 */
export function preloadBundle(isDev) {
  return {
    ...common(isDev),
    entryPoints: ['electron/preload.ts'],
    outfile: 'dist/preload.cjs',
    format: 'cjs',
  }
}

/** Builds the Node parts into `dist`. @param {boolean} isDev */
export async function buildNodeParts(isDev) {
  // Loaded here, so that a command that finds everything built does not pay for it.
  const { build } = await import('esbuild')
  await mkdir(dist, { recursive: true })
  const [{ metafile }] = await Promise.all([
    build({ ...nodeBundle(isDev), metafile: true }),
    build(preloadBundle(isDev)),
    // The window's icon; everything else that is read at run time is bundled or a package's own.
    cp(inProject('resources', 'icons', '512x512.png'), path.join(dist, 'icon.png')),
  ])
  await removeOldChunks(Object.keys(metafile.outputs).map((file) => path.basename(file)))
}

/**
 * Chunks carry a hash in their names, so old ones would pile up.
 * @param {string[]} written names of the files that belong to this build
 */
async function removeOldChunks(written) {
  for (const name of await readdir(dist)) {
    if (name.startsWith('chunk-') && !written.includes(name)) await rm(path.join(dist, name))
  }
}
