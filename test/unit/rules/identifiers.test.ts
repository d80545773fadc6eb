import fc from 'fast-check'
import { expect, it } from 'vitest'
import { naughtyStrings } from './naughty-strings'
import type { Country, IdentifierKind } from '../../../electron/shared/domain/identifier'
import { countries } from '../../../electron/shared/domain/identifier'
import {
  formatIdentifier,
  readIdentifier,
  sentForm,
} from '../../../electron/shared/rules/identifiers'
import { isLeiCheckValid } from '../../../electron/shared/rules/lei'

const read = (
  typed: string,
  country: Country | null = null,
  kind: IdentifierKind = 'organization-number',
) => {
  const verdict = readIdentifier(typed, { country, kind })
  if (verdict.state === 'unreadable') {
    return `${verdict.fault} ${verdict.found}/${verdict.expected ?? '?'}`
  }
  const { key, remarks } = verdict
  const name = key.kind === 'duns' ? `${key.country} duns` : key.country
  return [name, key.identifier, ...remarks].join(' ')
}

it.each([
  ['923609016', 'no 923609016'],
  ['310956643', 'no 310956643'],
  ['923 609 016', 'no 923609016'],
  ['923\u00a0609\u00a0016', 'no 923609016'],
  ['923.609.016', 'no 923609016'],
  ['NO 923 609 016 MVA', 'no 923609016 vat-form'],
  ['no923609016mva', 'no 923609016 vat-form'],
  ['"923609016"', 'no 923609016'],
  ['\ufeff923609016\u200b', 'no 923609016'],
  ['556012-5790', 'se 5560125790'],
  ['5565002465', 'se 5565002465'],
  ['556012–5790', 'se 5560125790'],
  ['16556012-5790', 'se 5560125790'],
  ['SE556012579001', 'se 5560125790 vat-form'],
  ['SE165560125790', 'se 5560125790'],
  ['0112038-9', 'fi 0112038-9'],
  ['FI01120389', 'fi 0112038-9'],
  ['112038-9', 'fi 0112038-9 padded'],
  ['FI 1927400-1', 'fi 1927400-1'],
  ['DK24256790', 'dk 24256790'],
  ['24 25 67 90', 'dk 24256790'],
])('reads %j without being told the country as %s', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})

it.each([
  ['24256790', 'dk', 'dk 24256790'],
  ['61056416', 'dk', 'dk 61056416'],
  ['01120389', 'fi', 'fi 0112038-9'],
  ['1120389', 'fi', 'fi 0112038-9 padded'],
  ['923-609-016', 'no', 'no 923609016'],
  ['SE 556012-5790', 'no', 'se 5560125790'],
] as const)('reads %j in a list for %s as %s', (typed, country, expected) => {
  expect(read(typed, country)).toBe(expected)
})

it.each([
  ['923609017', 'no'],
  ['932609016', 'no'],
  ['5560125791', 'se'],
  ['5561025790', 'se'],
  ['0112038-8', 'fi'],
  ['0121038-9', 'fi'],
  ['24256791', 'dk'],
  ['24526790', 'dk'],
  ['02425679', 'dk'],
  ['234567891', 'no'],
  ['345678912', 'no'],
  ['567891234', 'no'],
  ['456789123', 'no'],
  ['123456789', 'no'],
] as const)('lets %s of %s pass with a remark on its check digit', (typed, country) => {
  expect(read(typed, country)).toBe(`${country} ${typed} check-digit`)
})

it('takes every number of the practice and test ranges without a remark', () => {
  for (const typed of ['310000019', '310000086', '9920000016', '9000001-1', '9000524-2']) {
    expect(read(typed)).not.toContain('check-digit')
  }
  expect(read('99000007', 'dk')).toBe('dk 99000007')
})

it.each([
  ['', null, 'empty 0/?'],
  [' \u200b ', 'no', 'empty 0/9'],
  ['Fjordvik Test AS', 'no', 'characters 0/9'],
  ['92360901', 'no', 'length 8/9'],
  ['9236090160', 'no', 'length 10/9'],
  ['556012579', 'se', 'length 9/10'],
  ['24256790', null, 'ambiguous 8/?'],
  ['1234567', null, 'length 7/?'],
  ['١٢٣٤٥٦٧٨٩', 'no', 'characters 0/9'],
  [`${'9'.repeat(500)}`, 'no', 'length 100/9'],
] as const)('refuses %j for %s and counts what it found: %s', (typed, country, expected) => {
  expect(read(typed, country)).toBe(expected)
})

