import { field, isRecord, word } from './json-value'

const linkKeys = ['url', 'href']
const mostLinks = 50

/**
 * Addresses that a body names (contract §2), by relation: `links` or `_links` as a record or a
 * list, and the body's own `url` or `href` as `self`. Untrusted: whoever follows one checks its origin.
 */
export function readLinks(body: unknown): Map<string, string> {
  const links = new Map<string, string>()
  const add = (name: string | null, address: string | null) => {
    if (name && address && !links.has(name) && links.size < mostLinks) links.set(name, address)
  }
  for (const key of linkKeys) add('self', address(field(body, key)))
  for (const key of ['links', '_links']) {
    const listed = field(body, key)
    if (Array.isArray(listed)) {
      for (const one of listed)
        add(word(field(one, 'rel')) ?? word(field(one, 'name')), address(one))
    } else if (isRecord(listed)) {
      for (const [name, one] of Object.entries(listed)) add(name, address(one))
    }
  }
  return links
}

function address(value: unknown): string | null {
  if (typeof value === 'string') return word(value)
  for (const key of linkKeys) {
    const text = field(value, key)
    if (typeof text === 'string') return word(text)
  }
  return null
}
