import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BatchLine, LineVerdict } from '../../electron/shared/domain/batch'
import { everything, key, must } from '../support/collecting'
import { composedApplication } from '../support/composed-application'
import { temporaryFolder } from '../support/temporary-folder'

const numbers = ['314211685', '314211073', '310000051'] as const
const line = (
  at: number,
  identifier: string | null,
  verdict: LineVerdict = 'new',
  more: Partial<BatchLine> = {},
): BatchLine => ({
  line: at,
  typed: identifier ?? 'Havnesund',
  reference: `K-${at}`,
  name: null,
  verdict,
  company: identifier === null ? null : key('no', identifier),
  ...more,
})
const list = [
  line(1, numbers[0]),
  line(2, numbers[0], 'duplicate'),
  line(3, null, 'unreadable'),
  line(4, numbers[1], 'warned'),
  line(5, numbers[2], 'left-out'),
]

async function inOneCase() {
  const app = await composedApplication(await temporaryFolder())
  const folder = path.join(await temporaryFolder(), 'case')
  const { caseId } = must(await app.call('case.create', { name: 'Havnesund', folder }))
  must(await app.call('practice.change', { pace: 'instant' }))
  const place = (jobId: string, lines = list) =>
    app.call('batch.place', {
      source: 'Kunder.csv',
      lines,
      terms: everything,
      into: { kind: 'one-case', caseId },
      jobId,
    })
  return { ...app, caseId, place }
}

describe('a list ordered into one case', () => {
  it('tells every line of it afterwards, those that were left out too', async () => {
    const { call, caseId, place } = await inOneCase()
    const placed = must(await place(randomUUID()))
    expect(placed).toMatchObject({ caseIds: [caseId], sessions: 2, refused: [] })
    const outcome = async () =>
      must(await call('batch.outcome', { batchId: placed.batchId })).map((one) => [
        ...[one.line, one.reference, one.verdict, one.state],
        ...[one.deliverables.filter(({ state }) => state === 'saved').length, one.caseName],
      ])
    const all = everything.reports.length + 1
    await expect.poll(outcome, { timeout: 15_000 }).toEqual([
      [1, 'K-1', 'new', 'all-done', all, 'Havnesund'],
      [2, 'K-2', 'duplicate', 'all-done', all, 'Havnesund'],
      [3, 'K-3', 'unreadable', null, 0, 'Havnesund'],
      [4, 'K-4', 'warned', 'all-done', all, 'Havnesund'],
      [5, 'K-5', 'left-out', null, 0, 'Havnesund'],
    ])
    expect(must(await call('batch.list', { caseId }))).toMatchObject([
      { batchId: placed.batchId, source: 'Kunder.csv', lines: 5 },
    ])
    expect(must(await call('case.check', { caseId })).findings).toEqual([])
  })

  it('is ordered once, however often the call is repeated', async () => {
    const { call, caseId, place } = await inOneCase()
    const jobId = randomUUID()
    const [first, again] = await Promise.all([place(jobId), place(jobId)])
    expect(must(again)).toEqual(must(first))
    expect(must(await call('queue.state', { caseId })).sessions).toHaveLength(2)
  })

  it('names the companies that have an order standing, and orders the rest', async () => {
    const { call, caseId, place } = await inOneCase()
    must(await call('queue.pause', { caseId }))
    must(await place(randomUUID(), [line(1, numbers[0])]))
    const placed = must(await place(randomUUID()))
    expect(placed.sessions).toBe(1)
    expect(placed.refused).toMatchObject([
      { line: 1, failure: { code: 'already-ordered', about: numbers[0] } },
    ])
  })
})

describe('a list ordered into a case for each line', () => {
  const each = (lines: BatchLine[], place: string, jobId: string) => ({
    source: 'Kunder.csv',
    lines,
    terms: everything,
    into: { kind: 'case-each' as const, place },
    jobId,
  })

  it('makes a folder for each, named by the list or the number, and tells all lines as one list', async () => {
    const { call, events } = await composedApplication(await temporaryFolder())
    must(await call('practice.change', { pace: 'instant' }))
    const place = await temporaryFolder()
    const lines = [
      line(1, numbers[0], 'new', { name: 'Havnesund: Sjømat' }),
      line(2, numbers[1], 'new', { name: 'Havnesund: Sjømat' }),
      line(3, numbers[2]),
      line(4, null, 'unreadable'),
    ]
    const jobId = randomUUID()
    const placed = must(await call('batch.place', each(lines, place, jobId)))
    expect(placed).toMatchObject({ batchId: jobId, sessions: 3, refused: [] })
    const known = must(await call('case.list', {}))
    expect(known.map(({ folder }) => path.relative(place, folder)).sort()).toEqual([
      '310 000 051',
      'Havnesund Sjømat',
      'Havnesund Sjømat (2)',
    ])
    expect(events).toContainEqual({
      name: 'job.progressed',
      detail: { jobId, done: 1, total: 3, what: 'Havnesund: Sjømat' },
    })
    const told = must(await call('batch.outcome', { batchId: jobId }))
    expect(told.map((one) => [one.line, one.caseId])).toEqual(
      placed.caseIds.map((caseId, at) => [at + 1, caseId]),
    )
  })

  it('goes on where it stood when the app ended in the middle, and orders no line twice', async () => {
    const stateFolder = await temporaryFolder()
    const place = await temporaryFolder()
    const jobId = randomUUID()
    const lines = [line(1, numbers[0]), line(2, numbers[1])]
    const first = await composedApplication(stateFolder)
    must(await first.call('practice.change', { pace: 'instant' }))
    must(await first.call('batch.place', each(lines.slice(0, 1), place, jobId)))
    await first.stop()

    const second = await composedApplication(stateFolder)
    must(await second.call('practice.change', { pace: 'instant' }))
    const placed = must(await second.call('batch.place', each(lines, place, jobId)))
    expect(placed.caseIds).toHaveLength(2)
    expect(must(await second.call('case.list', {}))).toHaveLength(2)
    const told = must(await second.call('batch.outcome', { batchId: jobId }))
    expect(told.map((one) => one.line)).toEqual([1, 2])
  })

  it('stops before the next line when a person gives up, and says which lines are left', async () => {
    const app = await composedApplication(await temporaryFolder())
    const { call } = app
    const lines = numbers.map((number, at) => line(at + 1, number))
    const jobId = randomUUID()
    const placing = call('batch.place', each(lines, await temporaryFolder(), jobId))
    await expect
      .poll(() => app.events.some(({ name }) => name === 'job.progressed'), { timeout: 10_000 })
      .toBe(true)
    must(await call('job.cancel', { jobId }))
    const placed = must(await placing)
    expect(placed.sessions + placed.refused.length).toBe(3)
    expect(placed.refused.at(-1)).toMatchObject({ line: 3, failure: { code: 'cancelled' } })
  })
})

it('a table that the window made is saved where the person says', async () => {
  const target = path.join(await temporaryFolder(), 'outcome.csv')
  const { call } = await composedApplication(await temporaryFolder(), {
    chooseTarget: async (_name, kind) => (kind === 'csv' ? target : null),
  })
  const bytes = new TextEncoder().encode('\ufeffline;company\r\n')
  const save = (kind: 'csv' | 'xlsx') =>
    call('table.save', { suggestedName: `outcome.${kind}`, kind, bytes })
  expect(must(await save('csv'))).toBe(target)
  expect(new Uint8Array(await readFile(target))).toEqual(bytes)
  expect(must(await save('xlsx'))).toBeNull()
})