it('says that a Swedish number of a sole trader is a personal number', () => {
  expect(read('900101-0017', 'se')).toBe('se 9001010017 personal-number')
  expect(read('19900101-0017', 'se')).toBe('se 9001010017 personal-number')
})

it('keeps a DUNS number apart from a Norwegian number of the same length', () => {
  expect(read('15-048-3782', 'no')).toBe('no duns 150483782')
  expect(read('006273905', 'se', 'duns')).toBe('se duns 006273905')
  expect(read('DUNS 150483782', 'dk')).toBe('dk duns 150483782')
  expect(read('15048378', 'no', 'duns')).toBe('length 8/9')
  expect(read('150483782', null, 'duns')).toBe('ambiguous 9/9')
  expect(read('000000000', 'no', 'duns')).toBe('no duns 000000000 placeholder')
  expect(read('999999999', 'no', 'duns')).toBe('no duns 999999999 placeholder')
})

it('writes numbers as their register does and sends digits, the Finnish ones with a hyphen', () => {
  const both = (typed: string, country: Country, kind?: IdentifierKind) => {
    const verdict = readIdentifier(typed, { country, kind: kind ?? 'organization-number' })
    if (verdict.state === 'unreadable') throw new Error(verdict.fault)
    return [formatIdentifier(verdict.key), sentForm(verdict.key)]
  }
  expect(both('314211685', 'no')).toEqual(['314\u00a0211\u00a0685', '314211685'])
  expect(both('9920041275', 'se')).toEqual(['992004-1275', '9920041275'])
  expect(both('90005242', 'fi')).toEqual(['9000524-2', '9000524-2'])
  expect(both('99010320', 'dk')).toEqual(['99\u00a001\u00a003\u00a020', '99010320'])
  expect(both('150483782', 'fi', 'duns')).toEqual(['DUNS\u00a015-048-3782', '150483782'])
})

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const anyKey = fc.oneof(
  fc.record({
    country: fc.constant('no' as const),
    kind: fc.constant('organization-number' as const),
    identifier: digits(9),
  }),
  fc.record({
    country: fc.constant('se' as const),
    kind: fc.constant('organization-number' as const),
    identifier: digits(10),
  }),
  fc.record({
    country: fc.constant('fi' as const),
    kind: fc.constant('organization-number' as const),
    identifier: digits(8).map((all) => `${all.slice(0, 7)}-${all.slice(7)}`),
  }),
  fc.record({
    country: fc.constant('dk' as const),
    kind: fc.constant('organization-number' as const),
    identifier: digits(8),
  }),
  fc.record({
    country: fc.constantFrom(...countries),
    kind: fc.constant('duns' as const),
    identifier: digits(9),
  }),
)

it('reads back every number it has written, and every number it would send', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const hint = { country: key.country, kind: key.kind }
      for (const text of [formatIdentifier(key), sentForm(key)]) {
        expect(readIdentifier(text, hint)).toMatchObject({ state: 'readable', key })
      }
    }),
  )
})

it('never stumbles over what is pasted', () => {
  const hints = [null, ...countries].flatMap((country) =>
    (['organization-number', 'duns'] as const).map((kind) => ({ country, kind })),
  )
  const look = (typed: string) => {
    for (const hint of hints) {
      const verdict = readIdentifier(typed, hint)
      const isSendable = verdict.state !== 'readable' || /^[\d-]{8,10}$/.test(sentForm(verdict.key))
      if (!isSendable || verdict.typed.length > 100) throw new Error(JSON.stringify(verdict))
    }
  }
  naughtyStrings.forEach(look)
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), look))
  fc.assert(fc.property(fc.stringMatching(/^[NOSEFIDKMVA0-9 .-]{0,20}$/), look))
})

it('checks an LEI by mod 97-10', () => {
  expect(isLeiCheckValid('OW6OFBNCKXC4US5C7523')).toBe(true)
  expect(isLeiCheckValid('549300GKFG0RYRRQ1414')).toBe(true)
  expect(isLeiCheckValid('OW6OFBNCKXC4US5C7524')).toBe(false)
  expect(isLeiCheckValid('WO6OFBNCKXC4US5C7523')).toBe(false)
  expect(isLeiCheckValid('549300gkfg0ryrrq1414')).toBe(false)
  expect(isLeiCheckValid('')).toBe(false)
})
