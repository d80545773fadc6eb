// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type {
  DeletionCertificate,
  DeletionPreview,
  SalvageReport,
} from '../../../../electron/shared/domain/keeping'
import { certificateText, goesLines } from '../../../../renderer/keeping/certificate-words'
import { isElsewhere } from '../../../../renderer/keeping/lock-words'
import { salvageText } from '../../../../renderer/keeping/salvage-words'
import { setLanguage } from '../../../../renderer/text/text'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const preview: DeletionPreview = {
  caseId: 'c',
  companyRow: null,
  companies: 2,
  sessions: 3,
  documents: 5,
  sizeBytes: 1_200_000,
  backups: 1,
  packsExported: 0,
  foreignFiles: 0,
  standingOrders: 0,
  legalHold: null,
  retainUntil: null,
}

beforeEach(() => setLanguage('en'))

describe('what a deletion takes away', () => {
  it('is told with counts, and what there is none of is not mentioned', () => {
    expect(goesLines(preview).map(plain)).toEqual([
      '2 companies',
      '3 sessions',
      '5 documents, 1.2 MB',
      '1 backup on this computer',
    ])
  })

  it('of a company renews the backups of the case and gives up its standing orders', () => {
    const lines = goesLines({ ...preview, companyRow: 7, companies: 1, standingOrders: 1 })
    expect(lines.map(plain)).toEqual([
      '3 sessions',
      '5 documents, 1.2 MB',
      '1 backup of the case, replaced by a new one',
      '1 order still under way is given up; it may still be billed',
    ])
  })
})

describe('a certificate of deletion', () => {
  const certificate: DeletionCertificate = {
    certificateId: '7c0b6f0e-0000-4000-8000-000000000001',
    caseId: '7c0b6f0e-0000-4000-8000-000000000002',
    what: 'case',
    deletedAt: '2026-11-25T12:00:00Z',
    deletedBy: 'saa',
    rule: 'before-retention-end',
    companies: 2,
    sessions: 3,
    documents: 5,
    sizeBytes: 1_200_000,
    backups: 1,
    documentsSha256: 'ab'.repeat(32),
    auditEntries: 40,
    auditHead: 'cd'.repeat(32),
  }

  it('says in words under which rule, never a code, and carries both digests whole', () => {
    for (const [language, rule] of [
      ['en', 'Rule: Deleted before the time to keep it was over'],
      ['nb', 'Regel: Slettet før oppbevaringstiden var ute'],
    ] as const) {
      setLanguage(language)
      const text = plain(certificateText(certificate))
      expect(text).toContain(rule)
      expect(text).not.toContain('before-retention-end')
      expect(text).toContain('ab'.repeat(32))
      expect(text).toContain('cd'.repeat(32))
    }
  })
})

describe('a salvage report', () => {
  const report: SalvageReport = {
    from: '/cases/old',
    to: '/cases/new',
    salvagedAt: '2026-11-25T12:00:00Z',
    companies: 2,
    sessions: 2,
    documents: 4,
    auditEntries: 30,
    strayDocuments: 1,
    lost: [{ what: 'audit', detail: 'entries 31 to 34' }],
  }

  it('names what came over, what is strayed and what is lost', () => {
    const text = plain(salvageText(report))
    expect(text).toContain('4 documents')
    expect(text).toContain('1 document that nothing names any more')
    expect(text).toContain('1 part is lost.\n- Audit record: entries 31 to 34')
    expect(salvageText({ ...report, lost: [] })).toContain('Nothing was lost.')
  })
})

describe('taking over writing', () => {
  it('is offered for a lock of another computer only: of our own we know who is gone', () => {
    const writer = { user: 'hk', host: 'pc-7', since: '2026-11-25T12:00:00Z' }
    expect(isElsewhere(writer, 'pc-8')).toBe(true)
    expect(isElsewhere(writer, 'pc-7')).toBe(false)
    expect(isElsewhere(null, 'pc-7')).toBe(false)
  })
})
