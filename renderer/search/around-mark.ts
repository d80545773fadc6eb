import type { Snippet } from '../../electron/shared/domain/search'

/**
 * The same text beginning shortly before its first mark: on one line the end is cut, and what was
 * found must be in sight.
 */
export const aroundMark = (pieces: readonly Snippet[], before: number): readonly Snippet[] => {
  const at = pieces.findIndex(({ isMarked }) => isMarked)
  const lead = pieces
    .slice(0, Math.max(0, at))
    .map(({ text }) => text)
    .join('')
  if (lead.length <= before * 2) return pieces
  const tail = lead.slice(-before)
  const word = tail.search(/\s\S/)
  return [{ text: `… ${tail.slice(word + 1)}`, isMarked: false }, ...pieces.slice(at)]
}
