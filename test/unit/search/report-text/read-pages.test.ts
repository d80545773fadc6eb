import path from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, test } from 'vitest'
import { loadPdfFonts } from '../../../../electron/pdf/fonts'
import { pageEntries } from '../../../../electron/search/read/page-entries'
import { readPages } from '../../../../electron/search/report-text/read-pages'

const pdfjsFolder = path.resolve(import.meta.dirname, '../../../../node_modules/pdfjs-dist')

async function print(more: Partial<TDocumentDefinitions>): Promise<Uint8Array> {
  loadPdfFonts()
  const definition = { defaultStyle: { font: 'Roboto' }, content: '', ...more }
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

const read = (bytes: Uint8Array) => readPages(bytes, pdfjsFolder)

describe('the words of a report', () => {
  test('page by page, with the letters of the Nordic countries', async () => {
    const bytes = await print({
      content: [
        'Årsregnskap for Søndre Blåfjell Ærfugl AS',
        { text: 'side to', pageBreak: 'before' },
      ],
    })
    expect(await read(bytes)).toEqual(['Årsregnskap for Søndre Blåfjell Ærfugl AS', 'side to'])
  })

  test('a line that is broken parts words', async () => {
    const [page] = (await read(await print({ content: 'styreleder '.repeat(40) }))) ?? []
    expect(page?.split(' ')).toHaveLength(40)
  })

  test('are entries with their page, without person numbers', () => {
    expect(pageEntries(['', 'Fødselsnummer 010190 12345'], 'aml')).toEqual([
      expect.objectContaining({ field: 'report', text: 'Fødselsnummer •', page: 2, word: 'aml' }),
    ])
  })
})

describe('a report without words says so', () => {
  test('locked with a password', async () => {
    expect(await read(await print({ content: 'hemmelig', userPassword: 'x' }))).toBeNull()
  })

  test('pages that are pictures only', async () => {
    const canvas = [{ type: 'rect', x: 0, y: 0, w: 90, h: 90, color: '#123456' }] as const
    expect(await read(await print({ content: { canvas: [...canvas] } }))).toBeNull()
  })

  test('damaged, or no PDF at all', async () => {
    const whole = await print({ content: 'hel' })
    expect(await read(whole.slice(0, 300))).toBeNull()
    expect(await read(new TextEncoder().encode('%PDF-1.7\nnothing\n%%EOF'))).toBeNull()
    expect(await read(new Uint8Array())).toBeNull()
  })
})
