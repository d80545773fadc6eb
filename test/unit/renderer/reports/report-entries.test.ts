import { describe, expect, it } from 'vitest'
import type { CompanyRow } from '../../../../electron/shared/domain/case-file'
import type {
  Deliverable,
  DeliverableState,
  Session,
  SessionState,
} from '../../../../electron/shared/domain/session'
import { copyName, reportEntries } from '../../../../renderer/reports/report-entries'

const company = { country: 'no', kind: 'organization-number', identifier: '314211685' } as const
const stored = {
  sha256: 'a'.repeat(64),
  sizeBytes: 412_000,
  mediaType: 'application/pdf',
  retrievedAt: '2026-11-22T12:58:40Z',
}
const deliverable = (kind: string, state: DeliverableState): Deliverable => ({
  kind,
  state,
  word: null,
  readySeenAt: null,
  expiresAt: null,
  failure: null,
  document: state === 'saved' ? stored : null,
})
const session = (
  sessionRow: number,
  state: SessionState,
  deliverables: Deliverable[],
  orderedAt = '2026-11-22T12:57:00Z',
): Session => ({
  sessionRow,
  companyRow: 1,
  company,
  environment: 'practice',
  isPractice: true,
  sessionId: 's',
  location: null,
  state,
  orderedAt,
  createdAt: orderedAt,
  endedAt: null,
  terms: { expands: [], reports: ['aml', 'certificateOfRegistration'], language: 'nb' },
  failure: null,
  deliverables,
})
const row: CompanyRow = {
  companyRow: 1,
  company,
  addedAt: '2026-11-22T12:57:00Z',
  digest: null,
  retrievedAt: null,
  snapshots: 0,
  changed: null,
  latest: null,
}
const standings = (...sessions: Session[]) =>
  reportEntries([row], sessions).map(({ kind, standing }) => `${kind} ${standing}`)

describe('the list of reports', () => {
  it('shows every report that was ordered, also one the service never spoke of', () => {
    expect(
      standings(session(1, 'partial', [deliverable('json', 'saved'), deliverable('aml', 'saved')])),
    ).toEqual(['aml stored', 'certificateOfRegistration lost'])
  })

  it('keeps what is still coming apart from what is lost', () => {
    expect(
      standings(
        session(1, 'open', [
          deliverable('aml', 'in-progress'),
          deliverable('certificateOfRegistration', 'expired'),
        ]),
      ),
    ).toEqual(['aml coming', 'certificateOfRegistration lost'])
  })

  it('tells a report whose bytes are gone from one that never came', () => {
    const gone = { ...deliverable('aml', 'saved'), document: null }
    expect(standings(session(1, 'partial', [gone]))).toEqual([
      'aml gone',
      'certificateOfRegistration lost',
    ])
  })

  it('begins with the newest order', () => {
    const entries = reportEntries(
      [row],
      [
        session(1, 'all-done', [], '2026-01-01T00:00:00Z'),
        session(2, 'all-done', [], '2026-06-01T00:00:00Z'),
      ],
    )
    expect(entries.map((entry) => entry.session.sessionRow)).toEqual([2, 2, 1, 1])
  })

  it('names a copy so that every file system takes it', () => {
    const [entry] = reportEntries([{ ...row, digest: null }], [session(1, 'all-done', [])])
    if (!entry) throw new Error('no entry')
    const named = { ...entry, companyName: '../Ærøskøbing: Træ & Skåne A/S ' }
    expect(copyName(named, stored.retrievedAt)).toBe(
      'aeroskobing-trae-skane-a-s-aml-2026-11-22.pdf',
    )
    expect(copyName(entry, stored.retrievedAt)).toBe('314211685-aml-2026-11-22.pdf')
  })
})
