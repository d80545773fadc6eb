import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../electron/worker-client'
import { by, delivery, fjord, openSession } from '../support/archive-case'
import { runningArchive } from '../support/archive-worker'
import { ask, refusal } from '../support/ask'
import { caseOfTwo, fjordTraces, nordlys, ownReport, sharedReport } from '../support/deleting'
import { tamper } from '../support/damage'
import { tracesBelow } from '../support/traces'

const later = { actor: 'kari', at: '2026-11-22T12:00:00.000Z' }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function deleteFjord(archive: Archive, { caseId, fish, root }: Case) {
  const { companyRow } = fish
  return ask(archive, 'company.delete', {
    caseId,
    companyRow,
    root,
    keep: 3,
    jobId: 'go',
    ...later,
  })
}
type Case = Omit<Awaited<ReturnType<typeof caseOfTwo>>, 'archive'>

const backUp = ({ archive, caseId, root }: Awaited<ReturnType<typeof caseOfTwo>>) =>
  ask(archive, 'backup.make', { caseId, root, keep: 3, jobId: 'backup', ...by })

describe('a company that is deleted from its case', () => {
  test('leaves nothing in any file: case, backups, list of cases, index', async () => {
    const one = await caseOfTwo()
    const { archive } = one
    const summary = await ask(archive, 'case.summary', { caseId: one.caseId })
    await ask(archive, 'catalogue.remember', { summary, at: by.at })
    writeFileSync(path.join(one.folder, 'case.before-version-2.sqlite'), fjord.identifier)
    await backUp(one)
    await ask(archive, 'index.known', { companies: [fjord] })
    expect(tracesBelow(one.place, fjordTraces).length).toBeGreaterThan(8)

    await deleteFjord(archive, one)
    expect(tracesBelow(one.place, fjordTraces)).toEqual([])
    expect(await ask(archive, 'index.known', { companies: [fjord] })).toEqual([])
    await archive.stop()
    expect(tracesBelow(one.place, fjordTraces)).toEqual([])
    expect(readdirSync(one.folder)).toEqual(['case.sqlite'])
  })

  test('takes nothing else along: the case checks out, and what others were handed is still there', async () => {
    const one = await caseOfTwo()
    const { archive } = one
    const { caseId, folder, root, light } = one
    const before = await ask(archive, 'company.page', {
      ...{ caseId, companyRow: light.companyRow, sessionRow: null },
    })
    await deleteFjord(archive, one)
    await deleteNothingTwice(archive, one)
    expect((await ask(archive, 'case.check', { caseId, at: by.at })).findings).toEqual([])
    expect(
      await ask(archive, 'company.page', {
        ...{ caseId, companyRow: light.companyRow, sessionRow: null },
      }),
    ).toEqual(before)
    const kept = await ask(archive, 'document.read', { caseId, sha256: sha256(sharedReport) })
    expect(Buffer.from(kept.bytes).equals(sharedReport)).toBe(true)
    expect(
      await refusal(archive, 'document.read', { caseId, sha256: sha256(ownReport) }),
    ).toMatchObject({ code: 'document-missing' })
    expect(await ask(archive, 'batch.list', { caseId })).toMatchObject([{ source: '…', lines: 1 }])

    const backups = await ask(archive, 'backup.list', { caseId, root })
    expect(backups).toHaveLength(1)
    const { sessionRow } = await openSession(archive, caseId, { ...fjord, identifier: '310000035' })
    await ask(archive, 'document.save', {
      caseId,
      ...delivery(sessionRow, 'aml', new Uint8Array(ownReport)),
    })
    await ask(archive, 'case.close', { caseId })
    await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
    expect((await ask(archive, 'case.check', { caseId, at: by.at })).findings).toEqual([])
  })

  test('leaves a certificate that counts and names nobody', async () => {
    const one = await caseOfTwo()
    const { archive } = one
    const { caseId, fish, root, folder } = one
    await backUp(one)
    await ask(archive, 'case.describe', {
      ...{ caseId, ...by, change: { relationshipEndedOn: '2020-02-29' } },
    })
    const preview = await ask(archive, 'deletion.preview', {
      ...{ caseId, companyRow: fish.companyRow, root, at: later.at },
    })
    expect(preview).toMatchObject({
      ...{ companies: 1, sessions: 1, documents: 2, backups: 1, standingOrders: 0 },
      ...{ legalHold: null, retainUntil: '2025-02-28' },
    })
    const certificate = await deleteFjord(archive, one)
    expect(certificate).toMatchObject({
      ...{ caseId, what: 'company', companies: 1, sessions: 1, documents: 2, backups: 1 },
      ...{ rule: 'retention-over', deletedAt: later.at, sizeBytes: preview.sizeBytes },
    })
    const listed = await ask(archive, 'deletion.certificates', {})
    expect(listed).toEqual([certificate])
    expect(JSON.stringify(listed)).not.toMatch(/310000019|Fjord|Havgruppen|session-/)
    const checked = await ask(archive, 'case.check', { caseId, at: by.at })
    expect(checked.auditHead).toBe(certificate.auditHead)

    await ask(archive, 'case.close', { caseId })
    tamper(
      folder,
      `DROP TRIGGER audit_never_deleted; DELETE FROM audit WHERE action = 'company.deleted'`,
    )
    await ask(archive, 'case.open', { folder, mustWrite: false, ...by })
    const forged = await ask(archive, 'case.check', { caseId, at: by.at })
    expect(forged.findings.map(({ kind, detail }) => `${kind}: ${detail}`)).toContain(
      'broken-chain: redacted without a deletion',
    )
  })

  test('goes with an export and comes back with an import, what it said being gone', async () => {
    const one = await caseOfTwo()
    const { archive } = one
    const { caseId, place } = one
    await ask(archive, 'case.describe', { caseId, ...by, change: { owner: 'Kari', tags: ['a'] } })
    await ask(archive, 'case.hold', { caseId, ...by, reason: 'Inquiry', until: '2026-05-01' })
    await deleteFjord(archive, one)
    const pack = path.join(place, 'pack')
    await ask(archive, 'pack.build', { caseId, to: pack, jobId: 'b', language: 'nb', ...later })
    expect(await ask(archive, 'pack.verify', { path: pack, jobId: 'v' })).toMatchObject({
      isSound: true,
    })
    expect(tracesBelow(pack, fjordTraces)).toEqual([])
    const before = await ask(archive, 'case.summary', { caseId })
    await ask(archive, 'case.close', { caseId })

    const folder = path.join(place, 'again')
    await ask(archive, 'pack.import', { path: pack, folder, jobId: 'i', ...later })
    const again = await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
    expect(again).toMatchObject({
      ...{ caseId, particulars: before.particulars, legalHold: before.legalHold },
    })
    expect((await ask(archive, 'case.check', { caseId, at: by.at })).findings).toEqual([])
    expect(await ask(archive, 'batch.list', { caseId })).toMatchObject([{ lines: 1 }])
  })
})

