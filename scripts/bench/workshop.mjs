import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { nodeBundle } from '../build/node-parts.mjs'
import { inProject } from '../build/project.mjs'

/**
 * @typedef {object} Workshop
 * @property {string} folder where everything measured is written; goes with `close`
 * @property {(which: string, order: { folder: string, steps?: number[] }) => Promise<Outcome>} measure
 *   runs one measure of `test/bench/run.ts` in a process of its own
 * @property {() => Promise<string>} newFolder
 * @property {() => Promise<void>} close
 */

/** @typedef {{ ms: number } & Record<string, unknown>} Outcome */

/**
 * Builds what is measured and starts the service it collects from. The folder lies on the system's
 * temporary disk: on a disk in memory a commit costs nothing and the figures say nothing.
 * @returns {Promise<Workshop>}
 */
export async function openWorkshop() {
  const programs = await bundle()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-bench-'))
  const newFolder = () => mkdtemp(path.join(folder, 'run-'))
  const answer = inProject('test', 'fixtures', 'answers', 'fjordvik-no.json')
  const service = spawn(process.execPath, [programs.service, answer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(service.stdout.setEncoding('utf8'), 'data')
  const { archiveWorker, practiceWorker, searchWorker, ownershipWorker } = programs
  const fixed = {
    origin: String(line).trim(),
    archiveWorker,
    practiceWorker,
    searchWorker,
    ownershipWorker,
    steps: [],
  }
  return {
    folder,
    newFolder,
    measure: (which, order) => run(programs.run, which, { ...fixed, ...order }),
    async close() {
      service.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @param {string} script @param {string} which @param {object} order @returns {Promise<Outcome>} */
async function run(script, which, order) {
  const child = spawn(process.execPath, ['--expose-gc', script, which, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (out += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${which} ended with ${code}`)
  return JSON.parse(out)
}

async function bundle() {
  const { build } = await import('esbuild')
  const outdir = inProject('node_modules', '.cache', 'bench')
  await build({
    ...nodeBundle(false),
    entryPoints: [
      { in: 'electron/worker.ts', out: 'worker' },
      { in: 'electron/practice-worker.ts', out: 'practice-worker' },
      { in: 'electron/search-worker.ts', out: 'search-worker' },
      { in: 'electron/ownership-worker.ts', out: 'ownership-worker' },
      { in: 'test/bench/run.ts', out: 'run' },
      { in: 'test/bench/service.ts', out: 'service' },
    ],
    outdir,
    outExtension: { '.js': '.mjs' },
  })
  const file = (/** @type {string} */ name) => path.join(outdir, `${name}.mjs`)
  return {
    archiveWorker: file('worker'),
    practiceWorker: file('practice-worker'),
    searchWorker: file('search-worker'),
    ownershipWorker: file('ownership-worker'),
    run: file('run'),
    service: file('service'),
  }
}
