import { parseArgs } from 'node:util'
import { build } from './build/build.mjs'
import { benchColdStart } from './bench/cold-start.mjs'
import { benchCollect } from './bench/collect.mjs'
import { benchFirstPaint } from './bench/first-paint.mjs'
import { benchLargeCase } from './bench/large-case.mjs'
import { benchLayout } from './bench/layout.mjs'
import { benchOwnership } from './bench/ownership.mjs'
import { benchPicture } from './bench/picture.mjs'
import { benchSearch } from './bench/search.mjs'
import { tell } from './bench/tell.mjs'
import { openWorkshop } from './bench/workshop.mjs'
import { prepareNativeModule } from './runtime/native-module.mjs'
import { prepareDesktop } from './runtime/prepare.mjs'
import { Obstacle, runMain } from './runtime/progress.mjs'

const inWindow = ['paint', 'picture', 'cold-start']
const all = ['collect', 'memory', 'open', 'check', 'search', 'ownership', 'layout', ...inWindow]

/** Every figure is taken in this run; most are ratios against the raw tool, in turn. See the README. */
await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const wanted = values.only?.split(',') ?? all
  const unknown = wanted.find((name) => !all.includes(name))
  if (unknown !== undefined) throw new Obstacle(`--only takes ${all.join(', ')}, not ${unknown}`)
  /** @type {import('./bench/tell.mjs').Measured[]} */
  const parts = []
  if (wanted.some((name) => !inWindow.includes(name))) parts.push(...(await withWorkshop(wanted)))
  if (wanted.some((name) => inWindow.includes(name))) parts.push(...(await withDesktop(wanted)))
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
    if (wanted.includes('search')) parts.push(await benchSearch(workshop))
    if (wanted.includes('ownership')) parts.push(await benchOwnership(workshop))
    if (wanted.includes('layout')) parts.push(await benchLayout(workshop))
    return parts
  } finally {
    await workshop.close()
  }
}

/** @param {string[]} wanted */
async function withDesktop(wanted) {
  const [desktop] = await Promise.all([prepareDesktop(), build()])
  const parts = []
  try {
    if (wanted.includes('cold-start')) parts.push(await benchColdStart(desktop))
    if (wanted.includes('paint')) parts.push(await withBoth(desktop))
    if (wanted.includes('picture')) parts.push(await benchPicture(desktop))
    return parts
  } finally {
    desktop.stop()
  }
}

/** @param {import('./runtime/prepare.mjs').Desktop} desktop */
async function withBoth(desktop) {
  await prepareNativeModule()
  const workshop = await openWorkshop()
  try {
    return { ratios: await benchFirstPaint(workshop, desktop), figures: [] }
  } finally {
    await workshop.close()
  }
}
