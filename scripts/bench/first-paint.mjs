import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  callWindow,
  createCase,
  order,
  pasteNumbers,
  startPractising,
  waitForQueue,
} from '../demo/steps.mjs'
import { launchWindow } from '../window/launch.mjs'
import { openBareWindow } from './bare-window.mjs'
import { comparePairs } from './pairs.mjs'

/** @typedef {import('../window/launch.mjs').DrivenWindow} DrivenWindow */
/** @typedef {import('playwright-core').Page} Page */

const numbers = ['314 211 685', '314211073', 'FI 9000524-2']
const company = 'Havnesund Sjømat AS'

/**
 * From the click to the painted screen: the list of ten thousand cases, and the page of a company.
 * The raw tool is an empty window of the same runtime that is handed the finished screen, elements
 * and styles, and paints them: no reading, no sorting, no components.
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {import('../runtime/prepare.mjs').Desktop} desktop
 */
export async function benchFirstPaint(workshop, { electron, env }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-paint-'))
  const profile = path.join(folder, 'profile')
  const launch = () => launchWindow({ executable: electron.executable, env, profile })
  try {
    const first = await launch()
    await startPractising(first)
    await createCase(first, 'Havnesund-gruppen', path.join(folder, 'case'))
    await pasteNumbers(first, numbers.join('\n'))
    await callWindow(first.page, 'practice.change', { pace: 'quick' })
    await order(first, numbers.length)
    await waitForQueue(first, () => undefined)
    await first.close()
    await workshop.measure('many-cases', { folder: profile })

    const ours = await launch()
    const bare = await openBareWindow(electron.executable, env, folder)
    const ratios = []
    for (const screen of screens) ratios.push(await compare(screen, ours, bare))
    await bare.close()
    await ours.close()
    return ratios
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * @typedef {object} PaintedScreen
 * @property {string} name
 * @property {string} what
 * @property {string} away the place from which one comes
 * @property {string} start selector of what is clicked
 * @property {string} shown selector of what is there once it is painted
 * @property {boolean} [isDouble] opened by a double click
 */

/** @type {PaintedScreen[]} */
const screens = [
  {
    name: 'list-paint',
    what: 'Show the list of 10,000 cases, coming from another screen',
    away: 'Settings',
    start: 'nav button:has-text("Cases")',
    shown: '.data-table .data',
  },
  {
    name: 'page-open',
    what: 'Open the page of a company with all its sections',
    away: 'Companies',
    start: `.data-table .data:has-text("${company}")`,
    shown: '#part-sanction',
    isDouble: true,
  },
]

/** @param {PaintedScreen} screen @param {DrivenWindow} ours @param {{ page: Page }} bare */
async function compare(screen, { page }, bare) {
  await open(page, screen)
  const picture = await pictureOf(page)
  return comparePairs({
    name: screen.name,
    what: screen.what,
    raw: 'an empty window of the same runtime that paints the finished screen',
    rounds: 9,
    limit: null,
    measureOurs: () => open(page, screen),
    measureRaw: () => paint(bare.page, picture),
  })
}

/** Milliseconds from the click to the second frame after the screen is there. @param {Page} page @param {PaintedScreen} screen */
async function open(page, { away, start, shown, isDouble = false }) {
  await page.locator('nav').getByRole('button', { name: away }).first().click()
  const target = page.locator(start).first()
  await target.waitFor()
  await page.waitForTimeout(300)
  return target.evaluate(
    (element, given) =>
      new Promise((resolve) => {
        const startedMs = performance.now()
        const look = () => {
          if (!document.querySelector(given.shown)) return requestAnimationFrame(look)
          return requestAnimationFrame(() => resolve(performance.now() - startedMs))
        }
        if (given.isDouble) element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
        else /** @type {HTMLElement} */ (element).click()
        requestAnimationFrame(look)
      }),
    { shown, isDouble },
  )
}

/** The finished screen as elements and styles. @param {Page} page */
function pictureOf(page) {
  return page.evaluate(() => ({
    styles: [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n'),
    elements: document.body.innerHTML,
  }))
}

/** @param {Page} page @param {{ styles: string, elements: string }} picture */
function paint(page, picture) {
  return page.evaluate(async ({ styles, elements }) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const sheet = document.createElement('style')
    sheet.textContent = styles
    document.head.replaceChildren(sheet)
    document.body.replaceChildren()
    await frame()
    await frame()
    const startedMs = performance.now()
    document.body.innerHTML = elements
    await frame()
    await frame()
    return performance.now() - startedMs
  }, picture)
}
