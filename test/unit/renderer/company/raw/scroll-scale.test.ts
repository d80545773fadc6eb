import { describe, expect, it } from 'vitest'
import { ScrollScale } from '../../../../../renderer/company/raw/scroll-scale'

function scaleOf(rows: number) {
  const scale = new ScrollScale(20)
  scale.viewHeight = 600
  scale.rows = rows
  return scale
}

describe('scrolling through more lines than a browser can draw', () => {
  it('is one to one where they fit', () => {
    const scale = scaleOf(1000)
    scale.barMovedTo(400)
    expect([scale.firstRow, scale.scrollTop, scale.placeOf(20), scale.height]).toEqual([
      20, 400, 400, 20_000,
    ])
  })

  it('reaches the first and the last of twenty-four million, drawn inside the scrolled height', () => {
    const scale = scaleOf(24_000_000)
    expect(scale.height).toBeLessThan(16_000_000)
    scale.barMovedTo(scale.height - scale.viewHeight)
    expect(scale.firstRow).toBe(24_000_000 - 30)
    expect(scale.placeOf(24_000_000 - 1) + 20).toBeCloseTo(scale.height, 3)
    scale.barMovedTo(0)
    expect([scale.firstRow, scale.placeOf(0)]).toEqual([0, 0])
  })

  it('moves a line at a time in the middle of them all', () => {
    const scale = scaleOf(24_000_000)
    scale.show(12_345_678)
    const first = scale.firstRow
    expect(12_345_678 - first).toBeGreaterThan(10)
    scale.moveTo(scale.top + 20)
    expect(scale.firstRow).toBe(first + 1)
    expect(scale.placeOf(scale.firstRow) - scale.scrollTop).toBeCloseTo(
      scale.firstRow * 20 - scale.top,
      3,
    )
  })

  it('moves no more than it must to show a line', () => {
    const scale = scaleOf(1000)
    scale.show(10)
    expect(scale.top).toBe(0)
    scale.show(30)
    expect(scale.top).toBe(20)
    scale.show(0)
    expect(scale.top).toBe(0)
  })
})
