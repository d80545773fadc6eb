import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import { fold } from '../../../electron/shared/rules/fold'
import { readIdentifier } from '../../../electron/shared/rules/identifiers'
import { indexOf } from './graph-index'

interface Findable {
  party: OwnershipParty
  /** each written name, folded, a space before each word */
  names: readonly string[]
  number: string
  share: number
}

const fewestDigits = 3
const findables = new WeakMap<OwnershipGraph, readonly Findable[]>()

const bare = (number: string): string => number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

function findableIn(graph: OwnershipGraph): readonly Findable[] {
  const known = findables.get(graph)
  if (known) return known
  const { standings } = indexOf(graph)
  const made = graph.parties.map((party): Findable => {
    const names = [party.name, ...party.otherNames].filter((name) => name !== null)
    return {
      party,
      names: names.map((name) => ` ${fold(name)}`),
      number: bare(party.identifier ?? ''),
      share: standings.get(party.id)?.integrated.capital?.maximum ?? -1,
    }
  })
  findables.set(graph, made)
  return made
}

/**
 * The parties that a text finds, best first: by beginnings of the words of any of their names, in any
 * spelling of æ, ø, å; by number however it is grouped, with country and VAT letters or without.
 * Among equals those with the larger integrated share go first.
 */
export function findParties(graph: OwnershipGraph, text: string): string[] {
  const words = fold(text).split(' ')
  const numbers = numbersIn(text)
  const found: { party: string; rank: number; share: number }[] = []
  for (const { party, names, number, share } of findableIn(graph)) {
    const rank = rankOf(words, numbers, names, number)
    if (rank !== null) found.push({ party: party.id, rank, share })
  }
  return found
    .sort((one, other) => one.rank - other.rank || other.share - one.share)
    .map(({ party }) => party)
}

/** 0: the whole number or name; 1: its beginning; 2: beginnings of its words; null: not at all. */
function rankOf(
  words: readonly string[],
  numbers: readonly string[],
  names: readonly string[],
  number: string,
): number | null {
  if (number !== '' && numbers.includes(number)) return 0
  if (number !== '' && numbers.some((each) => number.startsWith(each))) return 1
  if (words[0] === '') return null
  const whole = ` ${words.join(' ')}`
  if (names.includes(whole)) return 0
  if (names.some((name) => name.startsWith(whole))) return 1
  return names.some((name) => words.every((word) => name.includes(` ${word}`))) ? 2 : null
}

/** The spellings of a number that a text may mean: as it is, and as the register writes it. */
function numbersIn(text: string): string[] {
  const typed = bare(text)
  if (typed.replace(/\D/g, '').length < fewestDigits) return []
  const verdict = readIdentifier(text, { country: null, kind: 'organization-number' })
  const withoutCountry = typed.replace(/^(NO|SE|FI|DK)(?=\d)/, '').replace(/MVA$/, '')
  const read = verdict.state === 'readable' ? bare(verdict.key.identifier) : withoutCountry
  return [...new Set([typed, withoutCountry, read])]
}
