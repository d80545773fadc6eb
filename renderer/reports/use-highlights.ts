import { onScopeDispose, watchEffect } from 'vue'
import type { ShallowRef } from 'vue'
import type { TextMatch } from './find-text'

/** The text spans of drawn pages, by page; a page far from sight has none. */
export type DrawnText = ReadonlyMap<number, readonly HTMLElement[]>

/**
 * Paints matches through the highlight registry of the browser: no span is cut up, so the text
 * stays selectable and the page's own markup untouched.
 */
export function useHighlights(
  drawn: Readonly<ShallowRef<DrawnText>>,
  matches: Readonly<ShallowRef<TextMatch[]>>,
  now: { readonly value: TextMatch | null },
) {
  watchEffect(() => {
    const chosen = now.value
    const ranges = matches.value.flatMap((match) => {
      const range = rangeOf(drawn.value, match)
      return range === null ? [] : [{ match, range }]
    })
    const others = ranges.filter(({ match }) => match !== chosen).map(({ range }) => range)
    const own = ranges.filter(({ match }) => match === chosen).map(({ range }) => range)
    CSS.highlights.set('found-text', new Highlight(...others))
    CSS.highlights.set('found-text-now', new Highlight(...own))
  })
  onScopeDispose(() => {
    CSS.highlights.delete('found-text')
    CSS.highlights.delete('found-text-now')
  })
}

function rangeOf(drawn: DrawnText, match: TextMatch): Range | null {
  const spans = drawn.get(match.page)
  const first = spans?.[match.from.item]?.firstChild
  const last = spans?.[match.to.item]?.firstChild
  if (!first?.isConnected || !last?.isConnected) return null
  const range = document.createRange()
  range.setStart(first, Math.min(match.from.offset, first.textContent?.length ?? 0))
  range.setEnd(last, Math.min(match.to.offset, last.textContent?.length ?? 0))
  return range
}
