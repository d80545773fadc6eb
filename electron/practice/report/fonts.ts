import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import { leanFont } from './lean-font'

interface VirtualFiles {
  writeFileSync(name: string, content: Buffer): void
}

const files = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
}

let isLoaded = false

/**
 * Gives pdfmake its fonts from memory, read once from the package itself: the resolver finds it from
 * the sources, from the bundle and inside an archive alike. Nothing else may be read or fetched.
 */
export function loadFonts(): void {
  if (isLoaded) return
  const resolve = createRequire(import.meta.url).resolve
  const { virtualfs } = pdfmake as unknown as { virtualfs: VirtualFiles }
  for (const file of Object.values(files)) {
    const font = readFileSync(resolve(`pdfmake/fonts/Roboto/${file}`))
    virtualfs.writeFileSync(file, leanFont(font))
  }
  pdfmake.setFonts({ Roboto: files })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  isLoaded = true
}
