import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Block } from './blocks'
import { blocksToContent, type MoreRows } from './block-content'
import { colours } from './colours'
import { loadPdfFonts } from './fonts'
import { visible } from './visible'

export interface PdfInfo {
  title: string
  /** what stands below every page beside the title */
  foot: string
  /** UTC ISO; stands in for the clock, so that the same case gives the same bytes */
  at: string
}

/** The blocks as a PDF with selectable text. Same blocks and info, same bytes. */
export async function blocksToPdf(
  blocks: readonly Block[],
  info: PdfInfo,
  moreRows: MoreRows,
): Promise<Uint8Array> {
  loadPdfFonts()
  const at = new Date(info.at)
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [46, 44, 46, 48],
    info: {
      title: info.title,
      creator: 'Saksmappe',
      producer: 'Saksmappe',
      creationDate: at,
      modDate: at,
    },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2, color: colours.text },
    content: blocksToContent(blocks, moreRows),
    footer: (page: number, pages: number): Content => ({
      margin: [46, 14, 46, 0],
      fontSize: 7.5,
      color: colours.faint,
      columns: [
        { text: visible(`${info.title} · ${info.foot}`), width: '*' },
        { text: `${page} / ${pages}`, width: 'auto' },
      ],
    }),
  }
  return pdfmake.createPdf(definition).getBuffer()
}
