import { parseArgs } from 'node:util'
import { build } from './build/build.mjs'
import { benchColdStart } from './bench/cold-start.mjs'
import { benchCollect } from './bench/collect.mjs'
import { benchLargeCase } from './bench/large-case.mjs'
import { tell } from './bench/tell.mjs'
import { openWorkshop } from './bench/workshop.mjs'
import { prepareNativeModule } from './runtime/native-module.mjs'
import { prepareDesktop } from './runtime/prepare.mjs'
import { Obstacle, runMain } from './runtime/progress.mjs'

const all = ['collect', 'memory', 'open', 'check', 'cold-start']

/** Every figure is taken in this run; most are ratios against the raw tool, in turn. See the README. */
await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const wanted = values.only?.split(',') ?? all
  const unknown = wanted.find((name) => !all.includes(name))
  if (unknown !== undefined) throw new Obstacle(`--only takes ${all.join(', ')}, not ${unknown}`)
  /** @type {import('./bench/tell.mjs').Measured[]} */
  const parts = []
  if (wanted.some((name) => name !== 'cold-start')) parts.push(...(await withWorkshop(wanted)))
  if (wanted.includes('cold-start')) parts.push(await withDesktop())
  await tell({
    ratios: parts.flatMap(({ ratios }) => ratios),
    figures: parts.flatMap(({ figures }) => figures),
  })
})

/** @param {string[]} wanted */
async function withWorkshop(wanted) {
  await prepareNativeModule()
  const workshop = await openWorkshop()
  const parts = []
  try {
    if (wanted.includes('collect')) parts.push(await benchCollect(workshop))
    if (wanted.some((name) => ['memory', 'open', 'check'].includes(name))) {
      parts.push(await benchLargeCase(workshop, wanted))
    }
    return parts
  } finally {
    await workshop.close()
  }
}

async function withDesktop() {
  const [desktop] = await Promise.all([prepareDesktop(), build()])
  try {
    return await benchColdStart(desktop)
  } finally {
    desktop.stop()
  }
}
