import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startArchive } from '../../electron/worker-client'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { archiveWorker } from '../support/archive-worker'
import { around, caseOfStructure, type Structure } from '../support/ownership/case-of-structure'
import { controlNetwork, federalHoldings } from '../support/ownership/real-structures'
import { openWindow, type DrivenWindow } from '../support/window'

const [railGroup, mutual, deepest] = ['367', '15001', '25045']

describe('an analyst looks at structures of the real world', () => {
  let folder: string
  let driven: DrivenWindow
  const page = () => driven.page
  const stamp = () => page().locator('.picture[aria-busy="false"] .stamp')
  const picture = () => page().getByRole('application')
  /** What a screen reader says of the box or row on which one stands. */
  const active = () =>
    page().evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant')
      const element = id ? document.getElementById(id) : null
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })

  /** To an owner with a name, and says which: who is unknown stands at the side. */
  const up = async () => {
    const before = await active()
    await page().keyboard.press('ArrowUp')
    await expect.poll(active).not.toBe(before)
    if ((await active()).startsWith('Unknown')) await page().keyboard.press('ArrowLeft')
    await expect.poll(active).toMatch(/^Entry/)
    return (await active()).split(',')[0]
  }

  /** Goes to the ownership of a company of a case that lies in a folder. */
  const look = async (name: string, company: string) => {
    await answerDialogs(driven.app, path.join(folder, name))
    await steps.goTo(driven, 'Cases')
    await page()
      .getByRole('button', { name: /^Open folder/ })
      .first()
      .click()
    await steps.goTo(driven, 'Ownership')
    const companies = page().getByRole('combobox', { name: 'Company' })
    await companies.selectOption({ label: company })
    await page()
      .getByRole('heading', { name: new RegExp(company) })
      .first()
      .waitFor()
    await page().getByRole('radio', { name: 'Picture' }).click()
    await stamp().waitFor()
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-real-'))
    const archive = startArchive(await archiveWorker())
    const network = controlNetwork()
    const structures: Record<string, Structure> = {
      rail: around(federalHoldings(), railGroup),
      mutual: around(network, mutual),
      deep: around(network, deepest),
    }
    for (const [name, structure] of Object.entries(structures)) {
      await caseOfStructure(archive, path.join(folder, name), structure)
    }
    await archive.stop()
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.startPractising(driven)
  }, 120_000)
  afterAll(async () => {
    await driven?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('reads a share that a spreadsheet ruined as unreadable, in the words of the source', async () => {
    await look('rail', 'DB Mobility Logistics AG, Berlin')
    await steps.showOwnershipAs(driven, 'Table')
    await page()
      .getByRole('searchbox', { name: /^Filter/ })
      .fill('Arriva Passenger')
    const row = page().getByRole('grid').getByRole('row').nth(1)
    await expect.poll(() => row.innerText()).toMatch(/unreadable: 25\. Mai/)
    expect(await row.innerText()).not.toContain('25.00%')
  })

  it('walks the mutual control of four parties, with no percentage that nobody stated', async () => {
    await look('mutual', `Entry ${mutual}`)
    await picture().focus()
    expect(await up()).toMatch(/^Entry 1511[456]$/)
    expect(await active()).toMatch(/cycle/i)
    expect(await stamp().innerText()).toMatch(/0\.00–100\.00% unknown/)
  })

  it('goes by keys to the top of a chain of ten', async () => {
    await look('deep', `Entry ${deepest}`)
    await picture().focus()
    const chain = ['25044', '25043', '25040', '25039', '12802', '25018', '25017', '12727']
    for (const id of chain) expect(await up()).toBe(`Entry ${id}`)
    expect(await up()).toMatch(/^Entry 10(391|465)$/)
  })

  it('leaves the window without complaints', () => {
    expect(driven.complaints).toEqual([])
  })
})
