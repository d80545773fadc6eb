import { motionBetween, type Motion } from '../paint/motion'
import type { Scene } from '../scene'

/** The design's re-layout time. */
const motionMs = 160

/** Lets a new layout glide into place; people who asked for less motion see it there at once. */
export function useMotion() {
  let way: ((part: number) => Motion) | null = null
  let startedMs = 0
  return {
    start(before: Scene | null, after: Scene) {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      way = isCalm ? null : motionBetween(before, after)
      startedMs = performance.now()
    },
    current(): Motion | null {
      if (!way) return null
      const part = (performance.now() - startedMs) / motionMs
      if (part >= 1) way = null
      return way?.(Math.max(0, part)) ?? null
    },
  }
}
