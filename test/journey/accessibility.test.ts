import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { troublesOf } from '../support/accessibility'
import { openWindow, type DrivenWindow } from '../support/window'

const company = 'Havnesund Sjømat AS'
const looks = [
  ['light', 'en'],
  ['dark', 'nb'],
] as const

describe('every screen can be used by everybody', () => {
  let folder: string
  let driven: DrivenWindow

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-accessibility-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
  }, 60_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** In both themes and both languages, once what moves has come to rest. */
  const check = async () => {
    const troubles: string[] = []
    for (const [theme, language] of looks) {
      await steps.callWindow(driven.page, 'settings.save', { language })
      await steps.setTheme(driven, theme)
      await driven.page.waitForTimeout(250)
      const found = await troublesOf(driven.page)
      troubles.push(...found.map((one) => `${theme} ${language}: ${one}`))
    }
    await steps.callWindow(driven.page, 'settings.save', { language: 'en' })
    expect(troubles).toEqual([])
  }
  it('asks its first question', () => check())

  it('lists no case yet', async () => {
    await steps.startPractising(driven)
    await check()
  })

  it('asks for a new case', async () => {
    await driven.page.getByRole('button', { name: 'New case' }).first().click()
    await driven.page.getByRole('dialog').waitFor()
    await check()
    await driven.page.keyboard.press('Escape')
  })

  it('takes companies to order', async () => {
    await steps.createCase(driven, 'Havnesund-gruppen', path.join(folder, 'Havnesund-gruppen'))
    await check()
    await steps.pasteNumbers(driven, '314 211 685\n314211685\nFI 9000524-2\n123456789\nHavnesund')
    await driven.page.getByRole('button', { name: 'Order 3 sessions' }).waitFor()
    await check()
  })

  it('shows what is collected', async () => {
    await steps.callWindow(driven.page, 'practice.change', { pace: 'quick' })
    await steps.order(driven, 3)
    await steps.waitForQueue(driven, () => undefined)
    await check()
  })

  it('lists companies', async () => {
    await steps.goTo(driven, 'Companies')
    await driven.page.getByText(company, { exact: true }).first().waitFor()
    await check()
  })

  it('shows a company', async () => {
    await steps.openCompany(driven, company)
    await check()
  })

  it('asks who may sign', async () => {
    await driven.page.getByRole('button', { name: 'May these people sign?' }).first().click()
    await driven.page.getByRole('dialog').waitFor()
    await check()
    await driven.page.keyboard.press('Escape')
  })

  it('shows its history', async () => {
    await driven.page
      .getByRole('button', { name: /^History/ })
      .first()
      .click()
    await driven.page.waitForTimeout(500)
    await check()
  })

  it('shows the raw answer', async () => {
    await driven.page
      .getByRole('button', { name: /Raw answer/ })
      .first()
      .click()
    await driven.page.getByText('organizationNumber').first().waitFor()
    await check()
  })

  it('shows owners and subsidiaries', async () => {
    await steps.showOwnership(driven)
    await check()
    for (const shape of ['Tree', 'Table'] as const) {
      await steps.showOwnershipAs(driven, shape)
      await check()
    }
  })

  it('shows the ownership at two dates', async () => {
    await steps.showOwnershipAs(driven, 'Tree')
    await driven.page.getByRole('treegrid').getByRole('button', { name: 'Order' }).first().click()
    await driven.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Order 1/ })
      .click()
    await steps.waitForQueue(driven, () => undefined)
    await driven.page.getByRole('treegrid').getByText('Ingrid Hollås').waitFor()
    await driven.page.keyboard.press('Control+d')
    await driven.page.getByRole('region', { name: 'What came, went and moved' }).waitFor()
    await check()
    await driven.page.keyboard.press('Escape')
  })

  it('lists and shows reports', async () => {
    await steps.goTo(driven, 'Reports')
    await driven.page.getByRole('row').nth(1).waitFor()
    await check()
    await steps.openReport(driven, company, 'AML report')
    await check()
  })

  it('writes evidence packs', async () => {
    await steps.goTo(driven, 'Evidence packs')
    await check()
  })

  it('lists cases', async () => {
    await steps.goTo(driven, 'Cases')
    await driven.page.getByRole('row').filter({ hasText: 'Havnesund-gruppen' }).waitFor()
    await check()
  })

  it('lists the companies of every case', async () => {
    await steps.goTo(driven, 'All companies')
    await driven.page.getByText(company, { exact: true }).first().waitFor()
    await check()
  })

  it('searches', async () => {
    await steps.goTo(driven, 'Search')
    await driven.page.getByRole('searchbox').first().fill('havne')
    await driven.page.getByText('Havnesund', { exact: false }).nth(3).waitFor()
    await check()
  })

  it('finds everything from one box', async () => {
    await driven.page.keyboard.press('ControlOrMeta+K')
    await driven.page.getByRole('combobox').first().fill('havne')
    await driven.page.getByRole('option').first().waitFor()
    await check()
    await driven.page.keyboard.press('Escape')
  })

  it('tells what changed', async () => {
    await steps.goTo(driven, 'Changes')
    await driven.page.getByRole('heading', { level: 1 }).waitFor()
    await driven.page.waitForTimeout(500)
    await check()
  })

  it.each(['Practice', 'Orders', 'Backups', 'Webhooks', 'Appearance'])(
    'has settings: %s',
    async (name) => {
      await steps.goTo(driven, 'Settings')
      await driven.page.getByRole('tab', { name }).click()
      await check()
    },
  )

  it('shows its keys', async () => {
    await steps.goTo(driven, 'Cases')
    await driven.page.keyboard.press('F1')
    await driven.page.getByRole('dialog').waitFor()
    await check()
  })
})
