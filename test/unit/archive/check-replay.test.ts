import { describe, expect, test } from 'vitest'
import { RedactionWatch, coverOf } from '../../../electron/archive/audit/redaction'
import { closeCase, openCase } from '../../../electron/archive/case/open-case'
import { checkCase } from '../../../electron/archive/check/check-case'
import { saveDelivery } from '../../../electron/archive/documents/documents'
import { describeCase } from '../../../electron/archive/particulars/describe-case'
import { by, delivery, report } from '../../support/archive-case'
import { openedSession, openNewCase } from '../../support/case-database'
import { tamper } from '../../support/damage'

const noJob = { progress: () => undefined, isCancelled: () => false }

/** What a check says of a sound case after somebody changed it with another program. */
async function foundAfter(change: string): Promise<string[]> {
  const open = await openNewCase()
  const { sessionRow } = openedSession(open)
  saveDelivery(open.db, delivery(sessionRow, 'aml', report('aml')), by)
  describeCase(open.db, { owner: 'Kari' }, by)
  closeCase(open)
  tamper(open.folder, change)
  const again = openCase(open.folder, { write: 'never' }, by)
  const { findings } = await checkCase(again.db, { caseId: '', at: by.at }, noJob)
  closeCase(again)
  return findings.map(({ kind, what, detail }) => `${kind} ${what}: ${detail}`)
}

describe('a check compares what may change with what the audit says', () => {
  test.each([
    [`UPDATE session SET state = 'failed'`, 'altered session: 1 state: failed, not open'],
    [`UPDATE session SET session_id = 'x'`, 'altered session: 1 id: x, not session-1'],
    [
      `UPDATE deliverable SET state = 'failed' WHERE kind = 'json'`,
      'altered session: 1 json: failed, not waiting',
    ],
    [
      `UPDATE company SET identifier = '310000027'`,
      'altered company: no organization-number 310000027, not no organization-number 310000019',
    ],
    [`UPDATE case_file SET name = 'Nordlys'`, 'altered case name: Nordlys, not Fjordfisk'],
    [`UPDATE particulars SET owner = 'Ola'`, 'altered particulars: owner'],
    [`UPDATE particulars SET status = 'decided'`, 'altered particulars: status'],
    [
      `INSERT INTO company VALUES (9, 'no', 'duns', '123456789', '')`,
      'orphaned company: no 123456789',
    ],
    [`DELETE FROM particulars`, 'missing particulars: no row'],
    [
      `INSERT INTO batch VALUES ('7f0d3c52-1111-4222-8333-944444444444', '', 'list.csv')`,
      'orphaned batch: 7f0d3c52-1111-4222-8333-944444444444',
    ],
  ])('%s', async (change, finding) => {
    expect(await foundAfter('SELECT 1')).toEqual([])
    expect(await foundAfter(change)).toContain(finding)
  })
})

test('an entry that somebody emptied and called redacted is found', async () => {
  const triggers = `DROP TRIGGER audit_never_changed;`
  const change = `${triggers} UPDATE audit SET subject = '{}', is_redacted = 1 WHERE sequence = 2`
  expect(await foundAfter(change)).toContain('broken-chain audit 2: redacted without a deletion')
})

describe('a redacted entry', () => {
  const entry = (sequence: number) => ({
    ...{ sequence, sha256: `${sequence}`.padStart(64, 'a'), action: 'session.moved', subject: {} },
    isRedacted: true as const,
  })
  const deletion = (...sequences: number[]) => ({
    ...{ sequence: 99, sha256: 'b'.repeat(64), action: 'company.deleted' },
    subject: { ...coverOf(sequences.map(entry)) },
  })
  const watching = (...entries: Parameters<RedactionWatch['see']>[0][]) => {
    const watch = new RedactionWatch()
    const faults = entries.map((one) => watch.see(one)).filter((fault) => fault !== null)
    return { faults: faults.length, left: watch.left() }
  }

  test('is accepted where a later deletion names exactly it, once', () => {
    const whole = [entry(3), entry(4), entry(5), entry(9), deletion(3, 4, 5, 9)]
    expect(deletion(3, 4, 5, 9).subject.redacted).toBe('3-5 9')
    expect(watching(...whole)).toEqual({ faults: 0, left: [] })
    expect(watching(...whole, deletion(3, 4, 5, 9)).faults).toBe(1)
  })

  test('is not where the deletion names fewer, more or others, or came before', () => {
    expect(watching(entry(3), entry(4), deletion(3))).toEqual({ faults: 0, left: [4] })
    expect(watching(entry(3), deletion(3, 4))).toEqual({ faults: 1, left: [3] })
    expect(watching(deletion(3), entry(3))).toEqual({ faults: 1, left: [3] })
    const forged = { ...entry(3), sha256: 'c'.repeat(64) }
    expect(watching(forged, deletion(3))).toEqual({ faults: 1, left: [3] })
  })

  test('says nothing, and no word of a pack is followed for ever', () => {
    expect(watching({ ...entry(3), subject: { note: 'x' } }).faults).toBe(1)
    const endless = { ...deletion(), subject: { redacted: '1-1e15', redactedSha256: '' } }
    expect(watching(entry(1), endless)).toEqual({ faults: 1, left: [1] })
  })
})
