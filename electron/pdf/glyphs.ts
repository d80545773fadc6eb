import type { CanvasElement } from 'pdfmake/interfaces'
import type { AnswerState } from '../shared/domain/answer'
import { colours } from './colours'

/** The four answers, four shapes, drawn; `size` is the side of the square. */
export function glyph(state: AnswerState, x: number, y: number, size: number): CanvasElement[] {
  const inset = { x: x + 0.5, y: y + 0.5, w: size - 1, h: size - 1 }
  const far = x + size
  const low = y + size
  switch (state) {
    case 'found':
      return [{ type: 'rect', x, y, w: size, h: size, r: 1, color: colours.found }]
    case 'nothing-found':
      return [
        { type: 'rect', ...inset, r: 0.8, lineColor: colours.accent, lineWidth: 0.9 },
        {
          type: 'line',
          x1: x + size * 0.3,
          y1: y + size / 2,
          x2: x + size * 0.7,
          y2: y + size / 2,
          lineColor: colours.accent,
          lineWidth: 0.9,
        },
      ]
    case 'not-delivered':
      return [
        corner([x, y], [far - size * 0.2, y], [x, low - size * 0.2]),
        corner([far, low], [far, y + size * 0.2], [x + size * 0.2, low]),
      ]
    case 'not-requested':
      return [
        {
          type: 'rect',
          ...inset,
          lineColor: colours.notRequested,
          lineWidth: 0.9,
          dash: { length: 0.9, space: 1.1 },
        },
      ]
  }
}

function corner(...points: [number, number][]): CanvasElement {
  return {
    type: 'polyline',
    closePath: true,
    color: colours.care,
    lineWidth: 0,
    lineColor: colours.care,
    points: points.map(([x, y]) => ({ x, y })),
  }
}
