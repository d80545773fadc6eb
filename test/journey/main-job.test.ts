import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { answerDialogs } from '../../scripts/window/launch.mjs'
import { saksmappe } from '../support/command-line'
import { openWindow, type DrivenWindow } from '../support/window'

const run = promisify(execFile)

describe('an analyst does the main job in the window', () => {
  let folder: string
  let driven: DrivenWindow
  const caseFolder = () => path.join(folder, 'Havnesund-gruppen')

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-journey-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
  }, 60_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('starts practising and makes a case where told', async () => {
    await steps.startPractising(driven)
    await steps.createCase(driven, 'Havnesund-gruppen', caseFolder())
    expect((await readFile(path.join(caseFolder(), 'case.sqlite'))).length).toBeGreaterThan(0)
  })

  it('reads pasted numbers at once: repeats, wrong check digits, what is no number', async () => {
    await steps.pasteNumbers(
      driven,
      '314 211 685\n314211685\nNO 314 211 073 MVA\nFI 9000524-2\n123456789\nHavnesund\n31421 35',
    )
    const { page } = driven
    await page.getByRole('button', { name: 'Order 4 sessions' }).waitFor()
    await expect.poll(() => page.getByText('Repeats line 1').count()).toBe(1)
    await expect.poll(() => page.getByText('Check digit is off').count()).toBe(1)
    await expect.poll(() => page.getByText('Not a number').count()).toBe(1)
  })

  it('orders them, follows each deliverable and saves all', async () => {
    await steps.callWindow(driven.page, 'practice.change', { pace: 'quick' })
    await steps.order(driven, 4)
    const sessions = await steps.waitForQueue(driven, () => undefined)
    expect(sessions.map((one: { state: string }) => one.state)).toEqual(Array(4).fill('all-done'))
  })

  it('shows every section of the answer, each as found, empty, missing or not asked', async () => {
    await steps.openCompany(driven, 'Havnesund Sjømat AS')
    const { page } = driven
    for (const section of [
      ...['Key information', 'Addresses', 'Key figures', 'Accounts', 'Roles', 'Authorities'],
      ...['Beneficial owners', 'Shareholders', 'Subsidiaries', 'Indicators', 'Sanctions', 'LEI'],
    ]) {
      expect(
        await page.getByRole('heading', { name: new RegExp(`^${section}`) }).count(),
        section,
      ).toBeGreaterThan(0)
    }
    const page1 = await page.locator('main').innerText()
    expect(page1).toContain('Styrets leder og ett styremedlem i fellesskap')
    expect(page1).toContain('Requested, not delivered')
    expect(page1).not.toMatch(/\bclear\b/i)
  })

  it('shows the owners over several levels and marks the cycle', async () => {
    await steps.showOwnership(driven)
    await steps.showOwnershipAs(driven, 'Tree')
    const rows = driven.page.getByRole('treegrid').getByRole('row')
    await expect.poll(() => rows.count()).toBeGreaterThan(5)
    const tree = await driven.page.getByRole('treegrid').innerText()
    expect(tree).toContain('Ingrid Hollås')
    expect(tree).toContain('Closes a cycle')
    expect(tree).toContain('Stiftelsen Hollås Arv'.slice(11))
  })

  it('opens a report as selectable text in the sandboxed window', async () => {
    await steps.openReport(driven, 'Havnesund Sjømat AS', 'AML report')
    const text = await steps.pagesOf(driven).innerText()
    expect(text).toContain('Requesting organization')
    expect(text).toContain('Simulated')
  })

  it('prints the report that is open, page for page as it was drawn', async () => {
    const { page } = driven
    const bar = page.getByRole('toolbar', { name: 'Report' })
    const pages = Number(/of (\d+)/.exec(await bar.innerText())?.[1])
    expect(pages).toBeGreaterThanOrEqual(3)
    // No printer here: in the place of the system's dialog, what stands ready is printed as a PDF.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printing', '')
    })
    await bar.getByRole('button', { name: 'Print…' }).click()
    await page.locator('body[data-printing]').waitFor()
    const printed = await driven.app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
      })
      return pdf?.toString('latin1') ?? ''
    })
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages)
    const pictures = [...printed.matchAll(/<<[^>]*\/Subtype\s*\/Image\b[^>]*>>/g)]
    const sizes = pictures.map(([head]) => Number(/\/Length (\d+)/.exec(head)?.[1]))
    expect(sizes).toHaveLength(pages)
    // A sheet of this size with nothing on it packs down to 6 kB.
    expect(Math.min(...sizes)).toBeGreaterThan(50_000)
    expect(await page.locator('.print-sheets').count()).toBe(0)
  })

  it('exports evidence packs that standard tools accept', async () => {
    for (const kind of ['folder', 'zip'] as const) {
      const target = path.join(folder, kind === 'zip' ? 'pack.zip' : 'pack')
      await answerDialogs(driven.app, target)
      await steps.exportPack(driven, kind)
      expect(await saksmappe(['verify', target])).toMatchObject({ code: 0 })
    }
    await run('sha512sum', ['--quiet', '-c', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'], {
      cwd: path.join(folder, 'pack'),
    })
  })

  it('keeps language and place over a restart, and complained about nothing', async () => {
    await steps.callWindow(driven.page, 'settings.save', { language: 'nb' })
    await driven.page.getByText('Bevispakker').first().waitFor()
    expect(driven.complaints).toEqual([])
    await driven.close()
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await driven.page.getByText('Bevispakker').first().waitFor()
    await driven.page.getByText('Havnesund-gruppen').first().waitFor()
    expect(driven.complaints).toEqual([])
  })

  it('lets nobody else write in the case while it is open', async () => {
    const other = await saksmappe([
      ...['collect', '--practice', '--case', caseFolder(), '--country', 'no', '314211073'],
    ])
    expect(other).toMatchObject({ code: 5, err: expect.stringContaining('case-in-use: ') })
  })
})
