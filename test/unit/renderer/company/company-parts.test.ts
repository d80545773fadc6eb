import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../../electron/answers/read-answer'
import { allExpands } from '../../../../electron/shared/domain/answer'
import type { Deliverable, Session } from '../../../../electron/shared/domain/session'
import {
  columnsFor,
  expandsFor,
  indexOf,
  missingParts,
  type PagePart,
} from '../../../../renderer/company/company-parts'

const read = (answer: object, expands = allExpands) =>
  readAnswer(new TextEncoder().encode(JSON.stringify(answer)), expands)
const answered = {
  keyInformation: { name: 'Havnesund Sjømat AS', organizationNumber: '314211685' },
  address: {},
  roles: [{ role: 'CEO', name: 'Tor Nesvik', dateOfBirth: '1979-02-11' }],
  financials: { auditor: { name: 'Skarvlys Revisjon AS', organizationNumber: '314215346' } },
  sanction: { status: 'NO_HIT', message: 'Ingen treff' },
}
const deliverable = (kind: string, isStored: boolean): Deliverable => ({
  kind,
  state: isStored ? 'saved' : 'failed',
  word: null,
  readySeenAt: null,
  expiresAt: null,
  failure: null,
  document: isStored
    ? {
        sha256: 'a'.repeat(64),
        sizeBytes: 1,
        mediaType: 'application/pdf',
        retrievedAt: '2026-11-22T12:58:07Z',
      }
    : null,
})
const session = (state: Session['state'], deliverables: Deliverable[]): Session => ({
  sessionRow: 1,
  companyRow: 1,
  company: { country: 'no', kind: 'organization-number', identifier: '314211685' },
  environment: 'practice',
  isPractice: true,
  sessionId: null,
  location: null,
  state,
  orderedAt: '2026-11-22T12:57:00Z',
  createdAt: null,
  endedAt: null,
  terms: { expands: allExpands, reports: ['aml', 'certificateOfRegistration'], language: 'nb' },
  failure: null,
  deliverables,
})

describe('what a company page tells of its answer', () => {
  it('keeps found, searched in vain, not delivered and not requested apart', () => {
    const states = new Map(
      indexOf(
        read(
          answered,
          allExpands.filter((expand) => expand !== 'authorities'),
        ),
      ).map(({ part, state }) => [part, state]),
    )
    expect(states.get('roles')).toBe('found')
    expect(states.get('address')).toBe('nothing-found')
    expect(states.get('lei')).toBe('not-delivered')
    expect(states.get('authorities')).toBe('not-requested')
  })

  it('shows an auditor of the older node once, among the roles that do not name one', () => {
    const parts = indexOf(read(answered)).map(({ part }) => part)
    expect(parts).not.toContain('auditor')
    const withoutRoles = indexOf(read({ ...answered, roles: undefined })).map(({ part }) => part)
    expect(withoutRoles).toContain('auditor')
  })

  it('shows a part nobody knows instead of dropping it', () => {
    const entries = indexOf(read({ ...answered, tradeRegister: { charges: 2 } }))
    expect(entries.at(-1)).toEqual({ part: 'others', state: 'found', count: 1 })
  })

  it('puts every part into exactly one column at any width, but for the strip over all of them', () => {
    const [first, ...sections] = indexOf(read({ ...answered, roles: undefined, odd: 1 })).map(
      ({ part }) => part,
    )
    expect(first).toBe('glance')
    const parts: PagePart[] = [...sections, 'reports']
    for (const width of [320, 640, 1100, 1360, 3000]) {
      expect(columnsFor(width, parts).flat().sort(), `${width}`).toEqual([...parts].sort())
    }
  })
})

describe('what was paid for and did not come', () => {
  it('names sections and reports once the session has ended, and asks for just those again', () => {
    const ended = session('partial', [
      deliverable('json', true),
      deliverable('aml', true),
      deliverable('certificateOfRegistration', false),
    ])
    const missing = missingParts(ended, read({ ...answered, roles: undefined }))
    expect(missing.reports).toEqual(['certificateOfRegistration'])
    expect(missing.sections).toContain('lei')
    expect(expandsFor(['roles', 'lei'])).toEqual(['roles', 'keyInformation.lei'])
  })

  it('is not called missing while it may still come', () => {
    const open = session('open', [deliverable('json', true)])
    expect(missingParts(open, read(answered))).toEqual({
      sections: [],
      reports: [],
      isAnswerMissing: false,
    })
  })

  it('is the answer itself where none was stored', () => {
    const failed = session('failed', [deliverable('json', false)])
    expect(missingParts(failed, null)).toMatchObject({ isAnswerMissing: true, sections: [] })
  })
})
