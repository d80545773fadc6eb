import { parse } from 'csv-parse/sync'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { openWindow, type DrivenWindow } from '../support/window'

const moving = 'Skiftende Vik AS'

describe('an analyst sees what changed between two orders', () => {
  let folder: string
  let driven: DrivenWindow

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-history-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.startPractising(driven)
    await steps.createCase(driven, 'Oppfølging', path.join(folder, 'case'))
    await steps.callWindow(driven.page, 'practice.change', { pace: 'instant' })
    await steps.pasteNumbers(driven, '310000507\n310000515\n310000019')
    await steps.order(driven, 3)
    await steps.waitForQueue(driven, () => undefined)
  }, 90_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  const changes = () => steps.goTo(driven, 'Changes' as 'Cases')

  it('has nothing to compare before a second order', async () => {
    await steps.openCompany(driven, moving)
    await changes()
    const { page } = driven
    await page.getByText('There is only one snapshot.').first().waitFor()
    await expect.poll(() => page.getByText('3 not compared').count()).toBe(1)
  }, 30_000)

  it('orders the whole case again after being told what it means', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'Order all again…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('It costs nothing.').waitFor()
    await dialog.getByRole('button', { name: 'Order 3 sessions' }).click()
    await steps.waitForQueue(driven, () => undefined)
    await page.getByRole('button', { name: 'Show the new report' }).click()
    await page.getByText('1 with material changes').waitFor()
    const report = page.getByRole('region', { name: 'Material changes' })
    await expect.poll(() => report.getByText('Torunn Brattvåg').count()).toBeGreaterThan(0)
    const said = await page.locator('main').innerText()
    expect(said).toMatch(/1 with wording alone · 1 unchanged/)
    expect(said).toContain('Ny Skrivemåte AS'.toUpperCase())
  }, 60_000)

  it('sees on the list and on the page what is new since the last look', async () => {
    const { page } = driven
    const caseId = await steps.openCaseId(page)
    const rows = await steps.callWindow(page, 'company.list', { caseId })
    const changed = rows.find((row: { digest: { name: string } }) => row.digest.name === moving)
    expect(changed.changed).toEqual(expect.arrayContaining(['shares', 'roles', 'address']))
    await steps.openCompany(driven, moving)
    await page.getByText('Changed since you last looked').waitFor()
  }, 30_000)

  it('compares two snapshots on the page, and finds the value in the raw answer', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'Show the changes' }).click()
    const history = page.getByRole('region', { name: 'History' })
    await history.getByRole('heading', { name: /compared with/ }).waitFor()
    const line = history.getByRole('row', { name: /Torunn Brattvåg Share/ })
    await expect.poll(() => line.innerText()).toMatch(/Added[\s\S]*55\.00/)
    await expect.poll(() => history.getByRole('radio', { checked: true }).count()).toBe(2)
    await line.getByRole('button').first().click()
    await page.getByText('"percentage"').first().waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
  }, 30_000)

  it('saves the report over the case, in which no cell is taken for a formula', async () => {
    const { page } = driven
    const target = path.join(folder, 'endringer.csv')
    await answerDialogs(driven.app, target)
    await changes()
    await page.getByText('1 with material changes').waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'CSV file' }).click()
    await expect
      .poll(() => readFile(target, 'utf8').catch(() => ''), { timeout: 15_000 })
      .toContain('Torunn')
    const table: string[][] = parse(await readFile(target, 'utf8'), { bom: true })
    const [head, ...lines] = table
    expect(head?.slice(0, 3)).toEqual(['Company', 'Country', 'Number'])
    const added = lines.find((line) => line.includes('Torunn Brattvåg') && line.includes('Shares'))
    expect(added).toEqual(expect.arrayContaining([moving, 'Added', '55.00%']))
    expect(driven.complaints).toEqual([])
  }, 30_000)
})
