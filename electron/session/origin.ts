/** An absolute http(s) address without user info, or null: what arrives may be anything. */
export function readUrl(text: unknown, base?: string): URL | null {
  if (typeof text !== 'string' || text.trim() === '' || text.length > 4096) return null
  const url = URL.canParse(text, base) ? new URL(text, base) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  return url.username || url.password ? null : url
}

/** This computer, by address or by the reserved name (RFC 6761 §6.3). */
export function isLoopback(url: URL): boolean {
  return ['localhost', '[::1]'].includes(url.hostname) || /^127(\.\d+){3}$/.test(url.hostname)
}

/** Plain HTTP is for this computer alone: elsewhere a token would travel readable. */
export function isSafeTransport(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url)
}
