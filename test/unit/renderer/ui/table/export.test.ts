// @vitest-environment happy-dom
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { asBlock, type CellValue } from '../../../../../renderer/ui/table/cell-values'
import {
  createFileWriter,
  type FileKind,
} from '../../../../../renderer/ui/table/export/file-writer'

const titles = ['Name', 'Number', 'Hits', 'Retrieved (UTC)', 'Due']
const firms: CellValue[][] = [
  ['Ærlig; "Sjø" AS', '012345678', 2, { at: '2026-11-22T13:58:07.000Z' }, { on: '2027-01-31' }],
  ['=HYPERLINK("http://invented.example")', '+47', 0, null, null],
]

const written = async (kind: FileKind, delimiter: ',' | ';' = ',') => {
  const write = createFileWriter()
  const head = { titles, widths: titles.map(() => 10) }
  await write({ step: 'head', head, kind, delimiter, sheet: 'List' })
  for (const row of firms) await write({ step: 'rows', rows: [row] })
  const bytes = await write({ step: 'end' })
  if (!bytes) throw new Error('nothing was written')
  return bytes
}

describe('a list saved as CSV', () => {
  it('is read back by a spreadsheet program as it was, with its byte order mark once', async () => {
    const bytes = await written('csv', ';')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.split('\ufeff')).toHaveLength(2)
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows = parse(text, { bom: true, delimiter: ';' })
    expect(rows[0]).toEqual(titles)
    expect(rows[1]).toEqual([
      'Ærlig; "Sjø" AS',
      '012345678',
      '2',
      '2026-11-22T13:58:07.000Z',
      '2027-01-31',
    ])
  })

  it('holds no cell that a program would carry out', async () => {
    const rows = parse(new TextDecoder().decode(await written('csv')), { bom: true })
    expect(rows[2]?.slice(0, 2)).toEqual(['\'=HYPERLINK("http://invented.example")', "'+47"])
  })
})

describe('a list saved as a workbook', () => {
  it('keeps text as text with its zeros, numbers as numbers, days and instants as dates', async () => {
    const bytes = await written('xlsx')
    const [sheet] = await readWorkbook(bytes.slice().buffer)
    expect(sheet?.data[0]).toEqual(titles)
    expect(sheet?.data[1]).toEqual([
      'Ærlig; "Sjø" AS',
      '012345678',
      2,
      new Date('2026-11-22T13:58:07.000Z'),
      new Date('2027-01-31T00:00:00.000Z'),
    ])
    expect(sheet?.data[2]?.slice(0, 3)).toEqual(['=HYPERLINK("http://invented.example")', '+47', 0])
  })
})

describe('rows on the clipboard', () => {
  it('stay one line each, whatever their text holds', () => {
    const block = asBlock(
      [{ name: 'To\tlinjer\nAS', on: '2027-01-31' }],
      [
        { title: 'Name', value: ({ name }) => name },
        { title: 'Due', value: ({ on }) => ({ on }) },
      ],
    )
    expect(block).toBe('Name\tDue\nTo linjer AS\t2027-01-31')
  })
})
