import type { Snippet } from '../../shared/domain/search'
import { foldedWords, placeInText, type FoldedWord } from '../../shared/rules/fold'
import { shortestPart, typingErrors } from './known-words'
import type { Asked } from './query-words'

/** How much of a long text is shown, and how much of it before the first thing found. */
const shownLetters = 180
const lettersBefore = 60

interface Mark {
  start: number
  end: number
}

/**
 * A text, or the part of it around the first thing found, with everything found in it marked. The
 * pieces joined are the text as it stands in the source, with … where it is cut.
 */
export function snippetsOf(text: string, asked: readonly Asked[], isNear: boolean): Snippet[] {
  const isShort = text.length <= shownLetters
  const marks = joined(marksIn(text, asked, isNear, isShort ? text.length : shownLetters))
  const first = marks[0]?.start ?? 0
  const from = isShort ? 0 : wordStart(text, Math.max(0, first - lettersBefore))
  const to = isShort ? text.length : wordEnd(text, Math.min(text.length, from + shownLetters))
  const pieces: Snippet[] = []
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), isMarked })
  }
  if (from > 0) pieces.push({ text: '… ', isMarked: false })
  let at = from
  for (const { start, end } of marks) {
    if (start < at || end > to) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, to, false)
  if (to < text.length) pieces.push({ text: ' …', isMarked: false })
  return pieces
}

/** Looks no further than `reach` letters behind the first thing found. */
function marksIn(text: string, asked: readonly Asked[], isNear: boolean, reach: number): Mark[] {
  const marks = asked.flatMap(({ numbers }) => numbers.flatMap((one) => markNumber(text, one)))
  let untilAt = marks[0] ? marks[0].start + reach : Number.POSITIVE_INFINITY
  const before: FoldedWord[] = []
  for (const word of foldedWords(text)) {
    if (word.start > untilAt) break
    before.push(word)
    for (const one of asked) {
      const mark = markWord(text, before, one) ?? (isNear ? markNear(word, one) : null)
      if (!mark) continue
      marks.push(mark)
      untilAt = Math.min(untilAt, mark.start + reach)
    }
  }
  return marks
}

/** The last of these words, where it ends what is asked for. */
function markWord(text: string, words: readonly FoldedWord[], one: Asked): Mark | null {
  const last = words.at(-1)
  if (!last) return null
  if (one.isLoose) return one.words.includes(last.key) ? last : null
  const wanted = one.words.at(-1) ?? ''
  const first = words.at(-one.words.length)
  const isTogether = one.words
    .slice(0, -1)
    .every((key, index) => words.at(index - one.words.length)?.key === key)
  if (!first || !isTogether) return null
  const at = one.mayGoOn ? partOf(last.key, wanted, one.words.length) : last.key === wanted ? 0 : -1
  if (at < 0) return null
  const place = placeInText(text, last, at, wanted.length)
  return one.words.length === 1 ? place : { start: first.start, end: place.end }
}

function partOf(key: string, wanted: string, words: number): number {
  if (key.startsWith(wanted)) return 0
  return words === 1 && wanted.length >= shortestPart ? key.indexOf(wanted) : -1
}

function markNear(word: FoldedWord, { words, mayGoOn }: Asked): Mark | null {
  const [wanted = ''] = words
  if (words.length !== 1 || !mayGoOn || wanted.length < 4) return null
  const most = wanted.length >= 8 ? 2 : 1
  return typingErrors(wanted, word.key, most) <= most ? word : null
}

/** A number is found however its digits are grouped. */
function markNumber(text: string, digits: string): Mark[] {
  const spaced = new RegExp(digits.split('').join('[\\s.\\-–/\\u00a0]{0,2}'), 'g')
  return [...text.matchAll(spaced)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** In order, those that touch made one. */
function joined(marks: readonly Mark[]): Mark[] {
  const all: Mark[] = []
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const before = all.at(-1)
    if (before && start <= before.end) before.end = Math.max(before.end, end)
    else all.push({ start, end })
  }
  return all
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return at === 0 || space < 0 || space - at > 30 ? wholeLetter(text, at) : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return at === text.length || at - space > 30 ? wholeLetter(text, at) : space
}

/** Not between the two halves of a letter that takes two units. */
function wholeLetter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
