import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckReport } from '../../electron/shared/domain/case-file'
import type { Archive } from '../../electron/worker-client'
import { answer, by, delivery, fjord, openSession, report } from '../support/archive-case'
import { newCase } from '../support/new-case'
import { ask, refusal } from '../support/ask'
import { sharedArchive } from '../support/archive-worker'
import { overwrite, tamper } from '../support/damage'
import { temporaryFolder } from '../support/temporary-folder'

const shared = sharedArchive()
let archive: Archive
let sound: { caseId: string; folder: string }

/** A closed case with one company, its answer and one report. */
beforeAll(async () => {
  archive = shared()
  const folder = await mkdtemp(path.join(tmpdir(), 'saksmappe-sound-'))
  const { caseId } = await ask(archive, 'case.create', { folder, name: 'Fjordfisk', ...by })
  const { sessionRow } = await openSession(archive, caseId)
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', answer('Fjord')) })
  const pdf = report('the share register says so')
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf) })
  await ask(archive, 'case.close', { caseId })
  sound = { caseId, folder }
})

afterAll(() => rm(sound.folder, { recursive: true }))

/** Each test damages a copy of its own. */
async function closedCase(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'case')
  await cp(sound.folder, folder, { recursive: true })
  return folder
}

async function check(folder: string): Promise<CheckReport> {
  const { caseId } = await ask(archive, 'case.open', { folder, mustWrite: false, ...by })
  const report = await ask(archive, 'case.check', { caseId, at: by.at })
  await ask(archive, 'case.close', { caseId })
  return report
}

const kindsOf = (report: CheckReport) => report.findings.map(({ kind, what }) => `${kind} ${what}`)
const dropTrigger = (name: string) => `DROP TRIGGER ${name};`

describe('a check of the case', () => {
  test('finds nothing where nothing was touched', async () => {
    const folder = await closedCase()
    expect(await check(folder)).toMatchObject({
      isSound: true,
      documents: 2,
      auditEntries: 7,
    })
  })

  test('names the company whose stored report has one broken byte', async () => {
    const folder = await closedCase()
    overwrite(folder, 'share register says', 'share register SAYS')
    const checked = await check(folder)
    expect(checked.isSound).toBe(false)
    expect(checked.findings).toEqual([
      expect.objectContaining({ kind: 'altered', what: 'document', company: 'no 310000019' }),
    ])
    const sha256 = checked.findings[0]?.detail ?? ''
    await ask(archive, 'case.open', { folder, mustWrite: false, ...by })
    expect(await refusal(archive, 'document.read', { caseId: sound.caseId, sha256 })).toMatchObject(
      {
        code: 'document-altered',
      },
    )
    await ask(archive, 'case.close', { caseId: sound.caseId })
  })

  test.each(['receipt', 'document', 'audit', 'session', 'company', 'answer_digest'])(
    'names the table %s when it is missing, and nobody writes into such a case',
    async (table) => {
      const folder = await closedCase()
      tamper(folder, `DROP TABLE ${table}`)
      const checked = await check(folder)
      expect(checked.isSound).toBe(false)
      expect(kindsOf(checked)).toContain(`missing table ${table}`)
      expect(await refusal(archive, 'case.open', { folder, mustWrite: true, ...by })).toMatchObject(
        { code: 'case-damaged' },
      )
    },
  )

  test('names a trigger that was taken away and one that was slipped in', async () => {
    const folder = await closedCase()
    tamper(
      folder,
      `${dropTrigger('audit_never_changed')}
       CREATE TRIGGER slipped_in AFTER INSERT ON company BEGIN SELECT 1; END;`,
    )
    expect(kindsOf(await check(folder)).sort()).toEqual([
      'missing trigger audit_never_changed',
      'structure trigger slipped_in',
    ])
  })

  test('finds a report that was exchanged together with its digest', async () => {
    const folder = await closedCase()
    const forged = report('the share register says otherwise')
    const sha256 = createHash('sha256').update(forged).digest('hex')
    tamper(
      folder,
      `${dropTrigger('document_never_changed')} ${dropTrigger('receipt_never_changed')}
       UPDATE receipt SET sha256 = '${sha256}' WHERE kind = 'aml';
       UPDATE document SET sha256 = '${sha256}', size_bytes = ${forged.length},
         bytes = x'${Buffer.from(forged).toString('hex')}' WHERE media_type = 'application/pdf';`,
    )
    const found = kindsOf(await check(folder))
    expect(found).toContain('altered receipt')
    expect(found).not.toContain('altered document')
  })

  test.each([
    ['a changed entry', `UPDATE audit SET actor = 'ola' WHERE sequence = 3`, 'audit 3'],
    ['an entry taken out', 'DELETE FROM audit WHERE sequence = 4', 'audit 4'],
    ['the last entry taken off', 'DELETE FROM audit WHERE sequence = 7', 'audit 6'],
  ])('finds %s in the audit', async (_what, change, place) => {
    const folder = await closedCase()
    tamper(
      folder,
      `${dropTrigger('audit_never_changed')} ${dropTrigger('audit_never_deleted')} ${change}`,
    )
    expect(kindsOf(await check(folder))).toContain(`broken-chain ${place}`)
  })

  test('finds a document that no receipt speaks of and a saved report without its document', async () => {
    const folder = await closedCase()
    tamper(folder, `${dropTrigger('receipt_never_deleted')} DELETE FROM receipt WHERE kind = 'aml'`)
    const found = kindsOf(await check(folder))
    expect(found).toContain('orphaned document')
    expect(found).toContain('missing document')
    expect(found).toContain('missing receipt')
  })

  test('lets what was paid for be saved while it goes on, and can be cancelled', async () => {
    const { caseId } = await newCase(archive)
    const sessions = []
    for (let n = 0; n < 12; n++) {
      const identifier = String(310000000 + n)
      const { sessionRow } = await openSession(archive, caseId, { ...fjord, identifier })
      const pdf = Buffer.alloc(2_000_000, `report ${n} `)
      await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf) })
      sessions.push(sessionRow)
    }
    const order: string[] = []
    const checking = ask(archive, 'case.check', { caseId, at: by.at, jobId: 'check' }).then(
      (checked) => order.push(checked.isSound ? 'sound' : 'damaged'),
    )
    const saving = ask(archive, 'document.save', {
      caseId,
      ...delivery(sessions[0] ?? 0, 'json', answer('Fjord')),
    }).then(() => order.push('saved'))
    await Promise.all([checking, saving])
    expect(order).toEqual(['saved', 'sound'])

    const given = refusal(archive, 'case.check', { caseId, at: by.at, jobId: 'second' })
    archive.cancel('second')
    expect(await given).toMatchObject({ code: 'cancelled' })
  })
})
