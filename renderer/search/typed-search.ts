import { searchFields, type SearchField } from '../../electron/shared/domain/search'

/** What was typed, without its prefix: `>` commands, `#` numbers, `@` people, `"` exactly these words. */
export interface TypedSearch {
  kind: 'everything' | 'commands' | 'numbers' | 'people' | 'exact'
  text: string
}

const prefixes: Record<string, TypedSearch['kind']> = {
  '>': 'commands',
  '#': 'numbers',
  '@': 'people',
  '"': 'exact',
}

export const readTyped = (typed: string): TypedSearch => {
  const text = typed.trimStart()
  const kind = prefixes[text[0] ?? '']
  if (kind === undefined) return { kind: 'everything', text: text.trim() }
  const rest = text.slice(1).trim()
  // A second quotation mark with words after it is the search's own way of writing: leave it be.
  if (kind === 'exact' && /".*\S/.test(rest)) return { kind: 'everything', text: text.trim() }
  return { kind, text: kind === 'exact' ? rest.replace(/"$/, '').trim() : rest }
}

/** The words to search for and what to search in; null where there is nothing to search for. */
export const wantedOf = (
  typed: TypedSearch,
): { text: string; fields: readonly SearchField[] } | null => {
  if (typed.text === '' || typed.kind === 'commands') return null
  if (typed.kind === 'exact') return { text: `"${typed.text}"`, fields: [] }
  const fields: Record<string, readonly SearchField[]> = {
    numbers: ['identifier'],
    people: ['person'],
  }
  return { text: typed.text, fields: fields[typed.kind] ?? [] }
}

/** A count of nothing for every field. */
export const noCounts = (): Record<SearchField, number> =>
  Object.fromEntries(searchFields.map((field) => [field, 0])) as Record<SearchField, number>
