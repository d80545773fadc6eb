/** One hit: from an offset in one text item to an offset in the same or a later one, end not included. */
export interface TextMatch {
  page: number
  from: { item: number; offset: number }
  to: { item: number; offset: number }
}

/** A page's text as its items stood in the PDF, joined and folded, with the way back to the items. */
export interface PageText {
  folded: string
  /** for every folded character: the item and the offset in it */
  items: Uint32Array
  offsets: Uint32Array
  /** where the letter ends in its item: a ligature or a letter outside the basic plane is longer than one */
  ends: Uint32Array
}

/** A piece of text as the PDF gives it; `endsLine` puts a space after it, so that words do not run together. */
export interface TextPiece {
  text: string
  endsLine: boolean
}

const marks = /\p{M}/gu
// ø, æ, đ, ł, ß and þ do not decompose; å does. Both are brought to what people type.
const letters: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  þ: 'th',
  œ: 'oe',
}

/** Case, accents, ligatures and the Nordic letters folded, so that "soren" finds "Søren". Keeps every kind of space as one blank. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(marks, '').toLowerCase()
  return plain.replace(/[øæđłßþœ]/g, (letter) => letters[letter] ?? letter).replace(/\s/g, ' ')
}

/** Folds a page once, so that each search over it is a plain text search. Runs of blanks become one. */
export function foldPage(pieces: readonly TextPiece[]): PageText {
  let folded = ''
  const items: number[] = []
  const offsets: number[] = []
  const ends: number[] = []
  const add = (text: string, item: number, offset: number, end: number) => {
    for (const letter of text) {
      if (letter === ' ' && folded.endsWith(' ')) continue
      folded += letter
      for (let unit = 0; unit < letter.length; unit += 1) {
        items.push(item)
        offsets.push(offset)
        ends.push(end)
      }
    }
  }
  pieces.forEach(({ text, endsLine }, item) => {
    let offset = 0
    for (const letter of text) {
      add(fold(letter), item, offset, offset + letter.length)
      offset += letter.length
    }
    if (endsLine) add(' ', item, text.length, text.length)
  })
  return {
    folded,
    items: Uint32Array.from(items),
    offsets: Uint32Array.from(offsets),
    ends: Uint32Array.from(ends),
  }
}

const isWordLetter = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Every place of `wanted` on a page, in reading order. Nothing for a blank search. */
export function findOnPage(
  page: number,
  text: PageText,
  wanted: string,
  wholeWords: boolean,
): TextMatch[] {
  const needle = fold(wanted).replace(/ +/g, ' ')
  if (needle.trim() === '') return []
  const matches: TextMatch[] = []
  let at = text.folded.indexOf(needle)
  while (at !== -1) {
    const end = at + needle.length
    const isWhole = !isWordLetter(text.folded[at - 1]) && !isWordLetter(text.folded[end])
    if (!wholeWords || isWhole) matches.push(matchAt(page, text, at, end))
    at = text.folded.indexOf(needle, end)
  }
  return matches
}

/** The same for several words, each found by itself, all in reading order. */
export function findAllOnPage(
  page: number,
  text: PageText,
  wanted: readonly string[],
  wholeWords: boolean,
): TextMatch[] {
  return wanted
    .flatMap((each) => findOnPage(page, text, each, wholeWords))
    .sort((one, other) => one.from.item - other.from.item || one.from.offset - other.from.offset)
}

function matchAt(page: number, text: PageText, at: number, end: number): TextMatch {
  const last = end - 1
  return {
    page,
    from: { item: text.items[at] ?? 0, offset: text.offsets[at] ?? 0 },
    to: { item: text.items[last] ?? 0, offset: text.ends[last] ?? 0 },
  }
}

/** The match to go to first: the first on or after the page in sight, else the very first. */
export function firstFrom(matches: readonly TextMatch[], page: number): number {
  const index = matches.findIndex((match) => match.page >= page)
  return index === -1 ? 0 : index
}
