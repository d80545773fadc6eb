// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { readAnswer } from '../../../../electron/answers/read-answer'
import { allExpands } from '../../../../electron/shared/domain/answer'
import type { CompanyRow } from '../../../../electron/shared/domain/case-file'
import type { CompanyKey } from '../../../../electron/shared/domain/identifier'
import { companyFacts } from '../../../../renderer/company/company-facts'
import { setLanguage } from '../../../../renderer/text/text'

beforeEach(() => setLanguage('en'))

const rowOf = (company: CompanyKey): CompanyRow => ({
  companyRow: 1,
  company,
  addedAt: '2026-11-22T12:57:00Z',
  digest: null,
  retrievedAt: null,
  snapshots: 1,
  changed: null,
  latest: null,
})
const norwegian: CompanyKey = {
  country: 'no',
  kind: 'organization-number',
  identifier: '314211685',
}
const read = (keyInformation: object) =>
  readAnswer(new TextEncoder().encode(JSON.stringify({ keyInformation })), allExpands)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const factsOf = (company: CompanyKey, keyInformation: object, retrievedAt: string | null = null) =>
  companyFacts(
    rowOf(company),
    read(keyInformation),
    retrievedAt,
    new Date('2026-11-24T08:00:00'),
  ).map(({ text, bare }) => [plain(text), bare])

describe('the head of a company page', () => {
  it('shows every identifier in its groups and copies the bare form', () => {
    const facts = factsOf(norwegian, {
      name: 'Havnesund Sjømat AS',
      organizationNumber: '314211685',
      dunsNumber: '671042295',
      lei: 'OW6OFBNCKXC4US5C7523',
    })
    expect(facts.slice(0, 3)).toEqual([
      ['NO 314 211 685', '314211685'],
      ['DUNS 67-104-2295', '671042295'],
      ['LEI OW6OFBNCKXC4US5C7523', 'OW6OFBNCKXC4US5C7523'],
    ])
  })

  it('shows the organization number of a company that was ordered by its DUNS number', () => {
    const facts = factsOf(
      { country: 'no', kind: 'duns', identifier: '671042295' },
      { organizationNumber: '314211685', dunsNumber: '671042295', country: 'NO' },
    )
    expect(facts.slice(0, 2)).toEqual([
      ['DUNS 67-104-2295', '671042295'],
      ['NO 314 211 685', '314211685'],
    ])
    expect(facts.filter(([text]) => text?.startsWith('DUNS'))).toHaveLength(1)
  })

  it('keeps the hyphen of a Finnish number', () => {
    const finnish = { country: 'fi', kind: 'organization-number', identifier: '90005242' } as const
    expect(factsOf(finnish, {})[0]).toEqual(['FI 9000524-2', '9000524-2'])
  })

  it('says how old the knowledge is, in days by the calendar', () => {
    const texts = factsOf(norwegian, {}, '2026-11-22T23:30:00').map(([text]) => text)
    expect(texts).toContain('Retrieved 22 Nov 2026, 23:30, 2 days ago')
  })
})
