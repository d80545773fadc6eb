import Database from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readAudit } from '../../../electron/archive/audit/audit-chain'
import { closeCase, headerOf, openCase } from '../../../electron/archive/case/open-case'
import {
  describeCase,
  holdCase,
  releaseHold,
} from '../../../electron/archive/particulars/describe-case'
import { by } from '../../support/archive-case'
import { openNewCase } from '../../support/case-database'

test('an analyst describes a case, and the audit says which words changed', async () => {
  const open = await openNewCase()
  const change = { owner: 'Kari Nordmann', tags: ['høyrisiko'], dueOn: '2026-12-01' }
  describeCase(open.db, change, by)
  describeCase(open.db, { owner: 'Kari Nordmann', status: 'waiting' }, by)
  describeCase(open.db, { status: 'waiting' }, by)
  expect(headerOf(open).particulars).toMatchObject({ ...change, status: 'waiting' })
  expect(
    [...readAudit(open.db)].slice(1).map(({ action, subject }) => ({ action, subject })),
  ).toEqual([
    {
      action: 'case.described',
      subject: { owner: 'Kari Nordmann', tags: '["høyrisiko"]', dueOn: '2026-12-01' },
    },
    { action: 'case.described', subject: { status: 'waiting' } },
  ])
})

test('a legal hold names its reason, who put it and since when, and can be lifted', async () => {
  const open = await openNewCase()
  holdCase(open.db, { reason: 'Request by the authorities', until: '2027-01-31' }, by)
  expect(headerOf(open).legalHold).toEqual({
    reason: 'Request by the authorities',
    until: '2027-01-31',
    by: by.actor,
    since: by.at,
  })
  releaseHold(open.db, by)
  releaseHold(open.db, by)
  expect(headerOf(open).legalHold).toBeNull()
  const actions = [...readAudit(open.db)].map(({ action }) => action)
  expect(actions).toEqual(['case.created', 'case.held', 'case.holdReleased'])
})

test('a case of an older version, opened for reading, shows the usual particulars', async () => {
  const open = await openNewCase()
  closeCase(open)
  const file = new Database(path.join(open.folder, 'case.sqlite'))
  file.exec('DROP TABLE particulars; PRAGMA user_version = 1')
  file.close()
  const reading = openCase(open.folder, { write: 'never' }, by)
  expect(headerOf(reading)).toMatchObject({
    particulars: { status: 'in-review', retentionYears: 5, owner: null },
    legalHold: null,
  })
  closeCase(reading)
})
