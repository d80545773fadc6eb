import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { countPointers, focused, tabTo } from '../support/keyboard'
import { openWindow, type DrivenWindow } from '../support/window'

describe('an analyst who has only a keyboard does the main job', () => {
  let folder: string
  let driven: DrivenWindow
  let pointers: () => Promise<number>
  const press = async (...keys: string[]) => {
    for (const key of keys) await driven.page.keyboard.press(key)
  }
  const type = (text: string) => driven.page.keyboard.type(text)
  const heading = (name: string | RegExp) => driven.page.getByRole('heading', { name, level: 1 })
  const palette = () => driven.page.getByRole('combobox', { name: /Search everything/ })
  const option = (name: string | RegExp) => driven.page.getByRole('option', { name }).first()

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-keyboard-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    pointers = await countPointers(driven.page)
  }, 60_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('starts practising and makes a case', async () => {
    await tabTo(driven.page, /^button .*Start practising/)
    await press('Enter')
    await heading('Cases').waitFor()
    await press('Control+n')
    await driven.page.getByRole('dialog').waitFor()
    await tabTo(driven.page, /Name/)
    await type('Havnesund-gruppen')
    await press('Tab')
    await tabTo(driven.page, /Folder/)
    await press('Control+a')
    await type(path.join(folder, 'Havnesund-gruppen'))
    await tabTo(driven.page, /Create case/)
    await press('Enter')
    await driven.page.getByRole('heading', { name: 'Add companies' }).waitFor()
  })

  it('pastes numbers and orders them after looking at what it costs', async () => {
    await driven.app.evaluate(
      ({ clipboard }, numbers) => clipboard.writeText(numbers),
      '314 211 685\nNO 314 211 073 MVA',
    )
    await tabTo(driven.page, /Paste or type the next number/)
    await press('Control+v')
    await driven.page.getByRole('button', { name: 'Order 2 sessions' }).waitFor()
    await steps.callWindow(driven.page, 'practice.change', { pace: 'quick' })
    await tabTo(driven.page, /^button Order 2 sessions/)
    await press('Enter')
    await driven.page.getByRole('dialog').waitFor()
    await tabTo(driven.page, /^button Order 2 sessions/)
    await press('Enter')
    const sessions = await steps.waitForQueue(driven, () => undefined)
    expect(sessions.map((one: { state: string }) => one.state)).toEqual(Array(2).fill('all-done'))
  })

  it('opens a company from the list', async () => {
    await press('Control+2')
    await heading('Companies').waitFor()
    await press('/')
    await expect.poll(() => focused(driven.page)).toMatch(/Filter/)
    await type('Sjømat')
    await tabTo(driven.page, /^grid/)
    await press('Home', 'Enter')
    await heading('Havnesund Sjømat AS').waitFor()
  })

  it('walks to a section and a value, sees its origin, its place in the raw answer, and comes back', async () => {
    await press('j', 'j', 'ArrowDown')
    await expect
      .poll(() => driven.page.evaluate(() => document.activeElement?.hasAttribute('data-origin')))
      .toBe(true)
    const value = await focused(driven.page)
    await press('o')
    await expect.poll(() => focused(driven.page)).toMatch(/raw/i)
    await press('Enter')
    // Until the tree has the focus, Escape belongs to the origin that is closing.
    await expect.poll(() => focused(driven.page)).toMatch(/^tree/)
    await press('Escape')
    await expect.poll(() => focused(driven.page)).toBe(value)
  })

  it('finds a person with a typing error, opens the section that names her, and goes back', async () => {
    await press('Control+k')
    await palette().waitFor()
    await type('@ingird')
    await option(/Ingrid Hollås.*a letter or two apart/).waitFor()
    await press('Enter')
    await palette().waitFor({ state: 'detached' })
    await expect
      .poll(() => focused(driven.page))
      .toMatch(/Roles|Beneficial owners|Shareholders|Authorities/)
    await press('Control+Shift+f')
    await heading('Search').waitFor()
    await expect.poll(() => focused(driven.page)).toMatch(/Search/)
    await type('tindholm')
    await option(/Tindholm Holding AS/).waitFor()
    await press('Enter', 'Home', 'Enter')
    await heading('Tindholm Holding AS').waitFor()
    await press('Alt+ArrowLeft')
    await heading('Search').waitFor()
    await expect
      .poll(() => option(/Tindholm Holding AS/).getAttribute('aria-selected'))
      .toBe('true')
    await expect.poll(() => focused(driven.page)).toMatch(/^listbox/)
  })

  it('runs a command from the palette and reads a report', async () => {
    await press('Control+k')
    await palette().waitFor()
    await type('>reports')
    await option(/^Reports/).waitFor()
    await press('Enter')
    await heading('Reports').waitFor()
    await tabTo(driven.page, /^grid/)
    await press('Home', 'Enter')
    await steps.pagesOf(driven).getByText('Simulated').first().waitFor()
    await press('Control+f')
    await type('simulated')
    await driven.page
      .getByText(/1 of \d+/)
      .first()
      .waitFor()
  })

  it('writes an evidence pack', async () => {
    const target = path.join(folder, 'pack.zip')
    await answerDialogs(driven.app, target)
    await press('Escape', 'Control+e')
    await heading(/Evidence packs/).waitFor()
    await tabTo(driven.page, /^button .*[Ww]rite/)
    await press('Enter')
    await driven.page.getByText('Pack written').waitFor({ timeout: 60_000 })
    expect((await stat(target)).size).toBeGreaterThan(10_000)
  })

  it('sees every shortcut, finds an action, and never touched a mouse', async () => {
    await press('F1')
    const sheet = driven.page.getByRole('dialog', { name: 'Keyboard' })
    await sheet.waitFor()
    await type('delete')
    await expect.poll(() => sheet.innerText()).toContain('Delete the company')
    await press('Escape', 'Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await pointers()).toBe(0)
    expect(driven.complaints).toEqual([])
  })
})
