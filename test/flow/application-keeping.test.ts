import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { everything, key, must } from '../support/collecting'
import { composedApplication } from '../support/composed-application'
import { temporaryFolder } from '../support/temporary-folder'
import { tracesBelow } from '../support/traces'

const havnesund = key('no', '314211685')
const danish = key('dk', '99023414')

test('what an analyst writes about a case is in the list of cases at once', async () => {
  const place = await temporaryFolder()
  const { call } = await composedApplication(path.join(place, 'state'))
  const folder = path.join(place, 'case')
  const { caseId } = must(await call('case.create', { name: 'Havnesund', folder }))
  must(await call('case.describe', { caseId, change: { owner: ' Kari ', dueOn: '2026-12-01' } }))
  must(await call('case.hold', { caseId, reason: 'Inquiry', until: null }))
  expect(must(await call('case.list', {}))).toMatchObject([
    { particulars: { owner: 'Kari', dueOn: '2026-12-01' }, legalHold: { by: 'tester' } },
  ])
  const wrong = await call('case.describe', { caseId, change: { dueOn: '2026-02-30' } })
  expect(wrong).toMatchObject({ ok: false, failure: { code: 'rejected-input' } })
})

test('a case is deleted only by who types its name, and then it is gone from everywhere', async () => {
  const place = await temporaryFolder()
  const { call } = await composedApplication(path.join(place, 'state'))
  const folder = path.join(place, 'case')
  const { caseId } = must(await call('case.create', { name: 'Havnesund', folder }))
  const refused = await call('case.delete', { caseId, confirmedName: 'havnesund', jobId: 'a' })
  expect(refused).toMatchObject({ ok: false, failure: { code: 'name-not-confirmed' } })
  expect(must(await call('queue.state', { caseId })).sessions).toEqual([])

  const wish = { caseId, confirmedName: ' Havnesund ', jobId: 'b' }
  expect(must(await call('case.delete', wish))).toMatchObject({ what: 'case', caseId })
  expect(existsSync(folder)).toBe(false)
  expect(must(await call('case.list', {}))).toEqual([])
  expect(await call('queue.state', { caseId })).toMatchObject({ ok: false })
  expect(must(await call('deletion.certificates', {}))).toHaveLength(1)
})

test('a company is deleted while its orders stand, and the others are collected to their end', async () => {
  const place = await temporaryFolder()
  const { call, stop } = await composedApplication(path.join(place, 'state'))
  const folder = path.join(place, 'case')
  const { caseId } = must(await call('case.create', { name: 'Havnesund', folder }))
  const order = (companies: (typeof havnesund)[]) =>
    call('order.place', { caseId, companies, terms: everything })
  const states = async () =>
    must(await call('queue.state', { caseId })).sessions.map((one) => one.state)
  must(await call('practice.change', { pace: 'slow' }))
  must(await order([havnesund]))
  await expect.poll(states, { timeout: 15_000 }).toEqual(['open'])
  must(await call('queue.pause', { caseId }))
  must(await call('practice.change', { pace: 'instant' }))
  must(await order([danish]))
  const rows = must(await call('company.list', { caseId }))
  const { companyRow = 0 } = rows.find((row) => row.company.country === 'no') ?? {}
  const preview = must(await call('deletion.preview', { caseId, companyRow }))
  expect(preview).toMatchObject({ sessions: 1, standingOrders: 1 })

  must(await call('company.delete', { caseId, companyRow, jobId: 'go' }))
  expect(must(await call('queue.state', { caseId }))).toMatchObject({
    ...{ halt: null, isPaused: true },
    sessions: [{ company: danish, state: 'in-line' }],
  })
  must(await call('queue.resume', { caseId }))
  await expect.poll(states, { timeout: 30_000 }).toEqual(['all-done'])
  expect(must(await call('case.check', { caseId })).findings).toEqual([])
  await stop()
  expect(tracesBelow(folder, { number: havnesund.identifier })).toEqual([])
}, 60_000)
