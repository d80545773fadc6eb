import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake/interfaces'
import { loadPdfFonts } from '../../pdf/fonts'
import { visible } from '../../pdf/visible'
import { ExpectedFailure } from '../../shared/result'
import type { OwnershipInput } from '../face'
import { checkedSvg, type CheckedSvg } from './svg-check'

/** All pages together; a picture of 3,000 parties has a tenth of it. */
const mostCharacters = 64_000_000

/** Drawings use what text has opened; blanks are seen by nobody. */
const openedFonts: Content = {
  text: [{ text: ' ' }, { text: ' ', bold: true }],
  ...{ fontSize: 1, absolutePosition: { x: 0, y: 0 } },
}

/**
 * Pages of a picture as one PDF whose words can be searched. Fails with `rejected-input` for pages
 * that are not of one size, too large together, or hold anything but shapes and words. Same pages,
 * same bytes.
 */
export async function picturePdf({
  pages,
  title,
  language,
  madeAt,
}: OwnershipInput<'ownership.pdf'>): Promise<Uint8Array> {
  const length = pages.reduce((sum, page) => sum + page.length, 0)
  if (length > mostCharacters) throw new ExpectedFailure({ code: 'rejected-input' })
  const checked = pages.map(checkedSvg)
  const isSound = (page: CheckedSvg | null): page is CheckedSvg =>
    page !== null && page.width === checked[0]?.width && page.height === checked[0].height
  const [first] = checked
  if (!first || !checked.every(isSound)) throw new ExpectedFailure({ code: 'rejected-input' })
  loadPdfFonts()
  const { width, height } = first
  const at = new Date(madeAt)
  return pdfmake
    .createPdf({
      pageSize: { width, height },
      pageMargins: 0,
      info: {
        title: visible(title),
        creator: 'Saksmappe',
        producer: 'Saksmappe',
        creationDate: at,
        modDate: at,
      },
      language,
      defaultStyle: { font: 'Roboto' },
      content: [
        openedFonts,
        ...checked.map(({ svg }, page): Content => ({
          ...{ svg, width, height },
          ...(page > 0 ? { pageBreak: 'before' } : {}),
        })),
      ],
    })
    .getBuffer()
    .then((bytes) => new Uint8Array(bytes))
}
