import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startArchive } from '../../electron/worker-client'
import * as steps from '../../scripts/demo/steps.mjs'
import { by, delivery, openSession } from '../support/archive-case'
import { archiveWorker } from '../support/archive-worker'
import { ask } from '../support/ask'
import { largeAnswer } from '../support/large-answer'
import { openWindow, type DrivenWindow } from '../support/window'

/** A folder for pictures, where somebody wants to look at them. */
const shots = process.env.SAKSMAPPE_SHOTS

const large = { country: 'no', kind: 'organization-number', identifier: '310000019' } as const
const broken = { ...large, identifier: '310000027' } as const

/** Twenty million bytes are more than a million lines; fifty only take longer on a busy machine. */
const sizeBytes = 20_000_000

/** Turns of the writing direction, a name that stands twice, no JSON from the third line of roles on. */
const brokenBytes = new TextEncoder().encode(
  '{"keyInformation":{"name":"Brutt AS","capital":1.10,"capital":1e2},' +
    '"roles":[{"name":"<b>Kari</b>\u202e","b c":["\\u00e5"]}, oops',
)

/**
 * A window that stands still for so long would be one that reads the answer itself: that takes
 * several seconds. What is shorter may be another program on the same machine.
 */
const frozenMs = 1500

async function fillCase(folder: string, bytes: Uint8Array) {
  const archive = startArchive(await archiveWorker())
  const { caseId } = await ask(archive, 'case.create', { folder, name: 'Store svar', ...by })
  for (const [company, content] of [
    [large, bytes],
    [broken, brokenBytes],
  ] as const) {
    const { sessionRow } = await openSession(archive, caseId, company)
    await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', content) })
  }
  await archive.stop()
}

describe('an analyst looks at the bytes of an answer', () => {
  let folder: string
  let driven: DrivenWindow

  const shot = async (name: string) => {
    if (shots) await driven.page.screenshot({ path: path.join(shots, `raw-${name}.png`) })
  }
  const tree = () => driven.page.getByRole('tree', { name: 'Raw answer' })
  const active = () => tree().locator('[aria-selected="true"]')
  const clipboard = () => driven.app.evaluate(({ clipboard: board }) => board.readText())
  const openRaw = async (number: string) => {
    const { page } = driven
    await steps.goTo(driven, 'Companies')
    await page.getByRole('row').filter({ hasText: number }).first().dblclick()
    await page.getByRole('button', { name: /^Raw answer/ }).click()
    await tree().getByRole('treeitem').first().waitFor()
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-raw-'))
    await fillCase(path.join(folder, 'sak'), largeAnswer(sizeBytes))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.startPractising(driven)
    await steps.callWindow(driven.page, 'case.open', { folder: path.join(folder, 'sak') })
    await driven.page.getByText('Store svar').first().dblclick()
  }, 120_000)
  afterAll(async () => {
    await driven?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('reads twenty megabytes while the window stays free', async () => {
    const { page } = driven
    await page.evaluate(() => {
      const seen = { last: performance.now(), longestMs: 0 }
      Object.assign(window, { seen })
      setInterval(() => {
        const now = performance.now()
        seen.longestMs = Math.max(seen.longestMs, now - seen.last)
        seen.last = now
      }, 10)
    })
    await openRaw('310 000 019')
    await page.getByText(/^1,\d{3},\d{3}\slines · 20\sMB$/).waitFor()
    await tree().focus()
    await page.keyboard.press('End')
    await expect.poll(() => active().innerText()).toMatch(/"roles": \[\]/)
    const longestMs = await page.evaluate(
      () => (window as unknown as { seen: { longestMs: number } }).seen.longestMs,
    )
    expect(longestMs).toBeLessThan(frozenMs)
    await shot('end')
  }, 120_000)

  it('finds a name among millions of lines, however it is written, and steps from place to place', async () => {
    const { page } = driven
    await page.keyboard.press('Home')
    await page.keyboard.press('/')
    await page.keyboard.type('BODØ')
    const status = page.getByRole('search').getByRole('status')
    await expect.poll(() => status.innerText(), { timeout: 60_000 }).toMatch(/^1 of \d\d,\d{3}$/)
    expect(await active().innerText()).toContain('Bod\\u00f8')
    await page.keyboard.press('Enter')
    await expect.poll(() => status.innerText()).toMatch(/^2 of/)
    await page.keyboard.press('Shift+F3')
    await expect.poll(() => status.innerText()).toMatch(/^1 of/)
    await shot('found')
    await page.keyboard.press('Escape')
    await expect.poll(() => tree().evaluate((each) => each === document.activeElement)).toBe(true)
  }, 120_000)

  it('copies the path and the exact value of the line in hand', async () => {
    const { page } = driven
    await page.keyboard.press('p')
    await expect.poll(clipboard).toBe('ownership.shareholders[1].address.city')
    await page.keyboard.press('c')
    await expect.poll(clipboard).toBe('"Bod\\u00f8"')
  })

  it('folds to a level, says how much is folded, and opens again by the keys of a tree', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'Fold and open' }).click()
    await page.getByRole('menuitem', { name: 'Fold to level 1' }).click()
    await expect.poll(() => tree().getByRole('treeitem').count()).toBe(4)
    const owners = tree().getByRole('treeitem').nth(2)
    expect(await owners.getAttribute('aria-expanded')).toBe('false')
    await tree().focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => active().innerText()).toContain('"ownership": {…}')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => active().getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => active().innerText()).toMatch(/"shareholders": \[…\][^]*\d entries/)
    await shot('folded')
  })

  it('shows what is no JSON as it came, and says where it breaks', async () => {
    await openRaw('310 000 027')
    const { page } = driven
    await shot('broken')
    await page
      .getByText(
        /JSON up to line\s\d+\. There, at byte\s\d+, a comma or a closing bracket is missing/,
      )
      .waitFor()
    const lines = await tree().innerText()
    for (const words of ['"capital": 1.10', '"capital": 1e2', '<b>Kari</b>', 'U+202E', 'oops']) {
      expect(lines).toContain(words)
    }
    expect(driven.complaints).toEqual([])
  })
})
