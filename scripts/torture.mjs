import { mkdir, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inProject } from './build/project.mjs'
import { nodeBundle } from './build/node-parts.mjs'
import { prepareNativeModule } from './runtime/native-module.mjs'
import { Obstacle, runMain } from './runtime/progress.mjs'

/**
 * Kills the working product hundreds of times and judges what it leaves behind:
 * `npm run torture -- --seed 7 --kills 300`.
 */
await runMain(async () => {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, kills: { type: 'string' } },
  })
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000))
  const kills = wholeNumber('kills', values.kills ?? '300')
  await prepareNativeModule()
  const folder = inProject('out', 'torture', String(seed))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const programs = await bundle(path.join(folder, 'programs'))
  console.log(`seed ${seed}, ${kills} kills`)
  const { torture } = await import(pathToFileURL(programs.torture).href)
  const outcome = await torture({ seed, kills, folder, programs, say: console.log })
  const { faults, ...told } = outcome
  console.log(JSON.stringify(told, null, 2))
  if (faults.length === 0) {
    await rm(folder, { recursive: true, force: true })
    console.log(`seed ${seed}: ${outcome.kills} kills, nothing lost, nothing ordered twice`)
    return 0
  }
  for (const fault of faults) console.log(fault)
  console.log(`\nseed ${seed}: FAILED at kill ${outcome.kills}. What it left is in ${folder}`)
  console.log(`Again: npm run torture -- --seed ${seed} --kills ${kills}`)
  return 1
})

/** @param {string} name @param {string} text */
function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Obstacle(`--${name} takes a whole number, not ${text}`)
  return Number(text)
}

/** @param {string} outdir */
async function bundle(outdir) {
  const { build } = await import('esbuild')
  await build({
    ...nodeBundle(false),
    entryPoints: [
      { in: 'electron/worker.ts', out: 'worker' },
      { in: 'electron/practice-worker.ts', out: 'practice-worker' },
      { in: 'electron/search-worker.ts', out: 'search-worker' },
      { in: 'electron/ownership-worker.ts', out: 'ownership-worker' },
      { in: 'test/torture/child.ts', out: 'child' },
      { in: 'test/torture/service-process.ts', out: 'service-process' },
      { in: 'test/torture/torture.ts', out: 'torture' },
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
    child: file('child'),
    service: file('service-process'),
    torture: file('torture'),
  }
}
