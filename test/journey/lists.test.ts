import { parse } from 'csv-parse/sync'
import { statSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import readWorkbook from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { openWindow, type DrivenWindow } from '../support/window'

/** Lists as an analyst uses them day after day: laid out once, narrowed, chosen from, sent out. */
describe('an analyst works with lists', () => {
  let folder = ''
  let driven: DrivenWindow
  const inFolder = (name: string) => path.join(folder, name)
  const grid = () => driven.page.getByRole('grid')
  const rows = () => grid().locator('.data')
  const chosen = () => grid().locator('.data[aria-selected="true"]').count()
  const press = async (...keys: string[]) => {
    for (const key of keys) await driven.page.keyboard.press(key)
  }
  const widthOf = async (title: string) => {
    const box = await grid().getByRole('columnheader', { name: title }).boundingBox()
    return Math.round(box?.width ?? 0)
  }
  const saveAs = async (name: string, act: string) => {
    await answerDialogs(driven.app, inFolder(name))
    await driven.page.getByRole('button', { name: 'Export' }).last().click()
    await driven.page.getByRole('menuitem', { name: act }).click()
    // It is there before it is written.
    const sizeBytes = () => statSync(inFolder(name), { throwIfNoEntry: false })?.size ?? 0
    await expect.poll(sizeBytes, { timeout: 15_000 }).toBeGreaterThan(0)
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-lists-'))
    driven = await openWindow({ profile: inFolder('profile') })
    await steps.startPractising(driven)
    await steps.callWindow(driven.page, 'practice.change', { pace: 'instant' })
    await steps.createCase(driven, 'Havnesund', inFolder('case'))
    await steps.pasteNumbers(driven, '314211685\n314211073\nFI 9000524-2')
    await steps.order(driven, 3)
    await steps.waitForQueue(driven, () => undefined)
    await steps.goTo(driven, 'Companies')
    await rows().nth(2).waitFor()
  }, 120_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('chooses columns and widths, and finds them so after a restart', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Snapshots' }).check()
    await page.getByRole('checkbox', { name: 'Reports' }).uncheck()
    await press('Escape')
    const before = await widthOf('Sanctions')
    await grid().getByRole('button', { name: 'Sanctions' }).focus()
    await press('Shift+ArrowRight', 'Shift+ArrowRight')
    await expect.poll(() => widthOf('Sanctions')).toBe(before + 32)
    await page.waitForTimeout(600)
    await driven.close()
    driven = await openWindow({ profile: inFolder('profile') })
    await steps.goTo(driven, 'Companies')
    await rows().nth(2).waitFor()
    expect(await widthOf('Sanctions')).toBe(before + 32)
    expect(await grid().getByRole('columnheader', { name: 'Snapshots' }).count()).toBe(1)
    expect(await grid().getByRole('columnheader', { name: 'Reports' }).count()).toBe(0)
  }, 60_000)

  it('drags a border, and takes everything back', async () => {
    const { page } = driven
    const before = await widthOf('State')
    const grip = grid().getByRole('columnheader', { name: 'State' }).locator('.grip')
    const box = await grip.boundingBox()
    if (!box) throw new Error('no border to take hold of')
    await page.mouse.move(box.x + 6, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 46, box.y + 10, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => widthOf('State')).toBe(before + 40)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('button', { name: 'As they were' }).click()
    await press('Escape')
    await expect.poll(() => widthOf('State')).toBe(136)
  })

  it('chooses rows by mouse and keys, and they stay chosen when the list is sorted', async () => {
    const { page } = driven
    await rows().nth(0).getByRole('gridcell').nth(1).click()
    await rows()
      .nth(2)
      .getByRole('gridcell')
      .nth(1)
      .click({ modifiers: ['ControlOrMeta'] })
    expect(await chosen()).toBe(2)
    await page.getByText('2 chosen').waitFor()
    await grid().getByRole('button', { name: 'Number' }).click()
    expect(await chosen()).toBe(2)
    await grid().focus()
    await press('Escape')
    expect(await page.getByText('2 chosen').count()).toBe(0)
    await press('Home', 'Shift+ArrowDown')
    expect(await chosen()).toBe(2)
    await press('ControlOrMeta+A')
    expect(await chosen()).toBe(3)
    await press('ControlOrMeta+C')
    const block = await driven.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(block.split('\n')).toHaveLength(4)
    expect(block).toContain('314211685')
  })

  it('orders the chosen companies again after saying how many sessions that is', async () => {
    const { page } = driven
    await grid().focus()
    await press('Escape', 'Home', 'Shift+ArrowDown')
    await page.getByRole('button', { name: 'Order again…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Order 2 companies again?').waitFor()
    await dialog.getByRole('button', { name: 'Order 2 sessions' }).click()
    await page.getByText('2 sessions ordered.').waitFor()
    const sessions = await steps.waitForQueue(driven, () => undefined)
    expect(sessions).toHaveLength(5)
  }, 60_000)

  it('keeps a filter under a name and takes it up again', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'Country' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Finland' }).click()
    await expect.poll(() => rows().count()).toBe(1)
    await page.getByRole('button', { name: 'Saved filters' }).click()
    await page.getByRole('menuitem', { name: 'Save this filter…' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Finnish ones')
    await page.getByRole('button', { name: 'Save filter' }).click()
    await page.getByRole('button', { name: 'Clear the filter Country' }).click()
    await expect.poll(() => rows().count()).toBe(3)
    await page.getByRole('button', { name: 'Saved filters' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Finnish ones' }).click()
    await expect.poll(() => rows().count()).toBe(1)
    await page.getByRole('button', { name: 'Clear the filter Country' }).click()
  })

  it('saves what is shown as CSV, and the chosen rows as a workbook', async () => {
    await saveAs('list.csv', 'List as CSV…')
    const table = parse(await readFile(inFolder('list.csv')), { bom: true })
    expect(table).toHaveLength(4)
    expect(table[0]).toContain('Retrieved (UTC)')
    expect(table.map((row) => row[2])).toContain('314211685')
    expect(table.flat()).toContain('Searched, nothing found')
    await grid().focus()
    await press('Home', 'Shift+ArrowDown')
    await saveAs('list.xlsx', '2 rows as Excel workbook…')
    const [sheet] = await readWorkbook((await readFile(inFolder('list.xlsx'))).buffer)
    expect(sheet?.data).toHaveLength(3)
    const retrieved = sheet?.data[0]?.indexOf('Retrieved (UTC)') ?? -1
    expect(sheet?.data[1]?.[retrieved]).toBeInstanceOf(Date)
  }, 60_000)

  it('changes the status of chosen cases in one go', async () => {
    const { page } = driven
    await steps.goTo(driven, 'Cases')
    await grid().focus()
    await press('Home', 'Space')
    await page.getByText('1 chosen').waitFor()
    await page.getByRole('button', { name: 'Status', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Decided' }).click()
    await page.getByRole('button', { name: 'Change 1 case' }).click()
    await expect.poll(() => rows().getByText('Decided').count()).toBe(1)
  })

  it('finds every company in the list over all cases, and opens its page there', async () => {
    const { page } = driven
    await steps.goTo(driven, 'Companies')
    await page.getByRole('navigation').getByRole('button', { name: 'All companies' }).click()
    await expect.poll(() => rows().locator('.name').count(), { timeout: 20_000 }).toBe(3)
    await rows().nth(0).dblclick()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(driven.complaints).toEqual([])
  }, 40_000)
})
