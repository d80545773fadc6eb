import Database from 'better-sqlite3'
import fc from 'fast-check'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CaseHeader } from '../../electron/shared/domain/case-file'
import { startArchive, type Archive } from '../../electron/worker-client'
import { answer, by, delivery, openSession } from '../support/archive-case'
import { archiveWorker } from '../support/archive-worker'
import { ask } from '../support/ask'
import { numbered, takeStep, type Step } from '../support/case-history'
import { temporaryFolder } from '../support/temporary-folder'

const numbers = Array.from({ length: 6 }, (_none, n) => numbered(n))

/** An archive with a list of cases and an index, as the application opens them. */
async function withIndex(state: string): Promise<Archive> {
  const archive = startArchive(await archiveWorker())
  onTestFinished(() => archive.stop())
  await ask(archive, 'catalogue.open', { file: path.join(state, 'app.sqlite') })
  await ask(archive, 'index.open', { file: path.join(state, 'index.sqlite') })
  return archive
}

/** A new case on the list of known ones. */
async function listedCase(archive: Archive, name: string): Promise<CaseHeader> {
  const folder = path.join(await temporaryFolder(), 'case')
  const header = await ask(archive, 'case.create', { folder, name, ...by })
  await listAgain(archive, header.caseId)
  return header
}

async function listAgain(archive: Archive, caseId: string): Promise<void> {
  const summary = await ask(archive, 'case.summary', { caseId })
  await ask(archive, 'catalogue.remember', { summary, at: by.at })
}

async function allThatIsIndexed(archive: Archive, batchIds: string[]) {
  const known = await ask(archive, 'index.known', { companies: numbers })
  const order = (one: object) => JSON.stringify(one)
  return {
    known: known.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    ledger: await ask(archive, 'index.ledger', {}),
    batches: await Promise.all(
      batchIds.map((batchId) => ask(archive, 'index.casesOfBatch', { batchId })),
    ),
  }
}

const index = { max: 5 }
const pick = fc.nat(50)
const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary })
const step: fc.Arbitrary<Step> = fc.oneof(
  weighted(
    2,
    fc.record({
      kind: fc.constant('intend' as const),
      companies: fc.uniqueArray(fc.nat(index), { minLength: 1, maxLength: 4 }),
      isPractice: fc.boolean(),
      environment: fc.nat(1),
    }),
  ),
  weighted(3, fc.record({ kind: fc.constant('create'), pick })),
  weighted(2, fc.record({ kind: fc.constantFrom('refuse', 'lose', 'stall', 'let-go'), pick })),
  weighted(
    5,
    fc.record({ kind: fc.constant('save'), pick, deliverable: fc.nat(1), hour: fc.nat(23) }),
  ),
  weighted(
    4,
    fc.record({
      kind: fc.constant('fail'),
      pick,
      deliverable: fc.nat(1),
      word: fc.constantFrom('failed', 'expired', 'rejected'),
    }),
  ),
  weighted(1, fc.record({ kind: fc.constant('batch'), id: fc.uuid() })),
  weighted(1, fc.record({ kind: fc.constant('rename'), name: fc.constantFrom('Fjord', 'Vidde') })),
  weighted(1, fc.record({ kind: fc.constant('reopen') })),
)

/** Every history begins with orders that the service has taken, so that there is something to lose. */
const beginning: Step[] = [
  { kind: 'intend', companies: [0, 1, 2, 3], isPractice: false, environment: 0 },
  ...Array.from({ length: 3 }, (): Step => ({ kind: 'create', pick: 0 })),
]

