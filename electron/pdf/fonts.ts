import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'

interface VirtualFiles {
  writeFileSync(name: string, content: Buffer): void
}

const files = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
}

let isLoaded = false

/**
 * Hands pdfmake the fonts that come with it, from memory; whatever a document's data says, nothing
 * else is read and nothing fetched.
 */
export function loadPdfFonts(): void {
  if (isLoaded) return
  const { resolve } = createRequire(import.meta.url)
  const { virtualfs } = pdfmake as unknown as { virtualfs: VirtualFiles }
  for (const file of Object.values(files)) {
    virtualfs.writeFileSync(file, readFileSync(resolve(`pdfmake/fonts/Roboto/${file}`)))
  }
  pdfmake.setFonts({ Roboto: files })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  isLoaded = true
}
