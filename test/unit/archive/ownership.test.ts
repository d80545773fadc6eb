import { expect, test } from 'vitest'
import { saveDelivery } from '../../../electron/archive/documents/documents'
import type { Intent } from '../../../electron/archive/face'
import type { OpenCase } from '../../../electron/archive/case/open-case'
import { ownershipTreeOf } from '../../../electron/archive/companies/ownership'
import { allExpands } from '../../../electron/shared/domain/answer'
import { by, delivery, fjord } from '../../support/archive-case'
import { openedSession, openNewCase } from '../../support/case-database'

const quiet = { progress: () => undefined, isCancelled: () => false }
const [target, holding, stranger] = ['310000019', '310000027', '310000035'].map(
  (identifier): Intent['company'] => ({ ...fjord, identifier }),
)

/** Orders a company and saves an answer that names these owners by number. */
function collect(open: OpenCase, company: Intent['company'] | undefined, owners: object[]): string {
  const { sessionRow } = openedSession(open, [], company, allExpands)
  const name = `Company ${company?.identifier}`
  const answer = { keyInformation: { name }, ownership: { shareholders: owners } }
  const bytes = Buffer.from(JSON.stringify(answer))
  return saveDelivery(open.db, delivery(sessionRow, 'json', bytes), by).sha256
}

const alter = ({ db }: OpenCase, sha256: string) =>
  db.exec(`DROP TRIGGER IF EXISTS document_never_changed;
    UPDATE document SET bytes = zeroblob(size_bytes) WHERE sha256 = '${sha256}'`)

test('the tree reads the answers it reaches, refuses an altered one, and no other', async () => {
  const open = await openNewCase()
  const written = 'NO 310 000 027 MVA'
  collect(open, target, [{ name: 'Holding AS', organizationNumber: written, percentage: 100 }])
  const inner = collect(open, holding, [{ name: 'Kari Nordmann', percentage: 100 }])
  const outer = collect(open, stranger, [])

  alter(open, outer)
  const tree = await ownershipTreeOf(open.db, 1, quiet)
  expect(tree?.owners).toMatchObject([
    { companyRow: 2, identifier: '310000027', children: [{ name: 'Kari Nordmann' }] },
  ])
  alter(open, inner)
  await expect(ownershipTreeOf(open.db, 1, quiet)).rejects.toThrow('document-altered')
})

test('a company without an answer has no tree', async () => {
  const open = await openNewCase()
  openedSession(open)
  expect(await ownershipTreeOf(open.db, 1, quiet)).toBe(null)
})
