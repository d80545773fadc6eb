import Database from 'better-sqlite3'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { allExpands } from '../../electron/shared/domain/answer'
import type { OrderTerms } from '../../electron/shared/domain/session'
import type { Archive } from '../../electron/worker-client'
import { ask } from '../support/ask'
import { collecting, key, must } from '../support/collecting'
import { temporaryFolder } from '../support/temporary-folder'

const moving = key('no', '310000507')
const respelled = key('no', '310000515')
const quiet = key('no', '310000019')
const terms: OrderTerms = { expands: allExpands, reports: [], language: 'en' }
const at = '2026-06-01T08:00:00.000Z'
const later = '2999-01-01T00:00:00.000Z'

/** Three companies, the first two ordered twice; the first rows of each are looked at in between. */
async function watched() {
  // Made first, so that it goes last: the archive closes its files before their folder goes.
  const state = path.join(await temporaryFolder(), 'app.sqlite')
  const desk = await collecting()
  const { archive, caseId } = desk
  await ask(archive, 'catalogue.open', { file: state })
  await ask(archive, 'index.open', { file: path.join(path.dirname(state), 'index.sqlite') })
  const collector = desk.newCollector()
  const order = async (...companies: (typeof moving)[]) => {
    must(await collector.place(companies, terms, desk.destination))
    await collector.whenStill()
  }
  await order(moving, respelled, quiet)
  const list = () => ask(archive, 'company.list', { caseId })
  for (const { companyRow, latest } of await list()) {
    await ask(archive, 'history.looked', {
      ...{ caseId, companyRow, sessionRow: latest?.sessionRow ?? 0, at: later },
    })
  }
  await order(moving, respelled)
  return { ...desk, state, list, order }
}

const rowsOf = async (archive: Archive, caseId: string, identifier: string) => {
  const sessions = await ask(archive, 'session.list', { caseId, onlyOpen: false })
  const [first, second] = sessions.filter(({ company }) => company.identifier === identifier)
  if (!first || !second) throw new Error('not ordered twice')
  return { companyRow: first.companyRow, from: first.sessionRow, to: second.sessionRow }
}

test('a list tells which facets are new since each company was last looked at', async () => {
  const { archive, caseId, list } = await watched()
  const changed = new Map((await list()).map((row) => [row.company.identifier, row.changed]))
  expect(changed.get(moving.identifier)).toEqual(
    expect.arrayContaining(['shares', 'roles', 'signature', 'address', 'figures']),
  )
  expect(changed.get(respelled.identifier)).toEqual([])
  expect(changed.get(quiet.identifier)).toEqual([])

  const { companyRow, to } = await rowsOf(archive, caseId, moving.identifier)
  await ask(archive, 'history.looked', { caseId, companyRow, sessionRow: to, at: later })
  const page = await ask(archive, 'company.page', { caseId, companyRow, sessionRow: null })
  expect(page.row.changed).toEqual([])
})

test('looking back at an older snapshot does not make the newer one new again', async () => {
  const { archive, caseId, list } = await watched()
  const { companyRow, from, to } = await rowsOf(archive, caseId, moving.identifier)
  for (const sessionRow of [to, from]) {
    await ask(archive, 'history.looked', { caseId, companyRow, sessionRow, at: later })
  }
  expect((await list()).find((row) => row.companyRow === companyRow)?.changed).toEqual([])
})

test('the time line and a comparison name what changed, whichever snapshot is named first', async () => {
  const { archive, caseId } = await watched()
  const { companyRow, from, to } = await rowsOf(archive, caseId, moving.identifier)
  const timeline = await ask(archive, 'history.timeline', { caseId, companyRow })
  expect(timeline.map(({ sessionRow }) => sessionRow)).toEqual([to, from])
  expect(timeline[0]?.changed).toContain('shares')
  expect(timeline[1]?.changed).toBeNull()
  const compare = (fromSessionRow: number, toSessionRow: number) =>
    ask(archive, 'history.compare', { caseId, companyRow, fromSessionRow, toSessionRow })
  const compared = await compare(from, to)
  expect(await compare(to, from)).toEqual(compared)
  expect(compared.changes).toContainEqual(
    expect.objectContaining({ facet: 'shares', kind: 'added', subject: 'Torunn Brattvåg' }),
  )
  await expect(compare(from, 999)).rejects.toThrow('not-found')
})

