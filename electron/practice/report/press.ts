import { createHash } from 'node:crypto'
import pdfmake from 'pdfmake'
import type { Content } from '../answer/compose'
import type { LedgerEntry } from '../orders/ledger'
import type { ReportName } from '../orders/read-order'
import { layOut } from './document'
import { loadFonts } from './fonts'

/** Prints reports: the same session and content give the same bytes. */
export interface ReportPress {
  print(report: ReportName, content: Content, entry: LedgerEntry): Promise<Buffer>
}

const keptBytes = 96 * 1024 * 1024

interface Shelf {
  printed: Map<string, Promise<Buffer>>
  sizeBytes: number
}

/**
 * Printing costs some 50 ms, so finished reports are kept, by all that goes into them. The shelf
 * outlives one start of the service: a second run under a frozen clock finds its reports printed.
 */
const shelf: Shelf = { printed: new Map(), sizeBytes: 0 }

export function createReportPress(): ReportPress {
  loadFonts()
  return {
    print: (report, content, entry) => {
      const { sessionId, orderedAt, language, expands } = entry
      const key = createHash('sha256')
        .update(JSON.stringify([report, sessionId, orderedAt, language, expands, content]))
        .digest('hex')
      const kept = shelf.printed.get(key)
      if (kept) return kept
      const printing = pdfmake.createPdf(layOut(report, content, entry)).getBuffer()
      shelf.printed.set(key, printing)
      printing.catch(() => shelf.printed.delete(key))
      return printing.then(keep)
    },
  }
}

function keep(bytes: Buffer): Buffer {
  shelf.sizeBytes += bytes.length
  if (shelf.sizeBytes > keptBytes) {
    shelf.printed.clear()
    shelf.sizeBytes = 0
  }
  return bytes
}
