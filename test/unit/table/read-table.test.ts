import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/universal'
import { tableLimits } from '../../../electron/shared/table/limits'
import { readTable, readTextTable } from '../../../electron/shared/table/read-table'
import { tableParsers } from '../../../renderer/collect/batch/table-parsers'
import { naughtyStrings } from '../rules/naughty-strings'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array) => readTable({ name: 'Kunder', bytes }, tableParsers)
const rowsOf = async (bytes: Uint8Array) => {
  const result = await read(bytes)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value.sheets[0]?.rows
}
const wide = (text: string, isLittle: boolean, hasMark: boolean) => {
  const marked = hasMark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), isLittle)
  }
  return bytes
}
const table = 'Orgnr;Navn\r\n314211685;Havnesund Sjømat AS\r\n314211073;Åsgård\r\n'
const rows = [
  ['Orgnr', 'Navn'],
  ['314211685', 'Havnesund Sjømat AS'],
  ['314211073', 'Åsgård'],
]

describe('a list saved by any spreadsheet program', () => {
  it.each([
    ['UTF-8', utf8(table)],
    ['UTF-8 with its mark', utf8(`\ufeff${table}`)],
    ['UTF-16 LE', wide(table, true, true)],
    ['UTF-16 LE without a mark', wide(table, true, false)],
    ['UTF-16 BE', wide(table, false, true)],
    ['UTF-16 BE without a mark', wide(table, false, false)],
    ['Windows-1252', Uint8Array.from(table, (one) => one.charCodeAt(0))],
    ['sep= in its first line', utf8(`sep=;\r\n${table}`)],
    ['tabs', utf8(table.replaceAll(';', '\t'))],
    ['bars', utf8(table.replaceAll(';', '|'))],
    ['commas', utf8(table.replaceAll(';', ','))],
    ['blank rows', utf8(table.replaceAll('\r\n', '\r\n;\r\n\r\n'))],
  ])('is read the same as %s', async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows)
  })

  it('keeps line breaks and delimiters inside quotation marks', async () => {
    const text = 'Orgnr,Navn\n314211685,"Havnesund\nSjømat, ""AS"""\n'
    expect(await rowsOf(utf8(text))).toEqual([
      ['Orgnr', 'Navn'],
      ['314211685', 'Havnesund\nSjømat, "AS"'],
    ])
  })

  it('is read although a quotation mark was never closed, and says so', async () => {
    const result = await read(utf8('Orgnr;Navn\n314211685;"Havnesund\n314211073;Lofot\n'))
    expect(result).toMatchObject({ ok: true, value: { isQuoteIgnored: true } })
    expect(result.ok && result.value.sheets[0]?.rows).toHaveLength(3)
  })

  it('fills rows that are too short and counts them', async () => {
    const result = await read(utf8('a;b;c\n314211685;Havnesund;x\n314211073\n314211074;x;y\n'))
    expect(result).toMatchObject({ value: { sheets: [{ ragged: 1 }] } })
    expect(result.ok && result.value.sheets[0]?.rows[2]).toEqual(['314211073', '', ''])
  })

  it('comes back as it was written, whatever stands in its cells', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughtyStrings))
    const clean = cell.map((text) => text.replaceAll('\0', '').slice(0, 300))
    const delimiter = fc.constantFrom('\t', ';', '|', ',')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(clean, clean, clean), { maxLength: 8 }),
        delimiter,
        (body, sign) => {
          const given = [
            ['Orgnr', 'Land', 'Navn'],
            ...body.map(([one, two, three]) => [`9${one}`, two, three]),
          ]
          const text = `sep=${sign}\n${stringify(given, { delimiter: sign, quoted: true })}`
          const result = readTextTable('', text, tableParsers)
          const width = Math.max(...given.map((row) => row.findLastIndex((one) => one?.trim()))) + 1
          expect(result.ok && result.value.sheets[0]?.rows).toEqual(
            given.map((row) => row.slice(0, width)),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never throws at random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (bytes, isPacked) => {
        if (isPacked) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length))
        const result = await read(bytes)
        if (!result.ok) expect(result.failure.code).toMatch(/^table-/)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a list that is too large', () => {
  it('is refused by its rows, its columns and its size, never cut', async () => {
    const tall = `Orgnr\n${'314211685\n'.repeat(tableLimits.rows + 1)}`
    const broad = `${'x;'.repeat(tableLimits.columns)}x\n`.repeat(3)
    for (const bytes of [utf8(tall), utf8(broad), new Uint8Array(tableLimits.bytes + 1)]) {
      expect(await read(bytes)).toMatchObject({ ok: false, failure: { code: 'table-too-large' } })
    }
    const most = `Orgnr\n${'314211685\n'.repeat(tableLimits.rows)}`
    expect(await rowsOf(utf8(most))).toHaveLength(tableLimits.rows + 1)
  })
})

describe('a workbook', () => {
  const workbook = async (...sheets: { sheet: string; data: (string | number | null)[][] }[]) =>
    new Uint8Array(await (await writeWorkbook(sheets).toBlob()).arrayBuffer())

  it('gives each sheet that holds anything, and every digit of a number', async () => {
    const bytes = await workbook(
      {
        sheet: 'Kunder',
        data: [
          ['Orgnr', 'DUNS'],
          [974760673, '001234567'],
          [165592004127501, null],
        ],
      },
      { sheet: 'Tom', data: [] },
      { sheet: 'Flere', data: [['Orgnr'], ['314211685']] },
    )
    const result = await read(bytes)
    expect(result.ok && result.value.sheets.map(({ name, rows: found }) => [name, found])).toEqual([
      [
        'Kunder',
        [
          ['Orgnr', 'DUNS'],
          ['974760673', '001234567'],
          ['165592004127501', ''],
        ],
      ],
      ['Flere', [['Orgnr'], ['314211685']]],
    ])
  })

  it('that would unpack to more than it may is refused before it is unpacked', async () => {
    const bytes = await workbook({ sheet: 'Kunder', data: [['Orgnr'], ['314211685']] })
    const view = new DataView(bytes.buffer)
    const at = firstPart(bytes)
    view.setUint32(at + 24, tableLimits.unpackedBytes + 1, true)
    expect(await read(bytes)).toMatchObject({ ok: false, failure: { code: 'table-too-large' } })
    view.setUint32(at + 24, 3, true)
    expect(await read(bytes)).toMatchObject({ ok: false, failure: { code: 'table-unreadable' } })
  })

  it('that names a cell far out is refused before its empty places fill the memory', async () => {
    for (const address of ['XFD999999', 'A&#57;', 'ZZZZ1']) {
      expect((await read(await stored(address))).ok, address).toBe(false)
    }
    expect((await read(await stored('B2'))).ok).toBe(true)
  })

  const firstPart = (bytes: Uint8Array) =>
    bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1)

  /** A workbook with one cell, at this address. */
  async function stored(address: string): Promise<Uint8Array> {
    const { zip } = await import('../../support/small-zip')
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    return zip({
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Kunder" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row><c r="${address}" t="inlineStr"><is><t>314211685</t></is></c></row></sheetData></worksheet>`,
    })
  }
})
