import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { openWindow, type DrivenWindow } from '../support/window'

describe('an analyst finds out who really owns a company', () => {
  let folder: string
  let driven: DrivenWindow
  const page = () => driven.page
  const press = async (...keys: string[]) => {
    for (const key of keys) await page().keyboard.press(key)
  }
  const picture = () => page().getByRole('application')
  const tree = () => page().getByRole('treegrid')
  const pane = () => page().getByRole('complementary', { name: /^Verdict/ })
  const slider = () => page().getByRole('slider', { name: 'Fold holdings below' })
  /** What a screen reader says of the box, line or row on which one stands. */
  const active = () =>
    page().evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant')
      const element = id ? document.getElementById(id) : null
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
  const find = async (text: string) => {
    await press('Control+f')
    await page().getByRole('searchbox', { name: 'Find in the ownership' }).fill(text)
    await page()
      .getByText(/^1 of \d+$/)
      .waitFor()
    await press('Escape')
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-ownership-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.startPractising(driven)
    await steps.callWindow(page(), 'practice.change', { pace: 'quick' })
    await steps.createCase(driven, 'Havnesund-gruppen', path.join(folder, 'case'))
    await steps.pasteNumbers(driven, '314 211 685\n')
    await steps.order(driven, 1)
    await steps.waitForQueue(driven, () => undefined)
    await steps.openCompany(driven, 'Havnesund Sjømat AS')
    await steps.showOwnership(driven)
  }, 90_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('sees it as a picture that says its rule, its dates and what is unknown', async () => {
    const stamp = await page().locator('.picture .stamp').innerText()
    expect(stamp).toMatch(/control50 v\d/)
    expect(stamp).toMatch(/shares as of 31\sDec\s\d{4}/)
    expect(stamp).toMatch(/12\.24% unknown/)
  })

  it('walks in it by keys and hears each box', async () => {
    await picture().focus()
    expect(await active()).toMatch(/^Havnesund Sjømat AS.*subject, 100%/)
    await press('ArrowUp')
    await expect.poll(active).toMatch(/holds \d.*% of Havnesund Sjømat AS.*level 2/)
  })

  it('finds a party by name, and has it chosen in picture, tree and table alike', async () => {
    await find('marit')
    await expect.poll(() => pane().innerText()).toContain('Marit Øverås-Lund')
    await press('2')
    await tree().focus()
    await expect.poll(active).toMatch(/^Marit Øverås-Lund, person.*holds 22%/)
    await press('3')
    await page().getByRole('grid').focus()
    await expect.poll(active).toMatch(/^Marit Øverås-Lund/)
    await press('1')
    await picture().focus()
    await expect.poll(active).toMatch(/^Marit Øverås-Lund, person/)
  })

  it('judges her by another rule, and the picture says by which', async () => {
    const rule = page().getByRole('combobox', { name: 'Rule' })
    await expect.poll(() => pane().innerText()).toContain('Not a beneficial owner')
    await rule.selectOption('product')
    await expect.poll(() => page().locator('.picture .stamp').innerText()).toMatch(/product v\d/)
    await expect.poll(() => pane().innerText()).toContain('Beneficial owner, certain')
    await picture().focus()
    expect(await active()).toContain('Beneficial owner, certain')
  })

  it('folds small holdings by a limit said in words, and takes it back', async () => {
    await slider().focus()
    await press('End')
    expect(await slider().getAttribute('aria-valuetext')).toBe('holdings below 10% are folded')
    await press('2')
    await tree().focus()
    await expect.poll(() => tree().innerText()).toContain('38 others')
    await press('Control+z')
    await expect.poll(() => tree().innerText()).toContain('37 others')
    expect(await slider().getAttribute('aria-valuetext')).toBe('holdings below 1% are folded')
    await press('1')
  })

  it('orders the owners of a company from its box, and sees it grow in place', async () => {
    await find('tindholm')
    await picture().focus()
    await expect.poll(active).toMatch(/^Tindholm Holding AS/)
    await press('o')
    const dialog = page().getByRole('dialog')
    await expect.poll(() => dialog.innerText()).toContain('Tindholm Holding AS')
    await dialog.getByRole('button', { name: 'Order 1 session' }).click()
    await steps.waitForQueue(driven, () => undefined)
    await press('2')
    await expect.poll(() => tree().innerText()).toMatch(/Ingrid Hollås/)
    await tree().focus()
    expect(await active()).toMatch(/^Tindholm Holding AS/)
  })

  it('is told the way between two parties in words', async () => {
    await find('ingrid')
    await press('Control+Shift+p')
    const strip = page().getByRole('region', { name: 'Path between two parties' })
    await expect
      .poll(() => strip.getByRole('status').innerText())
      .toBe(
        'Ingrid Hollås holds 60% of Tindholm Holding AS · Tindholm Holding AS holds 34% of Havnesund Sjømat AS',
      )
    await strip.getByRole('button', { name: 'End the path' }).click()
  })

  it('compares two moments: who came is in both pictures and in words', async () => {
    await press('Control+d')
    const list = page().getByRole('region', { name: 'What came, went and moved' })
    await expect.poll(() => list.innerText()).toContain('Ingrid Hollås in Tindholm Holding AS: 60')
    await expect.poll(() => page().getByRole('figure').count()).toBe(2)
    expect(await page().getByText('snapshot').count()).toBeGreaterThan(0)
    await press('Escape')
    await tree().waitFor()
  })

  it('lists each interest with what was stated about it', async () => {
    await press('3')
    const table = page().getByRole('grid')
    await table.focus()
    await expect.poll(active).toMatch(/^Ingrid Hollås/)
    await press('ArrowRight')
    const said = page().getByRole('table', { name: /What was stated of Ingrid Hollås/ })
    await expect.poll(() => said.innerText()).toMatch(/shareholders\s+60\.0000%/)
    await press('1')
  })

  const save = async (act: RegExp, name: string): Promise<string> => {
    const target = path.join(folder, name)
    await answerDialogs(driven.app, target)
    await page().getByRole('button', { name: 'Export' }).first().click()
    await page().getByRole('menuitem', { name: act }).click()
    await page().getByText(`${name} saved`).waitFor()
    await press('Escape')
    return readFile(target, 'utf8')
  }

  it('takes the picture along, with its rule and dates', async () => {
    const svg = await save(/SVG/, 'ownership.svg')
    expect(svg).toMatch(/^<svg /)
    expect(svg).toContain('Ingrid Hollås')
    expect(svg).toMatch(/product v\d/)
  })

  it('takes the ownership along in the standard of beneficial owners', async () => {
    const statements: unknown = JSON.parse(await save(/BODS/, 'ownership.bods.json'))
    if (!Array.isArray(statements)) throw new Error('BODS is a list of statements')
    const types = statements.map(({ recordType }: { recordType: string }) => recordType)
    expect(new Set(types)).toEqual(new Set(['entity', 'person', 'relationship']))
    expect(types.lastIndexOf('person')).toBeLessThan(types.indexOf('relationship'))
  })

  it('leaves the window without complaints', () => {
    expect(driven.complaints).toEqual([])
  })
})
