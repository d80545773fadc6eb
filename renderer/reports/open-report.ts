import { getDocument, PasswordResponses, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { refusalOf } from './document-address'

/** Why a stored report cannot be shown. `altered`: its bytes no longer have the digest they were stored under. */
export type ReportTrouble = 'missing' | 'altered' | 'damaged'

export type OpenedReport =
  { state: 'open'; pdf: PDFDocumentProxy; close: () => void } | { state: ReportTrouble }

/** Called when the report asks for a password; `isAgain` after a wrong one. */
export type AskPassword = (give: (password: string) => void, isAgain: boolean) => void

const beside = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href

/**
 * Fetches a stored report, proves its SHA-256 and opens it. Each report has a worker of its own
 * that ends with it, so a report made to hang the reader takes only its own thread down.
 * Nothing in the file is run: no scripting, no forms; pdf.js 6 has no `eval` path left to turn off.
 */
export async function openReport(
  address: string,
  sha256: string,
  askPassword: AskPassword,
  signal: AbortSignal,
): Promise<OpenedReport> {
  const answer = await fetch(address, { signal })
  if (!answer.ok) return { state: await refusalOf(answer) }
  const bytes = await answer.arrayBuffer()
  // Main checks too; the window trusts what it computed itself from what it shows.
  if ((await digest(bytes)) !== sha256) return { state: 'altered' }
  signal.throwIfAborted()

  const port = new Worker(workerUrl, { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    cMapUrl: beside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
    // The same report must look the same on every computer, so no font is taken from this one.
    useSystemFonts: false,
    enableXfa: false,
  })
  task.onPassword = (give: (password: string) => void, reason: number) =>
    askPassword(give, reason === PasswordResponses.INCORRECT_PASSWORD)
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  signal.addEventListener('abort', close, { once: true })
  try {
    return { state: 'open', pdf: await task.promise, close }
  } catch (error) {
    signal.throwIfAborted()
    close()
    console.warn('a stored report could not be read', error instanceof Error ? error.name : '')
    return { state: 'damaged' }
  }
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const raw = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(raw, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
