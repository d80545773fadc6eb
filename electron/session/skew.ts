/** A clock off by less is not told apart from an answer that took its time. */
const negligibleMs = 60_000

/**
 * By how many milliseconds the service's clock is ahead of ours, from its `Date` header (RFC 9110
 * §6.6.1); 0 where that is a minute or less, or where it names no date.
 */
export function clockSkewMs(headers: Headers, retrievedAtMs: number): number {
  const aheadMs = Date.parse(headers.get('date') ?? '') - retrievedAtMs
  return Math.abs(aheadMs) > negligibleMs ? aheadMs : 0
}

/** An instant of the service's clock by ours; null where that is no instant any more. */
export function byOurClock(instant: string | null, skewMs: number): string | null {
  if (instant === null || skewMs === 0) return instant
  const ours = new Date(Date.parse(instant) - skewMs)
  return Number.isNaN(ours.getTime()) ? null : ours.toISOString()
}
