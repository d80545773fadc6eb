import { describe, expect, it } from 'vitest'
import {
  cssPerPoint,
  flowPages,
  keepPlace,
  pageAt,
  pagesNear,
  scaleFor,
  zoomStep,
} from '../../../../renderer/reports/page-flow'

const a4 = { width: 595, height: 842 }
const flow = flowPages([a4, a4, a4, a4], 1, 12)

describe('the column of report pages', () => {
  it('fits the page to the width of the room, or whole into it', () => {
    expect(scaleFor({ kind: 'width' }, a4, { width: 1190, height: 500 })).toBe(2)
    expect(scaleFor({ kind: 'page' }, a4, { width: 1190, height: 421 })).toBe(0.5)
    expect(scaleFor({ kind: 'exact', factor: 1 }, a4, { width: 10, height: 10 })).toBe(cssPerPoint)
  })

  it('survives a window that has no room yet', () => {
    expect(scaleFor({ kind: 'width' }, a4, { width: 0, height: 0 })).toBeGreaterThan(0)
  })

  it('draws only pages near the part in sight', () => {
    expect(pagesNear(flow, 0, 600, 0)).toEqual([0])
    expect(pagesNear(flow, 1800, 600, 100)).toEqual([1, 2])
  })

  it('names the page that fills most of the window', () => {
    expect(pageAt(flow, 0, 600)).toBe(0)
    expect(pageAt(flow, 700, 600)).toBe(1)
    expect(pageAt(flow, 2900, 600)).toBe(3)
  })

  it('keeps the reader at the same line when the zoom changes', () => {
    const bigger = flowPages([a4, a4, a4, a4], 2, 12)
    const middleOfThird = (flow.tops[2] ?? 0) + 421
    expect(keepPlace(flow, bigger, middleOfThird)).toBe((bigger.tops[2] ?? 0) + 842)
  })

  it('steps between the usual zooms, from an odd one too', () => {
    expect(zoomStep(1, 1)).toBe(1.1)
    expect(zoomStep(0.9999, 1)).toBe(1.1)
    expect(zoomStep(1.37, -1)).toBe(1.25)
    expect(zoomStep(4, 1)).toBe(4)
    expect(zoomStep(0.25, -1)).toBe(0.25)
  })
})
