// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { sanctionSign } from '../../../../renderer/companies/company-signs'
import { addressLine, partyNumber } from '../../../../renderer/company/sections/party-words'
import { reasonText } from '../../../../renderer/company/sections/reason-words'
import { webAddress } from '../../../../renderer/company/web-address'
import { setLanguage } from '../../../../renderer/text/text'

beforeEach(() => setLanguage('en'))

describe('words on a company page', () => {
  it('never call a search without a hit an approval, in sign or tone', () => {
    for (const language of ['en', 'nb'] as const) {
      setLanguage(language)
      for (const outcome of [
        'no-hit',
        'nothing-found',
        'not-requested',
        'not-delivered',
        'needs-review',
      ] as const) {
        const { tone, glyph, words } = sanctionSign(outcome, 0)
        expect([tone, glyph]).not.toContain('calm')
        expect(glyph).not.toBe('done')
        expect(words).not.toMatch(/clear|ok|passed|klar|godkjent/i)
      }
    }
  })

  it('write numbers as their registers do, and guess no country', () => {
    expect(partyNumber('314211685', 'NO')).toBe('NO\u00a0314\u00a0211\u00a0685')
    expect(partyNumber('314211685', null)).toBe('314\u00a0211\u00a0685')
    expect(partyNumber('99010320', 'Denmark')).toBe('DK\u00a099\u00a001\u00a003\u00a020')
    expect(partyNumber('HRB 12345', 'DE')).toBe('DE\u00a0HRB 12345')
    expect(partyNumber('99010320', null)).toBe('99010320')
  })

  it('give the service’s own phrase for an owner without a percentage, else what its code means', () => {
    const path = 'ownership.beneficials[0]'
    const words = (...given: [code: string | null, phrase: string | null][]) =>
      reasonText({ path, reasons: given.map(([code, phrase]) => ({ path, code, phrase })) })
    expect(words(['VOTING_RIGHTS', null])).toBe('a share class gives more than 25% of the votes')
    expect(words(['VOTING_RIGHTS', 'Stemmerett'])).toBe('“Stemmerett”')
    expect(words(['NEW_REASON', null])).toBe('“NEW_REASON”')
    expect(words(['NEW_REASON', null], [null, 'Avtale'])).toBe('“NEW_REASON” · “Avtale”')
    expect(words()).toBe('no reason given')
  })

  it('write an address with an empty field as nothing, not as a comma', () => {
    const address = {
      path: 'address.postal',
      kind: null,
      lines: ['Kaiveien 14'],
      postalCode: null,
      city: 'Havnesund',
      municipality: null,
      country: 'NO',
    }
    expect(addressLine(address)).toBe('Kaiveien 14, Havnesund, Norway')
  })
})

describe('an address out of an answer', () => {
  it.each([
    ['www.havnesund.example', 'https://www.havnesund.example/'],
    ['http://lists.example/entry?id=1', 'http://lists.example/entry?id=1'],
  ])('opens where it is a web address: %s', (text, url) => {
    expect(webAddress(text)).toBe(url)
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:pass@example.com',
    'not an address',
    'localhost',
    'data:text/html,x',
    '',
  ])('is only text where it is something else: %s', (text) => {
    expect(webAddress(text)).toBeNull()
  })
})
