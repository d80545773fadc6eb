import type { Asked } from './query-words'

/** From this many letters on, a word also finds the words that go on from it. */
const shortestBeginning = 2

export const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`

/** The texts that have what is asked for as whole words, in FTS5's language. */
export function wholeWords(asked: readonly Asked[]): string {
  return allOf(asked.map((one) => oneWhole(one)))
}

/** The texts that begin with the query, in the order of its words. */
export function atTheStart(asked: readonly Asked[]): string {
  const words = asked.flatMap((one) => one.words)
  const last = asked.at(-1)
  return `^ ${phrase(words)}${last && goesOn(last) ? ' *' : ''}`
}

/** The texts in which every word that is asked for stands or begins another one. */
export function beginnings(asked: readonly Asked[]): string {
  return allOf(asked.map(oneBeginning))
}

/** The same, each thing also by one of its other words. */
export function beginningsOr(
  asked: readonly Asked[],
  others: readonly (readonly string[])[],
): string {
  return allOf(
    asked.map((one, index) =>
      anyOf([oneBeginning(one), ...(others[index] ?? []).map((word) => phrase([word]))]),
    ),
  )
}

/** The same for one of the things asked for. */
export function oneBeginning(one: Asked): string {
  const further = goesOn(one) ? ' *' : ''
  const together = one.isLoose
    ? allOf(one.words.map((word, index) => phrase([word]) + (one.words[index + 1] ? '' : further)))
    : `${phrase(one.words)}${further}`
  return anyOf([together, ...one.numbers.map((number) => `${phrase([number])} *`)])
}

function oneWhole(one: Asked): string {
  const together = one.isLoose ? allOf(one.words.map((word) => phrase([word]))) : phrase(one.words)
  return anyOf([together, ...one.numbers.map((number) => phrase([number]))])
}

export function goesOn({ mayGoOn, words }: Asked): boolean {
  return mayGoOn && (words.at(-1)?.length ?? 0) >= shortestBeginning
}

const allOf = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(' AND ')

const anyOf = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(' OR ')
