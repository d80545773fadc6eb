import { expect, test } from 'vitest'
import { checkCase } from '../../../electron/archive/check/check-case'
import { readCaseHeader } from '../../../electron/archive/case/case-header'
import { inTransaction } from '../../../electron/archive/sqlite/connection'
import { saveDelivery, readDocument } from '../../../electron/archive/documents/documents'
import { inOneCommit } from '../../../electron/archive/thread/group-commit'
import { toFailure } from '../../../electron/archive/thread/incident'
import { failed, done } from '../../../electron/shared/result'
import { by, delivery, fjord, report } from '../../support/archive-case'
import { openedSession, openNewCase } from '../../support/case-database'

const quiet = { progress: () => undefined, isCancelled: () => false }
const noLog = (line: string) => {
  throw new Error(line)
}

test('a full disk refuses what no longer fits and keeps all that was stored before', async () => {
  const open = await openNewCase()
  const { db } = open
  const sessions = [1, 2, 3, 4].map(
    (n) => openedSession(open, ['aml'], { ...fjord, identifier: `31000000${n}` }).sessionRow,
  )
  const sizes = [1000, 1000, 400_000, 1000]
  const save = (index: number) => () => {
    const bytes = report('x'.repeat(sizes[index] ?? 0) + index)
    try {
      return done(saveDelivery(db, delivery(sessions[index] ?? 0, 'aml', bytes), by))
    } catch (error) {
      const { code } = toFailure(error, noLog)
      return failed(code)
    }
  }
  const first = save(0)()
  const pages = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages + 10}`)

  const outcomes = inOneCommit(db, [save(1), save(2), save(3)])
  expect(outcomes.map((outcome) => (outcome.ok ? 'saved' : outcome.failure.code))).toEqual([
    'saved',
    'disk-full',
    'saved',
  ])
  for (const outcome of [first, ...outcomes]) {
    if (outcome.ok)
      expect(readDocument(db, outcome.value.sha256).bytes.length).toBeGreaterThan(1000)
  }
  const { caseId } = readCaseHeader(db)
  expect(await checkCase(db, { caseId, at: by.at }, quiet)).toMatchObject({
    isSound: true,
    documents: 3,
  })
})

test('where SQLite gives up a shared commit, each write is made once by itself', async () => {
  const { db } = await openNewCase()
  db.exec('CREATE TABLE note (text TEXT)')
  let hasFailed = false
  const add = (text: string) => () =>
    inTransaction(db, () => db.exec(`INSERT INTO note VALUES ('${text}')`))
  const giveUpOnce = () => {
    if (hasFailed) return add('second')()
    hasFailed = true
    // What SQLite does by itself when a write to the disk fails in mid-transaction.
    return db.exec('ROLLBACK')
  }
  inOneCommit(db, [add('first'), giveUpOnce, add('third')])
  const notes = db.prepare('SELECT text FROM note ORDER BY rowid').pluck().all()
  expect(notes).toEqual(['first', 'second', 'third'])
})