/** The number of the company's row may be given out again; the row itself is not there. */
async function deleteNothingTwice(archive: Archive, { caseId, fish, root }: Case): Promise<void> {
  const order = { caseId, companyRow: fish.companyRow, root, keep: 3, jobId: 'twice', ...later }
  expect(await refusal(archive, 'company.delete', order)).toMatchObject({ code: 'not-found' })
}

describe('a case that is deleted', () => {
  test('leaves nothing but its certificate, and the files of others in its folder', async () => {
    const one = await caseOfTwo()
    const { archive } = one
    const { caseId, folder, root, place } = one
    const summary = await ask(archive, 'case.summary', { caseId })
    await ask(archive, 'catalogue.remember', { summary, at: by.at })
    await ask(archive, 'setting.set', { key: 'place view', value: JSON.stringify({ caseId }) })
    await backUp(one)
    writeFileSync(path.join(folder, 'notes.txt'), 'mine')
    writeFileSync(path.join(folder, 'case.before-version-2.sqlite'), fjord.identifier)
    const wish = { caseId, companyRow: null, root, at: later.at }
    expect(await ask(archive, 'deletion.preview', wish)).toMatchObject({
      ...{ companies: 2, sessions: 2, documents: 4, backups: 1, foreignFiles: 1 },
      ...{ retainUntil: null },
    })
    const certificate = await ask(archive, 'case.delete', { caseId, root, jobId: 'go', ...later })
    expect(certificate).toMatchObject({ what: 'case', rule: 'no-end-date', documents: 4 })
    expect(await ask(archive, 'deletion.certificates', {})).toEqual([certificate])
    expect(await ask(archive, 'catalogue.list', {})).toEqual([])
    expect(readdirSync(folder)).toEqual(['notes.txt'])
    expect(readdirSync(root)).toEqual([])
    const traces = { ...fjordTraces, nordlys: nordlys.identifier, case: 'Havgruppen', folder }
    expect(tracesBelow(place, traces)).toEqual([])
    await archive.stop()
    expect(tracesBelow(place, traces)).toEqual([])
  })

  test('goes with its folder where nothing else lies in it, at the next start if the power went', async () => {
    const { archive: first, caseId, folder, root, state } = await caseOfTwo()
    await ask(first, 'case.close', { caseId })
    await first.stop()
    // What a crash right after the confirmation leaves: the note, and the case as it was.
    const catalogue = new Database(path.join(state, 'app.sqlite'))
    const certificate = { certificateId: 'c', caseId, what: 'case', documents: 4 }
    catalogue
      .prepare('INSERT INTO setting VALUES (?, ?)')
      .run(
        `deletion under way ${caseId}`,
        JSON.stringify({ what: 'case', folder, root, certificate }),
      )
    catalogue.close()

    const second = await runningArchive()
    await ask(second, 'catalogue.open', { file: path.join(state, 'app.sqlite') })
    await ask(second, 'index.open', { file: path.join(state, 'index.sqlite') })
    expect(existsSync(folder)).toBe(false)
    expect(await ask(second, 'deletion.certificates', {})).toEqual([certificate])
    expect(
      tracesBelow(state, { caseNote: 'deletion under way', number: fjord.identifier }),
    ).toEqual([])
  })
})