test('the report over a case tells every company, and why one has nothing to compare', async () => {
  const { archive, caseId } = await watched()
  const report = async (against: 'previous' | 'looked' | { at: string }) =>
    (await ask(archive, 'history.changes', { caseId, against, at, jobId: 'changes' })).companies
  const byNumber = (companies: Awaited<ReturnType<typeof report>>) =>
    new Map(companies.map((one) => [one.company.identifier, one]))

  const previous = byNumber(await report('previous'))
  expect(previous.get(quiet.identifier)).toMatchObject({ comparison: null, reason: 'one-snapshot' })
  const spelled = previous.get(respelled.identifier)?.comparison?.changes ?? []
  expect(new Set(spelled.map(({ kind }) => kind))).toEqual(new Set(['reworded']))

  const looked = byNumber(await report('looked'))
  expect(looked.get(quiet.identifier)?.comparison).toMatchObject({ isSameBytes: true, changes: [] })
  expect(looked.get(moving.identifier)?.comparison?.changes).not.toEqual([])

  const longAgo = await report({ at: '2001-01-01T00:00:00.000Z' })
  expect(new Set(longAgo.map(({ reason }) => reason))).toEqual(new Set(['none-then']))
})

test('a report can be given up', async () => {
  const { archive, caseId } = await watched()
  const making = archive.call('history.changes', { caseId, against: 'previous', at, jobId: 'slow' })
  archive.cancel('slow')
  expect(await making).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
})

describe('a case of an older version', () => {
  test('gets its fingerprints behind the list, and tells what is new as soon as they are there', async () => {
    const { archive, caseId, folder, list } = await watched()
    await ask(archive, 'case.close', { caseId })
    const file = path.join(folder, 'case.sqlite')
    const db = new Database(file)
    db.exec('UPDATE answer_digest SET fingerprints = NULL')
    db.close()
    await ask(archive, 'case.open', { folder, mustWrite: true, actor: 'tester', at })
    const changedIn = async () =>
      (await list()).find((row) => row.company.identifier === moving.identifier)?.changed
    expect(await changedIn()).toBeNull()
    expect(await ask(archive, 'history.fill', { caseId, jobId: 'fill' })).toBe(4)
    expect(await changedIn()).toContain('shares')
    expect(await ask(archive, 'history.fill', { caseId, jobId: 'fill' })).toBe(0)
  })
})

describe('nothing of what was seen stays', () => {
  const marksIn = (state: string) => {
    const db = new Database(state, { readonly: true })
    const rows = db.prepare('SELECT company_row FROM looked ORDER BY company_row').pluck().all()
    db.close()
    return rows
  }

  test('when a company is deleted, when a case is taken off the list, when it is deleted', async () => {
    const { archive, caseId, state } = await watched()
    const root = await temporaryFolder()
    const signed = { actor: 'tester', at }
    expect(marksIn(state)).toEqual([1, 2, 3])
    const rest = { root, keep: 1, jobId: 'delete' }
    await ask(archive, 'company.delete', { caseId, companyRow: 1, ...rest, ...signed })
    expect(marksIn(state)).toEqual([2, 3])
    await ask(archive, 'case.delete', { caseId, root, jobId: 'delete', ...signed })
    expect(marksIn(state)).toEqual([])
  })

  test('when the case is only forgotten', async () => {
    const { archive, caseId, state } = await watched()
    await ask(archive, 'catalogue.forget', { caseId })
    expect(marksIn(state)).toEqual([])
  })
})
