import { describe, expect, test } from 'vitest'
import { withoutPersonNumbers } from '../../../../electron/search/read/person-numbers'

describe('national person numbers are taken out of what is indexed', () => {
  test.each([
    ['Norway', 'født 010190 12345, styreleder', 'født •, styreleder'],
    ['Norway, in one', '01019012345', '•'],
    ['Norway, D-number', '41019012345', '•'],
    ['Norway, synthetic', '01819012345', '•'],
    ['Sweden', 'personnummer 19811218-9876.', 'personnummer •.'],
    ['Sweden, short', '811218-9876', '•'],
    ['Sweden, digits only', '8112189876', '•'],
    ['Finland', 'hetu 131052-308T', 'hetu •'],
    ['Denmark', 'cpr 070761-4285', 'cpr •'],
  ])('%s', (_country, text, left) => {
    expect(withoutPersonNumbers(text)).toBe(left)
  })
})

describe('what is no person stays', () => {
  test.each([
    ['a Norwegian company', '923 609 016'],
    ['with VAT', 'NO 923609016 MVA'],
    ['a Swedish company', '556012-5790'],
    ['a Swedish company, digits only', '5560125790'],
    ['a Finnish company', '0112038-9'],
    ['a Danish company', '24256790'],
    ['a DUNS number', '15-048-3782'],
    ['a LEI', '549300GKFG0RYRRQ1414'],
    ['a date', '1990-01-01'],
    ['an amount', '1 101 234 567'],
    ['a digest', 'c0ffee010190123450000'],
  ])('%s', (_what, text) => {
    expect(withoutPersonNumbers(text)).toBe(text)
  })
})