describe('the index over all cases', () => {
  it('holds after any history what a rebuild from the cases gives', async () => {
    const state = await temporaryFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), step), { minLength: 20, maxLength: 20 }),
        async (history) => {
          run += 1
          const archive = await withIndex(path.join(state, String(run)))
          const cases = [await listedCase(archive, 'Fjord'), await listedCase(archive, 'Vidde')]
          const batchIds: string[] = []
          const begun = [0, 1].flatMap((at) => beginning.map((one) => [at, one] as const))
          for (const [at, one] of [...begun, ...history]) {
            const here = cases[at]
            if (!here) throw new Error('no such case')
            if (one.kind === 'batch' && batchIds.includes(one.id)) continue
            if (one.kind === 'batch') batchIds.push(one.id)
            await takeStep(archive, here, one)
            // Asking writes what is pending, so that each step has to be noticed by itself.
            await ask(archive, 'index.ledger', {})
          }
          for (const { caseId } of cases) await listAgain(archive, caseId)
          await ask(archive, 'case.close', { caseId: cases[1]?.caseId ?? '' })

          const kept = await allThatIsIndexed(archive, batchIds)
          const rebuilt = await ask(archive, 'index.rebuild', { at: by.at, jobId: 'rebuild' })
          expect(rebuilt).toMatchObject({ cases: 2, unreachable: [] })
          expect(await allThatIsIndexed(archive, batchIds)).toEqual(kept)
          await archive.stop()
          await rename(
            path.join(state, String(run), 'index.sqlite'),
            path.join(state, String(run), 'old.sqlite'),
          )
          const fresh = await withIndex(path.join(state, String(run)))
          await ask(fresh, 'index.rebuild', { at: by.at, jobId: 'rebuild' })
          expect(await allThatIsIndexed(fresh, batchIds)).toEqual(kept)
          await fresh.stop()
        },
      ),
      { numRuns: 2 },
    )
  }, 60_000)

  it('knows what every known case has, open or closed, and keeps practice apart from what is real', async () => {
    const archive = await withIndex(await temporaryFolder())
    const [fjord, vidde] = [await listedCase(archive, 'Fjord'), await listedCase(archive, 'Vidde')]
    const company = numbered(0)
    const practice = await openSession(archive, fjord.caseId, company)
    await ask(archive, 'document.save', {
      caseId: fjord.caseId,
      ...delivery(practice.sessionRow, 'json', answer('Fjordfisk AS')),
    })
    await ask(archive, 'document.save', {
      caseId: fjord.caseId,
      ...delivery(practice.sessionRow, 'aml', answer('x')),
    })
    const terms = { expands: [], reports: [], language: 'nb' as const }
    for (const { caseId } of [fjord, vidde]) {
      const intents = [{ company, terms, environment: 'https://bank.example', isPractice: false }]
      await ask(archive, 'session.intend', { caseId, intents, ...by })
    }
    await ask(archive, 'case.close', { caseId: vidde.caseId })

    const known = await ask(archive, 'index.known', { companies: [company, numbered(2)] })
    const named = { company, caseId: fjord.caseId, caseName: 'Fjord', name: 'Fjordfisk AS' }
    expect(known).toHaveLength(3)
    expect(known).toEqual(
      expect.arrayContaining([
        { ...named, isPractice: true, isOpen: false, retrievedAt: by.at },
        { ...named, isPractice: false, isOpen: true, retrievedAt: null },
        expect.objectContaining({ caseId: vidde.caseId, isOpen: true, name: null }),
      ]),
    )
    await ask(archive, 'catalogue.forget', { caseId: vidde.caseId })
    expect(await ask(archive, 'index.known', { companies: [company] })).toHaveLength(2)
  })

  it('lists a loss until it is asked for again, newest first', async () => {
    const archive = await withIndex(await temporaryFolder())
    const { caseId, folder } = await listedCase(archive, 'Fjord')
    const lose = async (n: number, at: string) => {
      const { sessionRow } = await openSession(archive, caseId, numbered(n))
      const deliverables = [
        { kind: 'json', state: 'expired' as const, failure: { code: 'result-expired' as const } },
        { kind: 'aml', state: 'expired' as const },
      ]
      await ask(archive, 'session.move', { caseId, sessionRow, deliverables, actor: 'kari', at })
      return sessionRow
    }
    const first = await lose(0, '2026-03-02T10:00:00.000Z')
    const second = await lose(2, '2026-03-02T11:00:00.000Z')
    expect(await ask(archive, 'index.ledger', {})).toEqual([
      expect.objectContaining({ sessionRow: second, at: '2026-03-02T11:00:00.000Z' }),
      {
        ...{ caseId, caseName: 'Fjord', folder, sessionRow: first, company: numbered(0) },
        ...{ name: null, state: 'expired', missing: ['json', 'aml'], isPractice: true },
        failure: { code: 'result-expired' },
        at: '2026-03-02T10:00:00.000Z',
      },
    ])
    await openSession(archive, caseId, numbered(0))
    const left = await ask(archive, 'index.ledger', {})
    expect(left.map(({ sessionRow }) => sessionRow)).toEqual([second])
  })

  it('is made anew, and read again from the cases, when its file is damaged or of another shape', async () => {
    const state = await temporaryFolder()
    const file = path.join(state, 'index.sqlite')
    const before = await withIndex(state)
    const { caseId } = await listedCase(before, 'Fjord')
    await openSession(before, caseId, numbered(0))
    await listAgain(before, caseId)
    await before.stop()
    const whole = await readFile(file)
    const otherShape = Buffer.from(whole)
    otherShape.writeUInt32BE(999, 60)
    const torn = Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)])
    for (const bytes of [Buffer.from('no database at all'), otherShape, torn]) {
      await writeFile(file, bytes)
      const archive = await withIndex(state)
      await ask(archive, 'index.known', { companies: numbers })
      await expect
        .poll(() => ask(archive, 'index.known', { companies: numbers }), { timeout: 8000 })
        .toMatchObject([{ caseId, company: numbered(0) }])
      await archive.stop()
    }
  }, 60_000)

  it('catches up with what the command line did to a case that nobody had open', async () => {
    const state = await temporaryFolder()
    const first = await withIndex(state)
    const { caseId, folder } = await listedCase(first, 'Fjord')
    await first.stop()
    const commandLine = startArchive(await archiveWorker())
    onTestFinished(() => commandLine.stop())
    await ask(commandLine, 'case.open', { folder, mustWrite: true, ...by })
    await openSession(commandLine, caseId, numbered(4))
    await commandLine.stop()
    const archive = await withIndex(state)
    await expect
      .poll(() => ask(archive, 'index.known', { companies: numbers }), { timeout: 8000 })
      .toMatchObject([{ caseId, isOpen: true }])
  })

  it('names what a rebuild cannot reach and keeps what was last known of it', async () => {
    const archive = await withIndex(await temporaryFolder())
    const { caseId, folder } = await listedCase(archive, 'Fjord')
    await openSession(archive, caseId, numbered(0))
    await ask(archive, 'case.close', { caseId })
    await rename(folder, `${folder}-moved`)
    expect(await ask(archive, 'index.rebuild', { at: by.at, jobId: 'rebuild' })).toEqual({
      ...{ cases: 0, companies: 0 },
      unreachable: [{ folder, failure: { code: 'folder-unreachable', about: folder } }],
    })
    expect(await ask(archive, 'index.known', { companies: numbers })).toHaveLength(1)
  })

  it('leaves no trace of a case that is taken out', async () => {
    const state = await temporaryFolder()
    const archive = await withIndex(state)
    const { caseId } = await listedCase(archive, 'Fjord')
    const { sessionRow } = await openSession(archive, caseId, numbered(0))
    const bytes = answer('Hemmelig Holding AS')
    await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', bytes) })
    await ask(archive, 'case.close', { caseId })
    const file = path.join(state, 'index.sqlite')
    const inFile = async () => (await readFile(file)).includes('Hemmelig Holding AS')
    expect(await inFile()).toBe(true)
    await ask(archive, 'catalogue.forget', { caseId })
    expect(await inFile()).toBe(false)
    await archive.stop()
    const db = new Database(file, { readonly: true })
    expect(db.prepare('SELECT count(*) AS n FROM company').get()).toEqual({ n: 0 })
    db.close()
  })
})
