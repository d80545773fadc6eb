import { hash } from 'node:crypto'
import type { ServiceTrouble } from '../shared/domain/answer'
import type { Json, JsonRecord } from './json'
import { pathTo } from './json'

/** Characters of one text that are read: no name, rule or purpose comes near. */
export const longestText = 20_000
/** Characters of a text where long ones stand by the thousand. */
const shorterText = 1000
/** Characters that long texts of one answer may take together before they are cut shorter. */
const mostCharacters = 2_000_000
/** Each cut text says so itself; nobody reads the same sentence a thousand times. */
const mostSaid = 20
/** A path through a million levels would itself be a text of megabytes. */
const longestPath = 2000

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/**
 * The beginning of a text, then how much of how much it is and a digest of the whole, so that two
 * texts that differ further on are still told apart.
 */
function shortened(text: string, length: number): string {
  const end = isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length
  const digest = hash('sha256', text, 'hex').slice(0, 12)
  return `${text.slice(0, end)}… (${end} / ${text.length}, SHA-256 ${digest}…)`
}

interface Place {
  node: Json[] | JsonRecord
  path: string
}

const isPlace = (node: Json): node is Json[] | JsonRecord =>
  typeof node === 'object' && node !== null

/** Whether any text of a document is so long that all together could pass the limit. */
function hasLongText(root: Json): boolean {
  const waiting: Json[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string' && node.length > shorterText) return true
    if (!isPlace(node)) continue
    if (Array.isArray(node)) for (const each of node) waiting.push(each)
    else for (const key in node) waiting.push(node[key] ?? null)
  }
  return false
}

/**
 * Cuts what is too long to be read on a page, in the document itself, and says of the first where
 * they stand. Without this one text of 50 MB would be folded, compared, drawn and handed from thread
 * to thread; the stored bytes have all of it. Walks without recursion.
 */
export function cutLongTexts(value: Json): { value: Json; troubles: ServiceTrouble[] } {
  const troubles: ServiceTrouble[] = []
  if (!hasLongText(value)) return { value, troubles }
  let left = mostCharacters
  const cut = (text: string, path: () => string): string | null => {
    if (text.length <= shorterText) return null
    const most = left > 0 ? longestText : shorterText
    left -= Math.min(most, text.length)
    if (text.length <= most) return null
    if (troubles.length < mostSaid) {
      const message = `Only the first ${most} of ${text.length} characters are shown.`
      const at = path()
      troubles.push({ path: at.length > longestPath ? '' : at, code: 'too-long', message })
    }
    return shortened(text, most)
  }
  if (typeof value === 'string') return { value: cut(value, () => '') ?? value, troubles }
  const waiting: Place[] = isPlace(value) ? [{ node: value, path: '' }] : []
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { node, path } = place
    const inside: Place[] = []
    const look = (key: string | number, each: Json): void => {
      if (isPlace(each)) inside.push({ node: each, path: pathTo(path, key) })
      if (typeof each !== 'string') return
      const short = cut(each, () => pathTo(path, key))
      // Assigning to `__proto__` would lose the value.
      if (short !== null) Object.defineProperty(node, key, { value: short })
    }
    if (Array.isArray(node)) node.forEach((each, at) => look(at, each))
    else for (const key of Object.keys(node)) look(key, node[key] ?? null)
    for (const each of inside.reverse()) waiting.push(each)
  }
  return { value, troubles }
}
