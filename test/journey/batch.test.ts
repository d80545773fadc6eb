import { parse } from 'csv-parse/sync'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import readWorkbook from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/universal'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { openWindow, type DrivenWindow } from '../support/window'

const customers = [
  'Kode;Kunde;Ident;Hjemland',
  'K-1;"Havnesund\nSjømat AS";314211685;Norge',
  'K-2;Havnesund igjen;NO 314 211 685 MVA;Norge',
  'K-3;Lofot;314211073;Norge',
  'K-4;Avrundet;3.14E+08;Norge',
  'K-5;Feil land;314211685;Tyskland',
].join('\r\n')

describe('an analyst orders whole lists', () => {
  let folder: string
  let driven: DrivenWindow
  const inFolder = (name: string) => path.join(folder, name)

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-batch-'))
    driven = await openWindow({ profile: inFolder('profile') })
    await steps.startPractising(driven)
    await steps.createCase(driven, 'Kundegjennomgang', inFolder('case'))
    await steps.callWindow(driven.page, 'practice.change', { pace: 'instant' })
  }, 90_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  const bring = async (name: string, content: string | Uint8Array) => {
    await writeFile(inFolder(name), content)
    await driven.page.locator('input[type=file]').setInputFiles(inFolder(name))
  }
  const bringWorkbook = async (name: string, numbers: string[]) => {
    const data = [['Kode', 'Kunde', 'Ident', 'Hjemland']].concat(
      numbers.map((number, at) => [`X-${at + 1}`, `Kunde ${at + 1}`, number, 'NO']),
    )
    const blob = await writeWorkbook(data, { sheet: 'Kunder' }).toBlob()
    await bring(name, new Uint8Array(await blob.arrayBuffer()))
  }

  it('says once which column is what', async () => {
    const { page } = driven
    await bring('Kunder.csv', customers)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Which column is what?').waitFor()
    await expect.poll(() => dialog.getByLabel('Ident').inputValue()).toBe('number')
    await dialog.getByLabel('Kode').selectOption('reference')
    await dialog.getByRole('button', { name: 'Use 5 lines' }).click()
    await page.getByText('Kunder.csv').waitFor()
  }, 30_000)

  it('sees a verdict for every line before anything is ordered, and can look at one kind', async () => {
    const { page } = driven
    const list = page.getByRole('grid', { name: 'Pasted numbers' })
    for (const words of ['Repeats line 1', 'Rounded by a spreadsheet', 'Not covered: Tyskland']) {
      await expect.poll(() => list.getByText(words).count(), { message: words }).toBe(1)
    }
    await page.getByRole('radio', { name: '2 cannot be read' }).click()
    await expect.poll(() => list.getByRole('row').count()).toBe(4)
    await page.getByRole('radio', { name: '5 in all' }).click()
  })

  it('confirms what is ordered and what is left out, and orders into one case', async () => {
    const { page } = driven
    await page.getByRole('button', { name: 'Order 2 sessions' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toMatch(/Practice.*1 repeated, 2 cannot be read/s)
    await page.keyboard.press('Enter')
    await page.getByText('2 sessions ordered.').waitFor()
    const sessions = await steps.waitForQueue(driven, () => undefined)
    expect(sessions).toHaveLength(2)
  }, 30_000)

  it('takes the outcome along, line by line, left out ones too', async () => {
    const { page } = driven
    await answerDialogs(driven.app, inFolder('outcome.csv'))
    await page.getByRole('button', { name: 'Export outcome' }).first().click()
    await page.getByRole('menuitem', { name: 'As CSV' }).click()
    await page.getByText('Outcome saved').waitFor()
    const rows: string[][] = parse(await readFile(inFolder('outcome.csv')), { bom: true })
    expect(rows.map((row) => [row[0], row[5], row[6], row[7], row[8]])).toEqual([
      ['Line', 'Reference', 'Verdict', 'State', 'Answer (JSON)'],
      ['1', 'K-1', 'New', 'Done', 'Saved'],
      ['2', 'K-2', 'Repeated', 'Done', 'Saved'],
      ['3', 'K-3', 'New', 'Done', 'Saved'],
      ['4', 'K-4', 'Unreadable', '', ''],
      ['5', 'K-5', 'Unreadable', '', ''],
    ])
    await page.getByRole('button', { name: 'Hide', exact: true }).click()
    await page.getByRole('button', { name: 'Clear' }).click()
  }, 30_000)

  it('reads the next list with the same headings without asking, and gives each line a case', async () => {
    const { page } = driven
    await steps.callWindow(page, 'settings.save', { caseFolder: inFolder('each') })
    const numbers = ['314211685', '314211073', '314212290', '310000051', '310000019']
    await bringWorkbook('Flere.xlsx', numbers)
    await page.getByText('Flere.xlsx').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByLabel('Into').selectOption('case-each')
    await page.getByRole('button', { name: 'Order 5 sessions' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toMatch(/5 new cases.*2 companies have an answer/s)
    await dialog.getByRole('button', { name: 'Order 5 sessions' }).click()
    await page.getByText('5 sessions ordered. 5 new cases.').waitFor({ timeout: 30_000 })
    expect((await readdir(inFolder('each'))).sort()).toEqual(
      numbers.map((_, at) => `Kunde ${at + 1}`),
    )
  }, 60_000)

  it('takes that outcome along as a workbook whose numbers keep every digit', async () => {
    const { page } = driven
    await answerDialogs(driven.app, inFolder('outcome.xlsx'))
    await page.getByRole('button', { name: 'Export outcome' }).first().click()
    await page.getByRole('menuitem', { name: 'As Excel' }).click()
    await expect.poll(() => existsSync(inFolder('outcome.xlsx'))).toBe(true)
    await page.waitForTimeout(300)
    const bytes = await readFile(inFolder('outcome.xlsx'))
    const [sheet] = await readWorkbook(new Uint8Array(bytes).buffer)
    expect(sheet?.data.slice(1).map((row) => [row[3], row[5], row[13]])).toEqual([
      ['314211685', 'X-1', 'Kunde 1'],
      ['314211073', 'X-2', 'Kunde 2'],
      ['314212290', 'X-3', 'Kunde 3'],
      ['310000051', 'X-4', 'Kunde 4'],
      ['310000019', 'X-5', 'Kunde 5'],
    ])
    expect(driven.complaints).toEqual([])
  }, 30_000)
})