test('a legal hold stops every deletion until its last day is over or it is lifted', async () => {
  const { archive, caseId, fish, root } = await caseOfTwo()
  await ask(archive, 'case.hold', { caseId, reason: 'Inquiry', until: '2026-11-22', ...by })
  const whole = { caseId, root, jobId: 'go', ...later }
  const held = { code: 'legal-hold', about: 'Havgruppen', detail: 'Inquiry' }
  expect(await refusal(archive, 'case.delete', whole)).toEqual(held)
  const company = { ...whole, companyRow: fish.companyRow, keep: 3 }
  expect(await refusal(archive, 'company.delete', company)).toEqual(held)
  await ask(archive, 'case.releaseHold', { caseId, ...by })
  expect(await ask(archive, 'company.delete', company)).toMatchObject({ what: 'company' })
})

test('a certificate that was changed or cut off is not shown as one that is right', async () => {
  const { archive, caseId, root, state } = await caseOfTwo()
  await ask(archive, 'case.delete', { caseId, root, jobId: 'go', ...later })
  const catalogue = new Database(path.join(state, 'app.sqlite'))
  catalogue.exec(
    `DROP TRIGGER deletion_certificate_never_deleted; DELETE FROM deletion_certificate`,
  )
  catalogue.close()
  expect(await refusal(archive, 'deletion.certificates', {})).toMatchObject({
    code: 'case-damaged',
  })
})
