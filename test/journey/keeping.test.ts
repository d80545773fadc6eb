import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { saksmappe } from '../support/command-line'
import { openWindow, type DrivenWindow } from '../support/window'

describe('an analyst keeps a case for years', () => {
  let folder: string
  let driven: DrivenWindow
  const caseFolder = () => path.join(folder, 'Havnesund-gruppen')
  const chosen = () => driven.page.getByRole('complementary', { name: 'Selected case' })
  const dialog = () => driven.page.getByRole('dialog')
  const known = async () => (await steps.callWindow(driven.page, 'case.list', {}))[0]

  /** Opens the menu of a button and takes one of its acts. */
  const pick = async (button: Locator, act: string | RegExp) => {
    await button.click()
    await driven.page.locator('[role^=menuitem]').filter({ hasText: act }).click()
  }
  const more = (act: string | RegExp) =>
    pick(chosen().getByRole('button', { name: 'More for Havnesund-gruppen' }), act)

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-keeping-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.startPractising(driven)
    await steps.callWindow(driven.page, 'settings.save', { caseFolder: folder })
    await steps.createCase(driven, 'Havnesund-gruppen', caseFolder())
    await steps.pasteNumbers(driven, '314 211 685\nNO 314 211 073 MVA')
    await steps.callWindow(driven.page, 'practice.change', { pace: 'quick' })
    await steps.order(driven, 2)
    await steps.waitForQueue(driven, () => undefined)
    await steps.goTo(driven, 'Cases')
  }, 90_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('gives it a status, an owner, a due day and a tag where they stand', async () => {
    await pick(chosen().getByRole('button', { name: 'Status: In review. Change' }), 'Escalated')
    await chosen().getByRole('button', { name: 'Make it mine' }).click()
    await chosen().getByRole('button', { name: 'Due: No date. Change' }).click()
    await chosen().getByLabel('Due', { exact: true }).fill('2031-03-14')
    await driven.page.keyboard.press('Enter')
    await chosen().getByPlaceholder('Add a tag').fill('fiskeri')
    await driven.page.keyboard.press('Enter')
    await chosen().getByText('fiskeri').waitFor()

    const { user } = await steps.callWindow(driven.page, 'app.state', {})
    await expect
      .poll(async () => (await known()).particulars)
      .toMatchObject({ status: 'escalated', owner: user, dueOn: '2031-03-14', tags: ['fiskeri'] })
    const row = driven.page.getByRole('row').filter({ hasText: 'Havnesund-gruppen' })
    expect(await row.innerText()).toContain('Escalated')
    expect(await row.innerText()).toContain('Mar\u00a02031')
  })

  it('stops its deletion by a legal hold that says why, and lifts it again', async () => {
    await more('Legal hold…')
    await dialog().getByLabel('Reason').fill('Økokrim, letter 14/2026')
    await dialog().getByRole('button', { name: 'Set the hold' }).click()
    await chosen().getByText('Økokrim, letter 14/2026').waitFor()

    await more('Delete the case…')
    await dialog().getByText('Havnesund-gruppen cannot be deleted now').waitFor()
    expect(await dialog().getByRole('button', { name: 'Delete case' }).count()).toBe(0)
    await driven.page.keyboard.press('Escape')

    await more('Lift the legal hold…')
    await dialog().getByRole('button', { name: 'Lift the hold' }).click()
    await expect.poll(async () => (await known()).legalHold).toBeNull()
  })

  it('backs it up, and a restored copy is a sound case of its own', async () => {
    await more('Backups…')
    await dialog().getByRole('button', { name: 'Back up now' }).click()
    await dialog().getByRole('button', { name: 'Restore…' }).click()
    const copy = path.join(folder, 'copy')
    await dialog().getByLabel('Into the folder').fill(copy)
    await dialog().getByRole('button', { name: 'Restore', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    expect(await saksmappe(['check', '--case', copy])).toMatchObject({ code: 0 })
  })

  it('deletes one company for good and keeps a certificate without its name', async () => {
    await chosen().getByRole('button', { name: 'Open case' }).click()
    const row = driven.page.getByRole('row').filter({ hasText: 'Tindholm Holding AS' })
    await row.hover()
    await pick(row.getByRole('button', { name: 'More for Tindholm Holding AS' }), /Delete/)
    await dialog().getByRole('button', { name: 'Delete company' }).click()
    await dialog().getByRole('button', { name: 'Delete all the same' }).click()
    await dialog().getByText('Certificate: a company was deleted').waitFor()
    expect(await dialog().locator('.certificate').innerText()).not.toContain('Tindholm')
    await dialog().getByRole('button', { name: 'Close' }).click()
    await row.waitFor({ state: 'detached' })
    const { caseId } = await known()
    const left = await steps.callWindow(driven.page, 'company.list', { caseId })
    expect(left.map((one: { digest: { name: string } }) => one.digest.name)).toEqual([
      'Havnesund Sjømat AS',
    ])
    expect(await saksmappe(['check', '--case', caseFolder()])).toMatchObject({ code: 0 })
  })

  it('finds its folder again after it was moved', async () => {
    await driven.close()
    await rename(caseFolder(), path.join(folder, 'Moved'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.goTo(driven, 'Cases')
    await chosen().getByRole('button', { name: 'Find it' }).click()
    await chosen().getByRole('button', { name: 'Use this folder' }).click()
    await chosen().getByRole('button', { name: 'Open case' }).waitFor()
    expect((await known()).folder).toBe(path.join(folder, 'Moved'))
  })

  it('deletes the whole case only by its name and after a second question', async () => {
    await more('Delete the case…')
    const act = dialog().getByRole('button', { name: 'Delete case' })
    await dialog().getByLabel('Type Havnesund-gruppen to confirm').fill('Havnesund')
    expect(await act.isDisabled()).toBe(true)
    await dialog().getByLabel('Type Havnesund-gruppen to confirm').fill('Havnesund-gruppen')
    await act.click()
    await dialog().getByRole('button', { name: 'Delete all the same' }).click()
    await dialog().getByText('Certificate: a case was deleted').waitFor()
    await dialog().getByRole('button', { name: 'Close' }).click()
    await driven.page.getByRole('heading', { name: 'No cases yet' }).waitFor()
    expect(existsSync(path.join(folder, 'Moved'))).toBe(false)

    await pick(driven.page.getByRole('button', { name: 'More for all cases' }), /Certificates/)
    await dialog().getByText('Certificate: a case was deleted').waitFor()
    expect(await dialog().getByRole('listitem').count()).toBe(2)
    expect(driven.complaints).toEqual([])
  })
})
