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

/** Prints one report anew. The same arguments give the same bytes. */
export function printReport(
  report: ReportName,
  content: Content,
  entry: LedgerEntry,
): Promise<Buffer> {
  loadFonts()
  return pdfmake.createPdf(layOut(report, content, entry)).getBuffer()
}

/** A press that keeps what it printed. Fonts are loaded at once, so a broken install shows at the start. */
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
      const printing = printReport(report, content, entry)
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
