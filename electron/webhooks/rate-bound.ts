const secondMs = 1000

/** True for at most `perSecond` calls in any second of time that passes. */
export function createRateBound(
  perSecond: number,
  nowMs: () => number = () => performance.now(),
): () => boolean {
  const last: number[] = []
  return () => {
    const now = nowMs()
    while (last[0] !== undefined && now - last[0] >= secondMs) last.shift()
    if (last.length >= perSecond) return false
    last.push(now)
    return true
  }
}
