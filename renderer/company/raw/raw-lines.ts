/** A line of the shown answer. `path` is the JSON path of the value that begins on it, '' for the root. */
export interface RawLine {
  depth: number
  text: string
  path: string | null
}

interface Frame {
  path: string
  kind: '{' | '['
  index: number
  key: string
  isEmpty: boolean
}

const token = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/gy
const blank = /\s*/y

/**
 * Breaks JSON text into indented lines for reading, token by token: numbers, escapes and repeated
 * keys stay exactly as they came, which parsing and writing again would change. Null where the text
 * is not made of JSON tokens in balance; it is then shown as it stands.
 */
export function rawLines(text: string): RawLine[] | null {
  const walk = new Walk()
  let at = 0
  while (at < text.length) {
    blank.lastIndex = at
    blank.exec(text)
    at = blank.lastIndex
    if (at >= text.length) break
    token.lastIndex = at
    const found = token.exec(text)
    if (!found || !walk.take(found[0])) return null
    at = token.lastIndex
  }
  return walk.isBalanced ? walk.lines : null
}

class Walk {
  readonly lines: RawLine[] = []
  readonly #frames: Frame[] = []
  #line: RawLine | null = null
  /** what an object waits for: its next key, the colon after it, or that key's value */
  #wants: 'key' | 'colon' | 'value' = 'key'

  get isBalanced() {
    return this.#frames.length === 0 && this.lines.length > 0
  }

  /** Puts one token on its line; false where it cannot stand there. */
  take(word: string): boolean {
    if (word === '{' || word === '[') return this.#open(word)
    if (word === '}' || word === ']') return this.#close(word)
    if (word === ',') return this.#next()
    const frame = this.#frames.at(-1)
    if (word === ':') {
      if (frame?.kind !== '{' || this.#wants !== 'colon') return false
      this.#add(': ')
      this.#wants = 'value'
      return true
    }
    if (frame?.kind === '{' && this.#wants === 'key') return this.#key(frame, word)
    if (frame?.kind === '{' && this.#wants === 'colon') return false
    this.#value(word)
    return true
  }

  #key(frame: Frame, word: string): boolean {
    if (!word.startsWith('"')) return false
    frame.key = unquoted(word)
    frame.isEmpty = false
    this.#wants = 'colon'
    this.#start(word, this.#path())
    return true
  }

  #value(word: string) {
    const frame = this.#frames.at(-1)
    if (frame?.kind === '[') {
      this.#start(word, this.#path())
      frame.isEmpty = false
    } else if (frame) this.#add(word)
    else this.#start(word, '')
    this.#wants = 'key'
  }

  #open(word: '{' | '['): boolean {
    const path = this.#path()
    const frame = this.#frames.at(-1)
    if (frame?.kind === '{' && this.#wants !== 'value') return false
    this.#value(word)
    this.#frames.push({ path, kind: word, index: 0, key: '', isEmpty: true })
    return true
  }

  #close(word: '}' | ']'): boolean {
    const frame = this.#frames.pop()
    if (!frame || frame.kind !== (word === '}' ? '{' : '[')) return false
    // `{}` stays on its line: an empty node is an answer of its own and must look like one.
    if (frame.isEmpty) this.#add(word)
    else this.#start(word, null)
    this.#wants = 'key'
    return true
  }

  #next(): boolean {
    const frame = this.#frames.at(-1)
    if (!frame) return false
    frame.index += 1
    this.#add(',')
    this.#wants = 'key'
    return true
  }

  #path(): string {
    const frame = this.#frames.at(-1)
    if (!frame) return ''
    if (frame.kind === '[') return `${frame.path}[${frame.index}]`
    // As the readers of the answer write paths: names with odd letters stand in brackets.
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(frame.key)) {
      return `${frame.path}[${JSON.stringify(frame.key)}]`
    }
    return `${frame.path}${frame.path === '' ? '' : '.'}${frame.key}`
  }

  #start(text: string, path: string | null) {
    this.#line = { depth: this.#frames.length, text, path }
    this.lines.push(this.#line)
  }

  #add(text: string) {
    if (this.#line) this.#line.text += text
  }
}

function unquoted(word: string): string {
  try {
    const read: unknown = JSON.parse(word)
    return typeof read === 'string' ? read : word
  } catch {
    return word.slice(1, -1)
  }
}

/** The line to show for a path: its own, or that of the nearest part above it that has one. */
export function lineOf(lines: readonly RawLine[], path: string): number {
  let wanted = path
  for (;;) {
    const index = lines.findIndex((line) => line.path === wanted)
    if (index !== -1 || wanted === '') return Math.max(0, index)
    const above = wanted.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, '')
    // A key with brackets of its own cannot be shortened piece by piece.
    wanted = above === wanted ? '' : above
  }
}
