/** One word of a text as it is searched for, and where it stands in the text (UTF-16 units). */
export interface FoldedWord {
  /** its folded form */
  key: string
  start: number
  end: number
}

/** The longest key; what is longer is no word, and its beginning is enough to find it. */
export const longestKey = 64

/** A regular expression gives up on a run of millions of letters. */
const longestStretch = 1 << 16

/** Letters that stay whole when accents are taken off (domain primer §5). */
const wholeLetters: Record<string, string> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ð: 'd', đ: 'd', ł: 'l', ħ: 'h', ŧ: 't' },
  ...{ ı: 'i', ŋ: 'n', ς: 'σ' },
}

/** How å, ø and æ are spelled without them, so that a place is not taken for a legal form. */
const spelledOut: Record<string, string> = { å: 'aa', ø: 'oe', ö: 'oe', æ: 'ae', ä: 'ae' }

/** Ås is no AS, Øy is no Oy, Åsa is no ASA: these words are folded only where they stand as such. */
const legalForms = new Set(['as', 'asa', 'oy', 'oyj', 'ab', 'ans', 'da'])

/** Letters that a program could not write and named by their number instead. */
const damaged = /<U\+([0-9A-F]{4,6})>/gi
/** Runs of letters and digits; what is invisible inside a word (as a soft hyphen) does not part it. */
const wordRun = /(?:<U\+[0-9A-F]{4,6}>|[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff])+/giu
const cluster = /<U\+[0-9A-F]{4,6}>|\P{M}\p{M}*|\p{M}+/giu
/** Letters that make up nearly every word here, composed: they are folded without looking at each. */
const plain = /^[a-z0-9æøåäöüé]+$/
const nordic = /[æøåäöüé]/g
const plainFold: Record<string, string> = {
  ...{ æ: 'a', ø: 'o', å: 'a', ä: 'a', ö: 'o', ü: 'u', é: 'e' },
}
const noLetter = /[^\p{L}\p{N}]/gu

/**
 * The folded words of a text, one space between them: what is stored to be searched in. Case, accents
 * and the ways of writing æ, ø, å, ä, ö are taken off, so that Søren, Soeren, Sören and SOREN are one.
 */
export function fold(text: string): string {
  const keys: string[] = []
  for (const { word } of runs(text)) {
    const key = foldWord(word)
    if (key !== '') keys.push(key)
  }
  return keys.join(' ')
}

/** The same words one by one, with their places in the text. */
export function* foldedWords(text: string): Generator<FoldedWord> {
  for (const { word, start } of runs(text)) {
    const key = foldWord(word)
    if (key !== '') yield { key, start, end: start + word.length }
  }
}

/** Where in the text the letters stand that gave `length` letters of a word's key, from `from` on. */
export function placeInText(
  text: string,
  { start, end, key }: FoldedWord,
  from: number,
  length: number,
): { start: number; end: number } {
  const { at } = foldSlowly(text.slice(start, end))
  const last = from + length
  return {
    start: from === 0 ? start : start + (at[from] ?? 0),
    end: last >= key.length ? end : start + (at[last] ?? end - start),
  }
}

function* runs(text: string): Generator<{ word: string; start: number }> {
  for (let from = 0; from < text.length;) {
    const to = stretchEnd(text, from)
    const stretch = from === 0 && to === text.length ? text : text.slice(from, to)
    for (const match of stretch.matchAll(wordRun)) {
      const [run] = match
      if (!run.includes('<')) yield { word: run, start: from + match.index }
      else yield* partedRuns(run, from + match.index)
    }
    from = to
  }
}

/** Between two words; a run of letters that is longer than a stretch is parted where the stretch ends. */
function stretchEnd(text: string, from: number): number {
  const to = from + longestStretch
  if (to >= text.length) return text.length
  const space = text.lastIndexOf(' ', to)
  return space > from ? space : to
}

/** A damaged letter may have been a space. */
function* partedRuns(run: string, from: number): Generator<{ word: string; start: number }> {
  let start = 0
  for (const match of run.matchAll(damaged)) {
    if (/[\p{L}\p{N}\p{M}]/u.test(restored(match[0]))) continue
    if (match.index > start) yield { word: run.slice(start, match.index), start: from + start }
    start = match.index + match[0].length
  }
  if (start < run.length) yield { word: run.slice(start), start: from + start }
}

function restored(text: string): string {
  const [, code = ''] = /^<U\+([0-9A-F]{4,6})>$/i.exec(text) ?? []
  if (code === '') return text
  const point = Number.parseInt(code, 16)
  const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : ''
}

/** Most words are plain letters: they need no table and no places. */
function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (!plain.test(lower)) return foldSlowly(word).key
  const folded = lower.replace(nordic, (letter) => plainFold[letter] ?? letter)
  const key = folded.replace(/a[ae]+/g, 'a').replace(/oe+/g, 'o')
  if (key !== lower && legalForms.has(key)) return foldSlowly(word).key
  return key.slice(0, longestKey)
}

function foldSlowly(word: string): { key: string; at: number[] } {
  const letters: string[] = []
  const spelled: string[] = []
  const at: number[] = []
  const spelledAt: number[] = []
  for (const match of word.matchAll(cluster)) {
    const lower = restored(match[0]).normalize('NFC').toLowerCase()
    const base = withoutAccents(lower)
    for (const letter of base) add(letters, at, letter, match.index)
    for (const letter of spelledOut[lower] ?? base) add(spelled, spelledAt, letter, match.index)
  }
  const collapsed = collapse(letters, at)
  const isFormOnlyFolded = legalForms.has(collapsed.key) && spelled.join('') !== collapsed.key
  return clip(isFormOnlyFolded ? { key: spelled.join(''), at: spelledAt } : collapsed)
}

function withoutAccents(lower: string): string {
  let base = ''
  for (const letter of lower.normalize('NFKD').toLowerCase()) base += wholeLetters[letter] ?? letter
  return base.replace(noLetter, '')
}

/** aa, ae → a and oe → o, however often they follow: folding what is folded changes nothing. */
function collapse(letters: readonly string[], from: readonly number[]) {
  const kept: string[] = []
  const at: number[] = []
  for (const [index, letter] of letters.entries()) {
    const before = kept.at(-1)
    const isSpelling = before === 'a' ? 'ae'.includes(letter) : before === 'o' && letter === 'e'
    if (!isSpelling) add(kept, at, letter, from[index] ?? 0)
  }
  return { key: kept.join(''), at }
}

/** One place for each UTF-16 unit, as the key is cut and compared by those. */
function add(letters: string[], at: number[], letter: string, index: number): void {
  for (const unit of letter.split('')) {
    letters.push(unit)
    at.push(index)
  }
}

function clip({ key, at }: { key: string; at: number[] }): { key: string; at: number[] } {
  return key.length <= longestKey
    ? { key, at }
    : { key: key.slice(0, longestKey), at: at.slice(0, longestKey) }
}
