import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { openWindow, type DrivenWindow } from '../support/window'

describe('everything that is stored is found in the window', () => {
  let folder: string
  let driven: DrivenWindow
  const page = () => driven.page
  const option = (name: string | RegExp) => page().getByRole('option', { name }).first()
  const ask = async (typed: string) => {
    await page().keyboard.press('Control+k')
    await page()
      .getByRole('combobox', { name: /Search everything/ })
      .fill(typed)
  }
  const search = async (text: string) => {
    await page().keyboard.press('Control+Shift+f')
    await page().getByRole('searchbox', { name: 'Search' }).fill(text)
    await page()
      .getByRole('button', { name: /^Everything/ })
      .click()
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-search-'))
    const profile = path.join(folder, 'profile')
    driven = await openWindow({ profile })
    await steps.startPractising(driven)
    await steps.createCase(driven, 'Havnesund-gruppen', path.join(folder, 'one'))
    await steps.pasteNumbers(driven, '314 211 685\nFI 9000524-2')
    await steps.callWindow(page(), 'practice.change', { pace: 'quick' })
    await steps.order(driven, 2)
    await steps.waitForQueue(driven, () => undefined)
    await steps.goTo(driven, 'Cases')
    await steps.createCase(driven, 'Andre saker', path.join(folder, 'two'))
    // Started anew, only the case that was open last is open.
    await driven.close()
    driven = await openWindow({ profile })
  }, 120_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('finds a company by name, however it is typed, and opens the closed case it is in', async () => {
    for (const typed of [
      'havnesund sjomat',
      'sjømat',
      'havnesnud',
      '314211685',
      'NO 314 211 685 MVA',
    ]) {
      await ask(typed)
      await option(/Havnesund Sjømat AS/).waitFor()
      await page().keyboard.press('Escape')
    }
    await ask('sjømat')
    await option(/Havnesund Sjømat AS/).click()
    await page().getByRole('heading', { name: 'Havnesund Sjømat AS', level: 1 }).waitFor()
    await page().getByRole('navigation', { name: 'Main' }).getByText('Havnesund-gruppen').waitFor()
  })

  it('keeps what was found while a newer question is answered, and says how much in what time', async () => {
    await ask('havne')
    await page()
      .getByText(/\d+ results in \d+ ms/)
      .waitFor()
    await page().evaluate(() => {
      const list = document.querySelector('[role="listbox"]')
      const lowest = { shown: Number.POSITIVE_INFINITY }
      Object.assign(window, { lowest })
      new MutationObserver(() => {
        lowest.shown = Math.min(lowest.shown, list?.querySelectorAll('[role="option"]').length ?? 0)
      }).observe(document.body, { childList: true, subtree: true })
    })
    await page().keyboard.type('sund', { delay: 40 })
    await page().waitForTimeout(500)
    const lowest = await page().evaluate(
      () => (window as unknown as { lowest: { shown: number } }).lowest.shown,
    )
    expect(lowest).toBeGreaterThan(0)
    await page().keyboard.press('Escape')
  })

  it('shows every result with its context, and opens a report at the page with the words marked', async () => {
    await search('simulated')
    await page()
      .getByRole('button', { name: /^In reports/ })
      .click()
    await option(/Simulated.*page 1/).dblclick()
    await steps.pagesOf(driven).getByText('Simulated').first().waitFor()
    await page()
      .getByText(/\d+ of \d+/)
      .first()
      .waitFor()
    expect(
      await page().getByRole('textbox', { name: 'Words to find in this report' }).inputValue(),
    ).toMatch(/simulated/i)
    await page().keyboard.press('Alt+ArrowLeft')
    await expect
      .poll(() => page().getByRole('searchbox', { name: 'Search' }).inputValue())
      .toBe('simulated')
    expect(
      await page()
        .getByRole('button', { name: /^In reports/ })
        .getAttribute('aria-pressed'),
    ).toBe('true')
  })

  it('leads from a text of an answer to its place in the raw answer', async () => {
    await search('havnesundsjomat.example')
    await option(/havnesundsjomat/).dblclick()
    await page().getByRole('tree').or(page().getByRole('treegrid')).first().waitFor()
    await page().getByText('havnesundsjomat.example').first().waitFor()
  })

  it('writes all results into a file', async () => {
    const target = path.join(folder, 'results.csv')
    await answerDialogs(driven.app, target)
    await search('havnesund')
    await page()
      .getByRole('button', { name: /^Everything/ })
      .click()
    const total = Number(
      /(\d+) results?/.exec(
        await page()
          .getByText(/^\d+ results?$/)
          .innerText(),
      )?.[1],
    )
    await page().getByRole('button', { name: 'Export' }).click()
    await page().getByRole('menuitem', { name: /CSV/ }).click()
    await expect
      .poll(() => readFile(target, 'utf8').catch(() => ''))
      .toContain('Havnesund Sjømat AS')
    const lines = (await readFile(target, 'utf8')).trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(total)
  })

  it('says that nothing was found and offers other ways to look', async () => {
    await search('"qwxzj brfgt"')
    await page().getByRole('heading', { name: 'Nothing found' }).waitFor()
    await page().getByRole('button', { name: 'Without quotation marks' }).click()
    await expect
      .poll(() => page().getByRole('searchbox', { name: 'Search' }).inputValue())
      .toBe('qwxzj brfgt')
    expect(driven.complaints).toEqual([])
  })
})
