/**
 * Milliseconds to wait by a Retry-After header (RFC 9110 §10.2.3): seconds or a date. A date is
 * read against the service's own `Date`, so that a wrong clock here does not count. Null where there
 * is none or it is unreadable; never more than `longestMs`.
 */
export function readRetryAfter(headers: Headers, nowMs: number, longestMs: number): number | null {
  const text = headers.get('retry-after')?.trim()
  if (!text) return null
  const waitMs = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - serviceNow(headers, nowMs)
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(Math.ceil(waitMs), 0), longestMs)
}

function serviceNow(headers: Headers, nowMs: number): number {
  const saysMs = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(saysMs) ? nowMs : saysMs
}
