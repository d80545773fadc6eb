import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { dist, inProject } from '../build/project.mjs'
import { comparePairs } from './pairs.mjs'

const count = 200

/** Collecting companies from the practice service at zero delay, against a bare fetch-and-insert loop. */
export async function benchCollect() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-bench-'))
  const service = await startPractice(folder)
  try {
    const script = await bundle()
    const companies = await chooseCompanies(service.origin)
    const run = async (/** @type {'product' | 'bare'} */ which) => {
      const place = await mkdtemp(path.join(folder, 'run-'))
      // The same orders get the same session ids again, so the reports come from the service's cache.
      await control(service.origin, { forgetSessions: true })
      return measure(script, which, { ...service.order, folder: place, companies })
    }
    await comparePairs({
      title: `Collecting ${count} companies at zero delay: JSON and two reports each`,
      ours: 'Saksmappe: client, collector, archive, audit chain',
      raw: 'bare loop: fetch and insert, equal durability',
      rounds: 3,
      measureOurs: () => run('product'),
      measureRaw: () => run('bare'),
    })
  } finally {
    service.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function startPractice(folder) {
  const child = spawn(process.execPath, [path.join(dist, 'cli.js'), 'practice'], {
    env: { ...process.env, XDG_STATE_HOME: folder, LOCALAPPDATA: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const discoveryUrl = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the practice service ended with ${code}`)))
    child.stdout
      .setEncoding('utf8')
      .once('data', (/** @type {string} */ line) => resolve(line.trim()))
  })
  const { origin } = new URL(discoveryUrl)
  // One instant for all sessions, so that every run is served the same bytes from the same cache.
  await control(origin, { delays: 'zero', clock: { frozenAt: new Date().toISOString() } })
  return {
    origin,
    order: {
      discoveryUrl,
      clientId: 'practice',
      clientSecret: 'practice-secret',
      worker: path.join(dist, 'worker.js'),
      terms: {
        expands: [
          'address',
          'roles',
          'ownership.shareholders',
          'ownership.beneficials',
          'sanction',
        ],
        reports: ['aml', 'certificateOfRegistration'],
        language: 'nb',
      },
    },
    stop: () => child.kill(),
  }
}

/** @param {string} origin @param {object} change */
async function control(origin, change) {
  const answer = await fetch(`${origin}/practice/control`, {
    method: 'POST',
    headers: { 'X-Practice-Control': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  })
  if (!answer.ok) throw new Error(`practice control answered ${answer.status}`)
}

/** The first companies that deliver everything. @param {string} origin */
async function chooseCompanies(origin) {
  const answer = await fetch(`${origin}/practice/world`, { headers: { 'X-Practice-Control': '1' } })
  const world = /** @type {{ country: string, identifier: string, tags: string[] }[]} */ (
    await answer.json()
  )
  return world
    .filter((company) => !company.tags.includes('scenario'))
    .slice(0, count)
    .map(({ country, identifier }) => ({ country, identifier, kind: 'organization-number' }))
}

async function bundle() {
  const outfile = inProject('node_modules', '.cache', 'bench', 'collect.js')
  await mkdir(path.dirname(outfile), { recursive: true })
  await build({
    entryPoints: [inProject('test', 'bench', 'collect.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['better-sqlite3'],
    loader: { '.sql': 'text' },
  })
  return outfile
}

/** @param {string} script @param {string} which @param {object} order @returns {Promise<number>} milliseconds */
function measure(script, which, order) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, which, JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (out += text))
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(out).ms) : reject(new Error(`${which} ended with ${code}`)),
    )
  })
}
