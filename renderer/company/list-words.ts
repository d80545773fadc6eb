import { localeTag } from '../text/text'

/** "Ada, Bo and Cy", as the language writes a list. */
export const formatList = (
  words: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
) => new Intl.ListFormat(localeTag.value, { type }).format(words)
