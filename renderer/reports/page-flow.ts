/** A page's own size in points, before scale. Rotation is already in it. */
export interface PageSize {
  width: number
  height: number
}

/** Where every page lies in the scrolled column, in CSS pixels. */
export interface PageFlow {
  scale: number
  tops: number[]
  heights: number[]
  widths: number[]
  height: number
  width: number
}

/** CSS pixels to a PDF point at 100 %: 96 / 72. */
export const cssPerPoint = 96 / 72

export const zoomSteps = [0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4] as const

export type Zoom = { kind: 'width' } | { kind: 'page' } | { kind: 'exact'; factor: number }

const smallest = 0.1

/** The factor by which points become CSS pixels for a zoom choice. Never zero, so that a window not laid out yet is harmless. */
export function scaleFor(
  zoom: Zoom,
  page: PageSize,
  room: { width: number; height: number },
): number {
  if (zoom.kind === 'exact') return zoom.factor * cssPerPoint
  const byWidth = room.width / page.width
  const scale = zoom.kind === 'width' ? byWidth : Math.min(byWidth, room.height / page.height)
  return Math.max(smallest, scale)
}

/** The next step up or down from a shown factor, staying at the ends. */
export function zoomStep(factor: number, direction: 1 | -1): number {
  const steps: readonly number[] = zoomSteps
  // A hair of slack: "fit width" may come out as 0.9999 and must not step to 1.
  const next =
    direction === 1
      ? steps.find((step) => step > factor * 1.005)
      : steps.findLast((step) => step < factor * 0.995)
  return next ?? (direction === 1 ? Math.max(factor, 4) : Math.min(factor, 0.25))
}

/** Lays pages below each other with a gap above, between and below. */
export function flowPages(pages: readonly PageSize[], scale: number, gap: number): PageFlow {
  const widths = pages.map((page) => Math.floor(page.width * scale))
  const heights = pages.map((page) => Math.floor(page.height * scale))
  const tops: number[] = []
  let height = gap
  for (const each of heights) {
    tops.push(height)
    height += each + gap
  }
  return { scale, tops, heights, widths, height, width: Math.max(0, ...widths) }
}

/** Indices of pages that touch the viewport, widened by `margin` CSS pixels on both sides. */
export function pagesNear(
  flow: PageFlow,
  scrollTop: number,
  room: number,
  margin: number,
): number[] {
  const from = scrollTop - margin
  const to = scrollTop + room + margin
  return flow.tops.flatMap((top, index) =>
    top < to && top + (flow.heights[index] ?? 0) > from ? [index] : [],
  )
}

/** The page that fills most of the viewport; the first of equals. */
export function pageAt(flow: PageFlow, scrollTop: number, room: number): number {
  let best = 0
  let most = -1
  flow.tops.forEach((top, index) => {
    const bottom = top + (flow.heights[index] ?? 0)
    const seen = Math.min(bottom, scrollTop + room) - Math.max(top, scrollTop)
    if (seen > most) [best, most] = [index, seen]
  })
  return best
}

/** Keeps the point at the top of the viewport in place when the scale changes. */
export function keepPlace(before: PageFlow, after: PageFlow, scrollTop: number): number {
  const index = Math.max(
    0,
    before.tops.findLastIndex((top) => top <= scrollTop),
  )
  const inside = (scrollTop - (before.tops[index] ?? 0)) / (before.heights[index] || 1)
  return (after.tops[index] ?? 0) + inside * (after.heights[index] ?? 0)
}
