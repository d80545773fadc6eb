import type { Block } from './blocks'
export interface PdfInfo {
  title: string
  caseId: string
  /** UTC ISO; stands in for the clock, so that the same case gives the same bytes */
  at: string
}
/** The blocks as a PDF with selectable text. Same blocks and info, same bytes. */
export declare function blocksToPdf(
  blocks: readonly Block[],
  info: PdfInfo,
  language: 'nb' | 'en',
): Promise<Uint8Array>
