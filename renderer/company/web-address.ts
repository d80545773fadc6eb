/**
 * The address a text from an answer leads to, or null where it is none: only http and https, no
 * user name or password in it. A bare domain is read as https.
 */
export function webAddress(text: string): string | null {
  const typed = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
  let url: URL
  try {
    url = new URL(whole)
  } catch {
    return null
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.username !== '' || url.password !== '' || !url.hostname.includes('.'))
    return null
  return url.href.length <= 2048 ? url.href : null
}
