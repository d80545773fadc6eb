import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { openWindow, type DrivenWindow } from '../support/window'

describe('an analyst reads a company', () => {
  let folder: string
  let driven: DrivenWindow
  const answer = () => driven.page.locator('.sections')
  const glance = () => driven.page.getByRole('region', { name: 'At a glance' })
  const index = () => driven.page.getByRole('navigation', { name: 'Sections of the answer' })
  const focused = (name: 'id' | 'data-origin') =>
    driven.page.evaluate((key) => document.activeElement?.getAttribute(key) ?? null, name)

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-company-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.startPractising(driven)
    await steps.callWindow(driven.page, 'practice.change', { pace: 'quick' })
    await steps.createCase(driven, 'Havnesund-gruppen', path.join(folder, 'case'))
    await steps.pasteNumbers(driven, '314 211 685\n314 314 182\n314 211 073')
    await driven.page.getByRole('button', { name: 'Order 3 sessions' }).waitFor()
    await steps.order(driven, 3)
    await steps.waitForQueue(driven, () => undefined)
    await steps.openCompany(driven, 'Havnesund Sjømat AS')
  }, 90_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('sees at once who runs it, who may sign, whose it is and what to look at', async () => {
    const text = await glance().innerText()
    expect(text).toMatch(/Tor Håkon Nesvik\s+CEO/)
    expect(text).toContain('Ingrid Hollås and Marit Øverås-Lund')
    expect(text).toContain('as the service claims')
    expect(text).toContain('Nothing of note in: list search, status, equity and ownership.')
    const head = await driven.page.locator('header.head').innerText()
    expect(head.replaceAll('\u00a0', ' ')).toMatch(/NO 314 211 685[\s\S]*Retrieved .*today/)
    expect(head).toContain('“NORMAL”')
    expect(head).toContain('1 deliverable missing.')
  })

  it('copies an identifier bare', async () => {
    await driven.page.getByRole('button', { name: 'Copy Number' }).click()
    expect(await driven.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('314211685')
  })

  it('is told by the index where it is while it scrolls', async () => {
    const { page } = driven
    const marked = page
      .getByRole('navigation', { name: 'Sections of the answer' })
      .locator('[aria-current]')
    await expect.poll(() => marked.innerText()).toContain('At a glance')
    await page.locator('#part-keyInformation').hover()
    await page.mouse.wheel(0, 100_000)
    await expect.poll(() => marked.innerText()).not.toContain('At a glance')
    await page.mouse.wheel(0, -100_000)
    await expect.poll(() => page.locator('#part-glance').isVisible()).toBe(true)
  })

  it('walks sections and values by keys, asks where a value comes from and copies it', async () => {
    const { page } = driven
    await page.getByRole('heading', { level: 1 }).click()
    for (const part of ['part-keyInformation', 'part-address']) {
      await page.keyboard.press('j')
      await expect.poll(() => focused('id')).toBe(part)
    }
    await page.keyboard.press('k')
    await expect.poll(() => focused('id')).toBe('part-keyInformation')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused('data-origin')).toBe('keyInformation.name')
    await page.keyboard.press('c')
    const copied = () => driven.app.evaluate(({ clipboard }) => clipboard.readText())
    await expect.poll(copied).toBe('Havnesund Sjømat AS')
    await page.keyboard.press('p')
    await expect.poll(copied).toBe('keyInformation.name')
    await page.keyboard.press('o')
    const origin = page.getByRole('dialog', { name: /Name, where this comes from/ })
    expect(await origin.innerText()).toContain('keyInformation.name')
  })

  it('reads the value in the raw answer, and comes back to it', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'Show in raw answer' }).click()
    await expect.poll(() => page.getByText('"Havnesund Sjømat AS"').count()).toBeGreaterThan(0)
    expect(await answer().count()).toBe(0)
    await page.keyboard.press('Alt+ArrowLeft')
    await answer().waitFor()
    await expect.poll(() => focused('data-origin')).toBe('keyInformation.name')
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => page.getByText('"Havnesund Sjømat AS"').count()).toBeGreaterThan(0)
    await page.keyboard.press('Alt+ArrowLeft')
    await answer().waitFor()
  })

  it('asks whether people may sign: yes by a set, no without one, and never by guessing', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'May these people sign?' }).click()
    const dialog = page.getByRole('dialog', {
      name: 'May these people sign for Havnesund Sjømat AS?',
    })
    const said = () => dialog.getByRole('status').innerText()
    await dialog.getByRole('checkbox', { name: /Marit Øverås-Lund/ }).check()
    expect(await said()).toContain('No. No set is complete.')
    expect(await said()).toContain('A set would be complete with: Ingrid Hollås.')
    await dialog.getByRole('checkbox', { name: /Ingrid Hollås/ }).check()
    expect(await said()).toMatch(/Yes, by this set: Ingrid Hollås and Marit Øverås-Lund\./)
    expect(await said()).toContain('Cannot be said. The register holds no rule.')
    await page.keyboard.press('Escape')
  })

  it('opens the history as a place of its own', async () => {
    const { page } = driven
    await index()
      .getByRole('button', { name: /^History/ })
      .click()
    await page.getByRole('region', { name: 'History' }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await answer().waitFor()
  })

  it('is shown where else the same person is named, with the ground, and goes there', async () => {
    const { page } = driven
    const row = page.locator('#part-roles').getByRole('row').filter({ hasText: 'Ingrid Hollås' })
    await row.getByRole('button', { name: '1 other company' }).click()
    const places = page.getByRole('dialog').filter({ hasText: 'Ingrid Hollås: 1 other company' })
    expect(await places.innerText()).toContain('in this case · same name and birth date')
    await places.getByRole('button', { name: /Tindholm Holding AS/ }).click()
    await page.getByRole('heading', { name: 'Tindholm Holding AS', level: 1 }).waitFor()
  })

  it('is told to read a rule that is not conclusive, and is not asked who signs', async () => {
    await steps.openCompany(driven, 'Lyngvoll Kapital AS')
    const text = await glance().innerText()
    expect(text).toContain('Not conclusive: read the rule.')
    expect(text).toContain('1 list entry to look at')
    expect(await driven.page.getByRole('button', { name: 'May these people sign?' }).count()).toBe(
      0,
    )
    await glance().getByRole('button', { name: '1 list entry to look at' }).click()
    await expect.poll(() => focused('id')).toBe('part-sanction')
  })

  it('scrolls nothing sideways, in the smallest window and at 200 % zoom', async () => {
    const wide = () =>
      driven.page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
          .map((one) => one.className),
      )
    const zoom = (factor: number) =>
      driven.app.evaluate(({ BrowserWindow }, to) => {
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to)
      }, factor)
    await driven.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640)
    })
    await expect.poll(() => driven.page.evaluate(() => innerWidth)).toBe(1024)
    expect(await wide()).toEqual([])
    await zoom(2)
    await expect.poll(() => driven.page.evaluate(() => innerWidth)).toBe(512)
    expect(await wide()).toEqual([])
    await zoom(1)
    expect(driven.complaints).toEqual([])
  })
})
