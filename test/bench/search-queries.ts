import { addressText, companyName, dice, numberOf, personName, sentence } from './search-world'

const mix = 200

/** What people type: names, parts of them, slips, numbers in any spelling, people, addresses, words. */
const kinds: readonly ((roll: (sides: number) => number) => string)[] = [
  (roll) => companyName(roll, 'no'),
  (roll) => companyName(roll, 'se').split(' ')[0] ?? '',
  (roll) => companyName(roll, 'no').slice(0, 4 + roll(4)),
  (roll) => companyName(roll, 'no').split(' ').slice(1).join(' '),
  (roll) => companyName(roll, 'no').slice(3, 9),
  (roll) => slip(roll, companyName(roll, 'dk').split(' ')[0] ?? ''),
  (roll) => slip(roll, personName(roll)),
  (roll) => numberOf(1 + roll(100_000)),
  (roll) => numberOf(1 + roll(100_000)).replace(/(\d{3})(?=\d)/g, '$1 '),
  (roll) => `NO${numberOf(1 + roll(100_000))}MVA`,
  (roll) => numberOf(1 + roll(100_000)).slice(2, 8),
  personName,
  personName,
  (roll) => personName(roll).split(' ').at(-1) ?? '',
  (roll) => personName(roll).split(' ')[0] ?? '',
  (roll) => personName(roll).toLowerCase().replaceAll('ø', 'o').replaceAll('å', 'aa'),
  addressText,
  (roll) => addressText(roll).split(',')[0] ?? '',
  (roll) => sentence(roll, 1),
  (roll) => sentence(roll, 2),
]

/** The same queries in every run. */
export function searchQueries(): string[] {
  const roll = dice(42)
  return Array.from({ length: mix }, (_, index) =>
    (kinds[index % kinds.length] ?? personName)(roll),
  )
}

/** Two letters change places. */
function slip(roll: (sides: number) => number, word: string): string {
  const at = 1 + roll(Math.max(1, word.length - 2))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}
