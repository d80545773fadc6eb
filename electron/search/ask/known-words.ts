import { distance } from 'fastest-levenshtein'
import { sql, type Db } from '../../archive/sqlite/connection'
import { wordSorts } from '../file/entry-words'
import { wordState } from '../file/words'

/** All words of one sort, held in memory: as a text to look for parts in, and one by one. */
interface WordList {
  words: string[]
  /** each word between line ends */
  joined: string
  /** for each word a bit for each letter it has: most words are told apart by it at once */
  letters: number[]
}

interface HeldWords {
  last: number | null
  removed: number
  lists: Map<number, WordList>
}

const heldFor = new WeakMap<Db, HeldWords>()

/** A part of a word is looked for from this length on. */
export const shortestPart = 3
const shortestNear = 4
/** From this length on a word may have two typing errors. */
const longWord = 8

/** The words that hold `part`, but do not begin with it: those are found anyway. */
export function wordsWith(db: Db, part: string, sorts: readonly number[]): string[] {
  if (part.length < shortestPart) return []
  const found = new Set<string>()
  for (const sort of sorts) {
    const { joined } = listOf(db, sort)
    let at = joined.indexOf(part)
    while (at >= 0) {
      const start = joined.lastIndexOf('\n', at) + 1
      const end = joined.indexOf('\n', at)
      if (!joined.startsWith(part, start)) found.add(joined.slice(start, end))
      at = joined.indexOf(part, end)
    }
  }
  return [...found]
}

/** The words of names that differ from `word` by a typing error, two in a long one. */
export function wordsNear(db: Db, word: string): string[] {
  if (word.length < shortestNear || /\d/.test(word)) return []
  const most = word.length >= longWord ? 2 : 1
  const { words, letters } = listOf(db, wordSorts.name)
  const own = lettersOf(word)
  const near: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    if (bitsIn(own ^ (letters[index] ?? 0)) > 2 * most) continue
    const other = words[index] ?? ''
    if (Math.abs(other.length - word.length) > most || other.includes(word)) continue
    if (typingErrors(word, other, most) <= most) near.push(other)
  }
  return near
}

/** How many letters were left out, added, mistaken, or swapped with their neighbour. */
export function typingErrors(one: string, other: string, most: number): number {
  const plain = distance(one, other)
  if (plain <= most || plain > 2 * most) return plain
  return distanceWithSwaps(one, other)
}

function distanceWithSwaps(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && isSwap)
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      now.push(least)
    }
    ;[beforeLast, last] = [last, now]
  }
  return last[other.length] ?? 0
}

/** Read once, and what was added since; read anew after words were taken out or a commit was undone. */
function listOf(db: Db, sort: number): WordList {
  const state = wordState(db)
  let held = heldFor.get(db)
  const isUndone = held && (held.last ?? 0) > (state.last ?? 0)
  if (!held || isUndone || held.removed !== state.removed) {
    held = { last: null, removed: state.removed, lists: new Map() }
    heldFor.set(db, held)
  }
  if (held.last !== state.last) {
    addWords(db, held.lists, held.last ?? 0)
    held.last = state.last
  }
  return held.lists.get(sort) ?? emptyList()
}

function addWords(db: Db, lists: Map<number, WordList>, after: number): void {
  const added = new Map<number, string[]>()
  for (const { sort, word } of sql<{ sort: number; word: string }>(
    db,
    'SELECT sort, word FROM word WHERE word_no > :after',
  ).iterate({ after })) {
    const list = lists.get(sort) ?? emptyList()
    lists.set(sort, list)
    list.words.push(word)
    list.letters.push(lettersOf(word))
    const ofSort = added.get(sort)
    if (ofSort) ofSort.push(word)
    else added.set(sort, [word])
  }
  for (const [sort, words] of added) {
    const list = lists.get(sort)
    if (list) list.joined += `${words.join('\n')}\n`
  }
}

const emptyList = (): WordList => ({ words: [], joined: '\n', letters: [] })

function lettersOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31)
  return bits
}

function bitsIn(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
