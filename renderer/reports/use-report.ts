import { onScopeDispose, ref, shallowRef } from 'vue'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { documentAddress } from './document-address'
import { openReport, type ReportTrouble } from './open-report'
import type { PageSize } from './page-flow'

export type ReportPhase = 'loading' | 'locked' | 'open' | ReportTrouble

/**
 * One stored report, opened for as long as the calling component lives. Sizes of all pages are
 * there as soon as the first is known and become exact while the rest are read.
 */
export function useReport(caseId: string, sha256: string) {
  const phase = ref<ReportPhase>('loading')
  const isPasswordWrong = ref(false)
  const pdf = shallowRef<PDFDocumentProxy | null>(null)
  const sizes = shallowRef<PageSize[]>([])
  const closing = new AbortController()
  let givePassword: ((password: string) => void) | null = null

  const askPassword = (give: (password: string) => void, isAgain: boolean) => {
    givePassword = give
    isPasswordWrong.value = isAgain
    phase.value = 'locked'
  }

  const open = async () => {
    const address = documentAddress(caseId, sha256)
    const opened = await openReport(address, sha256, askPassword, closing.signal)
    if (opened.state !== 'open') {
      phase.value = opened.state
      return
    }
    sizes.value = await firstSizes(opened.pdf)
    pdf.value = opened.pdf
    phase.value = 'open'
    await readSizes(opened.pdf, sizes, closing.signal)
  }

  void open().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error
  })
  onScopeDispose(() => closing.abort())

  return {
    phase,
    isPasswordWrong,
    pdf,
    sizes,
    /** Tries a password; it is used once and kept nowhere. */
    unlock(password: string) {
      phase.value = 'loading'
      givePassword?.(password)
    },
  }
}

const sizeOf = (page: PDFPageProxy): PageSize => {
  const { width, height } = page.getViewport({ scale: 1 })
  return { width, height }
}

async function firstSizes(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const first = sizeOf(await pdf.getPage(1))
  return Array.from({ length: pdf.numPages }, () => first)
}

// Most reports have one page size; asking for each page only corrects the few that differ.
async function readSizes(
  pdf: PDFDocumentProxy,
  sizes: { value: PageSize[] },
  signal: AbortSignal,
): Promise<void> {
  const exact = [...sizes.value]
  let differs = false
  for (let index = 1; index < pdf.numPages && !signal.aborted; index += 1) {
    const size = sizeOf(await pdf.getPage(index + 1))
    const before = exact[index]
    differs ||= size.width !== before?.width || size.height !== before.height
    exact[index] = size
  }
  if (differs && !signal.aborted) sizes.value = exact
}
