import { kind, none, type Lines } from '../scan/lines'
import { endOfString } from '../scan/tokens'

/** As the readers of the answer cut a name in a path, so that both name one place alike. */
const longestKey = 120
const isName = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u
const decoder = new TextDecoder('utf-8')

/** One step of a path as it is written, and the node it leads to. */
export interface Crumb {
  line: number
  label: string
}

/** A name as it is shown in a path; longer ones are cut. */
const shownKey = (key: string) => (key.length > longestKey ? `${key.slice(0, longestKey)}…` : key)

// A name of a megabyte need not be read to its end to be cut.
const longestKeyBytes = longestKey * 12

/** The name before a value, decoded, cut as in a path. */
export function keyOf(lines: Lines, line: number): string {
  const { bytes } = lines
  const start = lines.startOf(line)
  const end = endOfString(bytes, start)
  const whole = decoder.decode(bytes.subarray(start, Math.min(end, start + longestKeyBytes)))
  return shownKey(end > start + longestKeyBytes ? unquotedStart(whole) : unquoted(whole))
}

/** The beginning of a string whose end was cut off, perhaps in the middle of an escape. */
function unquotedStart(cut: string): string {
  const longestEscape = 6
  for (let drop = 0; drop < longestEscape; drop += 1) {
    const text = `${cut.slice(0, cut.length - drop)}"`
    const read = unquoted(text)
    if (read !== text.slice(1, -1) || !text.includes('\\')) return read
  }
  return cut.slice(1)
}

function unquoted(word: string): string {
  try {
    const read: unknown = JSON.parse(word)
    return typeof read === 'string' ? read : word
  } catch {
    // An escape that JSON does not know: the name is what stands between the quotes.
    return word.slice(1, -1)
  }
}

/** What a line adds to the path of its parent: `[0]`, `name` or `["odd name"]`; '' for the root. */
function segmentOf(lines: Lines, line: number): string {
  if (!lines.isKeyed(line)) {
    return lines.parentOf(line) === none ? '' : `[${lines.positionOf(line)}]`
  }
  const key = keyOf(lines, line)
  return isName.test(key) ? key : `[${JSON.stringify(key)}]`
}

const joined = (segments: readonly string[]) =>
  segments.map((each, at) => (at === 0 || each.startsWith('[') ? each : `.${each}`)).join('')

/** The JSON path of the node a line stands for, as the readers write it; '' for the root. */
export function pathOf(lines: Lines, line: number): string {
  const segments: string[] = []
  for (let at = lines.nodeOf(line); at !== none; at = lines.parentOf(at)) {
    const segment = segmentOf(lines, at)
    if (segment !== '') segments.push(segment)
  }
  return joined(segments.reverse())
}

/** The steps to a line, the innermost `most` of them; `isCut` where there are more above. */
export function crumbsOf(lines: Lines, line: number, most: number) {
  const crumbs: Crumb[] = []
  let at = lines.kindOf(line) === kind.text ? none : lines.nodeOf(line)
  for (; at !== none && crumbs.length < most; at = lines.parentOf(at)) {
    const label = segmentOf(lines, at)
    if (label !== '') crumbs.push({ line: at, label })
  }
  return { crumbs: crumbs.reverse(), isCut: at !== none && segmentOf(lines, at) !== '' }
}

const step = /(\[(\d+)\])|\[("(?:[^"\\]|\\.)*")\]|\.?([\p{L}_$][\p{L}\p{N}_$-]*)/uy

/** The steps of a written path; null where it is none. */
function stepsOf(path: string): (string | number)[] | null {
  const steps: (string | number)[] = []
  let at = 0
  while (at < path.length) {
    step.lastIndex = at
    const found = step.exec(path)
    if (!found) return null
    const [, , index, quoted, name] = found
    steps.push(index !== undefined ? Number(index) : quoted ? unquoted(quoted) : (name ?? ''))
    at = step.lastIndex
  }
  return steps
}

/**
 * Where a path leads: its line, or that of the nearest node above it that is there, with
 * `isThere` false. Of a name that stands twice the last counts, as for the readers.
 */
export function lineOfPath(lines: Lines, path: string): { line: number; isThere: boolean } {
  const steps = stepsOf(path)
  if (steps === null || lines.treeCount === 0) return { line: 0, isThere: false }
  let line = 0
  for (const each of steps) {
    const next = memberAt(lines, line, each)
    if (next === none) return { line, isThere: false }
    line = next
  }
  return { line, isThere: true }
}

function memberAt(lines: Lines, node: number, wanted: string | number): number {
  if (lines.kindOf(node) !== (typeof wanted === 'number' ? kind.array : kind.object)) return none
  let found: number = none
  let at = node + 1
  for (let position = 0; position < lines.membersOf(node); position += 1) {
    if (typeof wanted === 'number' && position === wanted) return at
    if (typeof wanted === 'string' && keyOf(lines, at) === wanted) found = at
    at = lines.lastOf(at) + 1
  }
  return found
}
