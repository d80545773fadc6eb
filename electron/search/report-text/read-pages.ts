import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadPdfReader } from './pdf-reader'

/** Longer than any report: a file that claims more is read up to here. */
export const mostPages = 2000
/** More letters than fit on a page that a person reads. */
const mostLetters = 200_000

/** The words of a report, page by page; null where none can be read. */
export type PageTexts = string[] | null

/**
 * Reads the text layer of a PDF. Null for one that is locked, damaged, or has no text on any page, as
 * scanned ones. `pdfjsFolder` holds the character maps and fonts that come with pdf.js. Nothing in
 * the file is run, and nothing is fetched.
 */
export async function readPages(bytes: Uint8Array, pdfjsFolder: string): Promise<PageTexts> {
  const { getDocument } = await loadPdfReader()
  const task = getDocument({
    data: bytes,
    cMapUrl: folderUrl(pdfjsFolder, 'cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderUrl(pdfjsFolder, 'standard_fonts'),
    BinaryDataFactory: LocalFiles,
    ...{ useWorkerFetch: false, useWasm: false, disableFontFace: true, useSystemFonts: false },
    ...{ enableXfa: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
    verbosity: 0,
  })
  try {
    const pdf = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
      const page = await pdf.getPage(number)
      pages.push(textOf((await page.getTextContent()).items))
      page.cleanup()
    }
    return pages.some((text) => text !== '') ? pages : null
  } catch {
    // Whatever is wrong with somebody else's file, its words are not to be had.
    return null
  } finally {
    await task.destroy()
  }
}

const folderUrl = (folder: string, name: string) => `${path.join(folder, name)}${path.sep}`

/** As the reader shows it: a line's end parts words. */
function textOf(items: readonly object[]): string {
  let text = ''
  for (const item of items) {
    if (!('str' in item) || typeof item.str !== 'string') continue
    text += 'hasEOL' in item && item.hasEOL === true ? `${item.str} ` : item.str
    if (text.length > mostLetters) break
  }
  return text.slice(0, mostLetters).replace(/\s+/g, ' ').trim()
}

/** pdf.js asks for a character map or font by the name of its file. */
class LocalFiles {
  private readonly folders: Record<string, string | undefined>

  constructor(folders: Record<string, string | undefined>) {
    this.folders = folders
  }

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = this.folders[kind]
    // The name comes from the PDF: it must not lead out of the folder.
    if (!folder || path.basename(filename) !== filename) throw new Error('no such file of pdf.js')
    return new Uint8Array(await readFile(path.join(folder, filename)))
  }
}
