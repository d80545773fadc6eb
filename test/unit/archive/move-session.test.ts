import { describe, expect, test } from 'vitest'
import { auditHead, readAudit } from '../../../electron/archive/audit/audit-chain'
import { saveDelivery } from '../../../electron/archive/documents/documents'
import { intendSessions } from '../../../electron/archive/sessions/intend-session'
import { moveSession } from '../../../electron/archive/sessions/move-session'
import { closeCase, openCase } from '../../../electron/archive/case/open-case'
import { readSession, readSessions } from '../../../electron/archive/sessions/session-rows'
import { answer, by, delivery, fjord, report } from '../../support/archive-case'
import { intent, openedSession, openNewCase } from '../../support/case-database'

const nordlys = { ...fjord, identifier: '310000027' }

describe('an order', () => {
  test('is on disk as a whole or not at all', async () => {
    const { db } = await openNewCase()
    const unusable = intent(['json'], nordlys)
    expect(() => intendSessions(db, [intent(['aml']), unusable], by)).toThrow('rejected-input')
    expect(readSessions(db, 'all')).toEqual([])
    const [session] = intendSessions(db, [intent(['aml', 'aml'])], by)
    expect(session?.terms.reports).toEqual(['aml'])
    expect(readSessions(db, 'all')).toEqual([session])
  })

  test('is not made twice while the first may still bring everything', async () => {
    const open = await openNewCase()
    const [first, ...more] = intendSessions(open.db, [intent(), intent(), intent([], nordlys)], by)
    expect(more.map(({ company }) => company)).toEqual([nordlys])
    expect(() => intendSessions(open.db, [intent()], by)).toThrow('already-ordered')

    moveSession(open.db, { sessionRow: first?.sessionRow ?? 0, state: 'cancelled' }, by)
    const [again] = intendSessions(open.db, [intent()], by)
    expect(again?.companyRow).toBe(first?.companyRow)
  })

  test('that was sent and never answered is unclear after a crash, and only a person orders it again', async () => {
    const open = await openNewCase()
    const [session] = intendSessions(open.db, [intent()], by)
    const sessionRow = session?.sessionRow ?? 0
    moveSession(open.db, { sessionRow, state: 'creating' }, by)
    closeCase(open)
    const { db, ...again } = openCase(open.folder, { write: 'must' }, by)
    expect(readSession(db, sessionRow)).toMatchObject({
      state: 'unclear',
      failure: { code: 'order-unclear' },
    })
    expect(() => moveSession(db, { sessionRow, state: 'creating' }, by)).toThrow(/does not move/)
    expect(moveSession(db, { sessionRow, state: 'in-line' }, by).state).toBe('in-line')
    closeCase({ db, ...again })
  })

  test('that stood in line is still in line after a crash', async () => {
    const open = await openNewCase()
    intendSessions(open.db, [intent()], by)
    closeCase(open)
    const again = openCase(open.folder, { write: 'must' }, by)
    expect(readSessions(again.db, 'all').map(({ state }) => state)).toEqual(['in-line'])
    closeCase(again)
  })
})

describe('a session', () => {
  test('ends by itself when its last deliverable has come or failed', async () => {
    const open = await openNewCase()
    const { sessionRow } = openedSession(open)
    saveDelivery(open.db, delivery(sessionRow, 'json', answer('Fjord')), by)
    expect(readSession(open.db, sessionRow)).toMatchObject({ state: 'open', endedAt: null })
    const failure = { code: 'report-failed' } as const
    const ended = moveSession(
      open.db,
      { sessionRow, deliverables: [{ kind: 'aml', state: 'failed', word: 'FAILED', failure }] },
      { actor: 'kari', at: '2026-03-02T10:00:00.000Z' },
    )
    expect(ended).toMatchObject({ state: 'partial', endedAt: '2026-03-02T10:00:00.000Z' })
  })

  test('keeps bytes that arrive after it was given up: they were paid for', async () => {
    const open = await openNewCase()
    const { sessionRow } = openedSession(open, [])
    moveSession(open.db, { sessionRow, deliverables: [{ kind: 'json', state: 'expired' }] }, by)
    expect(readSession(open.db, sessionRow)?.state).toBe('expired')
    saveDelivery(open.db, delivery(sessionRow, 'json', answer('Fjord')), by)
    expect(readSession(open.db, sessionRow)?.state).toBe('all-done')
  })

  test('that was fetching when the power went is ready to be fetched again', async () => {
    const open = await openNewCase()
    const { sessionRow } = openedSession(open)
    const fetching = [{ kind: 'aml', state: 'fetching' as const }]
    moveSession(open.db, { sessionRow, deliverables: fetching }, by)
    closeCase(open)
    const again = openCase(open.folder, { write: 'must' }, by)
    const states = readSession(again.db, sessionRow)?.deliverables.map(({ state }) => state)
    expect(states).toEqual(['waiting', 'ready'])
    closeCase(again)
  })

  test('that makes a move the contract does not know is a bug and writes nothing', async () => {
    const open = await openNewCase()
    const { sessionRow } = openedSession(open)
    const before = [readSession(open.db, sessionRow), auditHead(open.db)]
    for (const move of [
      { state: 'in-line' as const },
      { location: 'http://127.0.0.1/elsewhere', state: 'creating' as const },
      { deliverables: [{ kind: 'aml', state: 'saved' as const }] },
      { deliverables: [{ kind: 'certificate', state: 'ready' as const }] },
    ]) {
      expect(() => moveSession(open.db, { sessionRow, ...move }, by)).toThrow(
        /a (session|deliverable) /,
      )
    }
    expect([readSession(open.db, sessionRow), auditHead(open.db)]).toEqual(before)
  })

  test('that learned nothing new leaves no entry in the audit', async () => {
    const open = await openNewCase()
    const { sessionRow } = openedSession(open)
    const move = {
      sessionRow,
      deliverables: [{ kind: 'aml', state: 'in-progress' as const, word: 'IN_PROGRESS' }],
    }
    moveSession(open.db, move, by)
    const { entries } = auditHead(open.db)
    moveSession(open.db, { ...move, location: undefined }, by)
    expect(auditHead(open.db).entries).toBe(entries)
    expect([...readAudit(open.db)].at(-1)).toMatchObject({
      action: 'session.moved',
      subject: { sessionRow, 'aml.state': 'in-progress', 'aml.word': 'IN_PROGRESS' },
    })
  })
})

describe('bytes', () => {
  test('that are the same for two companies are stored once, with a receipt for each', async () => {
    const open = await openNewCase()
    for (const company of [fjord, nordlys]) {
      const { sessionRow } = openedSession(open, ['aml'], company)
      saveDelivery(open.db, delivery(sessionRow, 'aml', report('the same')), by)
    }
    const count = (table: string) => open.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect([count('document'), count('receipt')]).toEqual([1, 2])
  })

  test('that are no JSON are stored as they came', async () => {
    const open = await openNewCase()
    const { sessionRow } = openedSession(open, [])
    const odd = Buffer.from([0xff, 0x00, 0x7b])
    const { sha256 } = saveDelivery(open.db, delivery(sessionRow, 'json', odd), by)
    const stored = open.db
      .prepare('SELECT bytes FROM document WHERE sha256 = ?')
      .pluck()
      .get(sha256)
    expect(stored).toEqual(odd)
  })
})
