import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessColumns, hasHeading } from '../../../electron/shared/table/columns'
import { readCountryCell, readKindCell } from '../../../electron/shared/table/country-cell'
import {
  guessMapping,
  mappingKeptFor,
  readKept,
  signatureOf,
  takeLines,
  withMapping,
} from '../../../electron/shared/table/mapping'
import { undoSpreadsheet } from '../../../electron/shared/table/spreadsheet-number'
import { naughtyStrings } from '../rules/naughty-strings'

const none = { number: null, country: null, kind: null, reference: null, name: null }

describe('the columns of a list', () => {
  it.each([
    [['Kundenr', 'Firmanavn', 'Org.nr.', 'Land'], { reference: 0, name: 1, number: 2, country: 3 }],
    [
      ['Organisationsnummer', 'Bolag', 'Land', 'Vår referens'],
      { number: 0, name: 1, country: 2, reference: 3 },
    ],
    [
      ['Yrityksen nimi', 'Y-tunnus', 'Maa', 'Asiakasnumero'],
      { name: 0, number: 1, country: 2, reference: 3 },
    ],
    [['CVR-nr.', 'Virksomhedsnavn', 'Type'], { number: 0, name: 1, kind: 2 }],
    [
      ['Customer ID', 'Company name', 'Registration number', 'Country code'],
      { reference: 0, name: 1, number: 2, country: 3 },
    ],
  ])('are known by their headings: %s', (header, expected) => {
    expect(hasHeading([header])).toBe(true)
    expect(guessColumns([header], true)).toEqual({ ...none, ...expected })
  })

  it('are known by their cells where nothing names them', () => {
    const rows = [
      ['1', 'Havnesund Sjømat AS', 'Norge', '314211685'],
      ['2', 'Sundets Kylhus AB', 'Sverige', '992004-1275'],
      ['3', 'Nordkapp Fôr ApS', 'Danmark', '99 01 03 20'],
    ]
    expect(guessMapping(rows)).toEqual({
      hasHeader: false,
      columns: { ...none, number: 3, country: 2, name: 1 },
    })
  })

  it('“Nr” that only counts the rows is not taken for the company number', () => {
    const rows = [
      ['Nr', 'Foretak', 'Ident'],
      ['1', 'Havnesund', '314211685'],
      ['2', 'Lofot', '314211073'],
    ]
    expect(guessColumns(rows, hasHeading(rows)).number).toBe(2)
  })

  it('can hold anything without stopping the guess', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughtyStrings))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
        (rows) => {
          const mapping = guessMapping(rows)
          const { lines, leftOut } = takeLines(rows, mapping)
          expect(lines.length + leftOut).toBe(
            Math.max(0, rows.length - (mapping.hasHeader ? 1 : 0)),
          )
        },
      ),
    )
  })
})

describe('a mapping that a person chose', () => {
  const rows = [
    ['Ident', 'Navn', 'Kode'],
    ['314211685', 'Havnesund', 'A7'],
  ]
  const mapping = { hasHeader: true, columns: { ...none, number: 0, reference: 2 } }

  it('is used again for the same headings in any capitals, and for no others', () => {
    const kept = readKept(withMapping([], signatureOf(rows[0] ?? []), mapping))
    expect(mappingKeptFor(kept, [['IDENT', 'navn ', 'Kode'], ...rows.slice(1)])).toEqual(mapping)
    expect(mappingKeptFor(kept, [['Navn', 'Ident', 'Kode']])).toBeNull()
    expect(takeLines(rows, mapping).lines).toEqual([
      { typed: '314211685', countryCell: null, kind: null, reference: 'A7', name: null },
    ])
  })

  it('gives way to newer ones and is forgotten when it cannot be read', () => {
    let text = ''
    for (let each = 0; each < 200; each += 1) {
      text = withMapping(readKept(text), `3 heading ${each}`, mapping)
    }
    expect(text.length).toBeLessThanOrEqual(10_000)
    expect(readKept(text)[0]?.signature).toBe('3 heading 199')
    for (const odd of [
      '{',
      '[{"signature":1}]',
      '[{"signature":"a","mapping":{"hasHeader":true}}]',
    ]) {
      expect(readKept(odd)).toEqual([])
    }
  })
})

describe('what a spreadsheet program did to a number', () => {
  it.each([
    ['9.74760673E+08', '974760673', 'expanded'],
    ['9,74760673E8', '974760673', 'expanded'],
    ['9.74E+08', '9.74E+08', 'rounded'],
    ['1,65599E+11', '1,65599E+11', 'rounded'],
    ['974760673.00', '974760673', 'decimals'],
    ['992004-1275', '992004-1275', null],
    ['314.211.685', '314.211.685', null],
  ])('%s is undone only where no digit is lost', (typed, text, form) => {
    expect(undoSpreadsheet(typed)).toEqual({ text, form })
  })
})

it('a country is told by its code and by its name in five languages', () => {
  for (const word of ['NO', 'Norge', ' norway ', 'Noreg', 'Norja', 'NOR', '578']) {
    expect(readCountryCell(word), word).toBe('no')
  }
  expect(['Sverige', 'Ruotsi', 'SE'].map(readCountryCell)).toEqual(['se', 'se', 'se'])
  expect(['Suomi', 'FIN', 'Finland'].map(readCountryCell)).toEqual(['fi', 'fi', 'fi'])
  expect(['Danmark', 'Tanska', 'dk'].map(readCountryCell)).toEqual(['dk', 'dk', 'dk'])
  expect(['Tyskland', '?', ''].map(readCountryCell)).toEqual(['other', 'other', null])
  expect(['DUNS', 'Org.nr', 'Organisasjonsnummer', 'AS'].map(readKindCell)).toEqual([
    'duns',
    'organization-number',
    'organization-number',
    null,
  ])
})
