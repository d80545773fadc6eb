import type { CanvasElement } from 'pdfmake/interfaces'
import type { AnswerState } from '../shared/domain/answer'
/** The four answers, four shapes, drawn; `size` is the side of the square. */
export declare function glyph(
  state: AnswerState,
  x: number,
  y: number,
  size: number,
): CanvasElement[]
