import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as steps from '../../scripts/demo/steps.mjs'
import { openWindow, type DrivenWindow } from '../support/window'

/** A folder for pictures, where somebody wants to look at them. */
const shots = process.env.SAKSMAPPE_SHOTS

describe('an analyst gets back what was lost', () => {
  let folder: string
  let driven: DrivenWindow

  const states = async () => {
    const caseId = await steps.openCaseId(driven.page)
    const queue = await steps.callWindow(driven.page, 'queue.state', { caseId })
    return queue.sessions.map((one: { state: string }) => one.state)
  }
  const shot = async (name: string) => {
    if (shots) await driven.page.screenshot({ path: path.join(shots, `faults-${name}.png`) })
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'saksmappe-losses-'))
    driven = await openWindow({ profile: path.join(folder, 'profile') })
    await steps.startPractising(driven)
    await steps.createCase(driven, 'Tapt og funnet', path.join(folder, 'sak'))
    await steps.callWindow(driven.page, 'practice.change', {
      pace: 'quick',
      faults: { 'expired-410': true },
    })
  }, 60_000)
  afterAll(async () => {
    await driven.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('finds an order that expired in the list of losses, and orders it again in one step', async () => {
    const { page } = driven
    await steps.pasteNumbers(driven, '314211685')
    await steps.order(driven, 1)
    await expect.poll(states, { timeout: 30_000 }).toEqual(['expired'])
    await shot('expired')

    await steps.callWindow(page, 'practice.change', { faults: { 'expired-410': false } })
    await page.getByRole('radio', { name: 'Lost (1)' }).click()
    await page.getByText('The result expired before it was fetched.').waitFor()
    await shot('lost')
    await page.getByRole('button', { name: 'Order 1 session again' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Practice: nothing is billed.').waitFor()
    await shot('again')
    await dialog.getByRole('button', { name: 'Order 1 session again' }).click()

    await expect.poll(states, { timeout: 30_000 }).toEqual(['expired', 'all-done'])
    await page.getByText('Nothing is lost').waitFor()
    await shot('nothing-lost')
  })

  it('is told both choices and what follows where it is unclear whether an order arrived', async () => {
    const { page } = driven
    await page.getByRole('radio', { name: 'Queue' }).click()
    await steps.pasteNumbers(driven, 'DK 99000023')
    await steps.order(driven, 1)
    await page.getByText('should the first order have arrived', { exact: false }).waitFor()
    await page.getByText('Leave it: nothing more is ordered.', { exact: false }).waitFor()
    await shot('unclear')
    await page.getByRole('button', { name: 'Leave it' }).click()
    await expect.poll(states).toEqual(['expired', 'all-done', 'cancelled'])
  })
})
