import type { Content as PdfContent, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Content } from '../answer/compose'
import type { LedgerEntry } from '../orders/ledger'
import type { ReportName } from '../orders/read-order'
import { writeChapters } from './chapters/write-chapters'
import type { Desk } from './chapters/chapter'
import { createFormat, formatCreated, formatNumber } from './format'
import { notice, pairs } from './pieces'
import { wordsOf } from './words/words-of'

/** The invented bank that practises. */
export const requester = { name: 'Fjellvær Sparebank', organizationNumber: '314218981' }

const faint = '#6b747d'

/**
 * Lays out a report from the answer itself, so that both always agree. All that varies goes in by
 * the arguments: no clock, no chance.
 */
export function layOut(
  report: ReportName,
  content: Content,
  entry: LedgerEntry,
): TDocumentDefinitions {
  const words = wordsOf(entry.language)
  const format = createFormat(words)
  const { name } = (content.keyInformation ?? {}) as { name?: unknown }
  const subject = name ? format.text(name) : entry.identifier
  const desk: Desk = { words, format, subject }
  return {
    pageSize: 'A4',
    pageMargins: [56, 78, 56, 62],
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15, color: '#1b1f24' },
    styles,
    language: words.locale.slice(0, 2),
    info: {
      title: `${words[report]} – ${subject}`,
      author: requester.name,
      subject: words.simulatedNotice,
      keywords: entry.sessionId,
      creator: 'Saksmappe practice service',
      producer: 'Saksmappe practice service',
      creationDate: new Date(entry.orderedAt),
      modDate: new Date(entry.orderedAt),
    },
    header: () => header(`${words[report]} · ${subject}`, words.simulated),
    footer: (page, pages) => footer(entry, desk, page, pages),
    content: [...titleBlock(report, entry, desk), ...writeChapters(report, content, entry, desk)],
  }
}

function header(title: string, simulated: string): PdfContent {
  return {
    margin: [56, 34, 56, 0],
    stack: [
      {
        columns: [
          { text: title, color: faint, fontSize: 8.5, width: '*' },
          {
            text: `${simulated} · Simulated`.replace('Simulated · Simulated', 'Simulated'),
            color: '#5a3d99',
            bold: true,
            fontSize: 8.5,
            width: 'auto',
          },
        ],
      },
      rule(4),
    ],
  }
}

function footer(entry: LedgerEntry, { words }: Desk, page: number, pages: number): PdfContent {
  return {
    margin: [56, 12, 56, 0],
    stack: [
      rule(0),
      {
        margin: [0, 4, 0, 0],
        fontSize: 8,
        color: faint,
        columns: [
          { text: `${words.reference} ${entry.sessionId}`, width: '*' },
          {
            text: words.page.replace('{page}', String(page)).replace('{pages}', String(pages)),
            width: 'auto',
          },
        ],
      },
    ],
  }
}

const rule = (above: number): PdfContent => ({
  canvas: [
    { type: 'line', x1: 0, y1: above, x2: 483, y2: above, lineWidth: 0.5, lineColor: '#c9ced3' },
  ],
})

/** The block that every report begins with (contract §6.1). */
function titleBlock(report: ReportName, entry: LedgerEntry, desk: Desk): PdfContent[] {
  const { words } = desk
  return [
    { text: words[report], style: 'title' },
    { text: desk.subject, style: 'subject' },
    notice(words.simulatedNotice, 'simulated'),
    { text: words.request, style: 'section' },
    pairs([
      [words.requestNumber, formatNumber(requester.organizationNumber)],
      [words.requestName, requester.name],
      [words.created, formatCreated(entry.orderedAt)],
      [words.reference, entry.sessionId],
      [words.searched, `${entry.country.toUpperCase()} ${formatNumber(entry.identifier)}`],
    ]),
  ]
}

const styles: TDocumentDefinitions['styles'] = {
  title: { fontSize: 22, bold: true, margin: [0, 4, 0, 2] },
  subject: { fontSize: 13, color: '#3d454d', margin: [0, 0, 0, 14] },
  chapter: { fontSize: 15, bold: true, margin: [0, 20, 0, 8] },
  section: { fontSize: 11, bold: true, margin: [0, 10, 0, 5] },
  paragraph: { margin: [0, 0, 0, 6] },
  table: { margin: [0, 0, 0, 10] },
  head: { bold: true },
  label: { color: faint },
}
