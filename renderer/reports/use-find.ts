import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findAllOnPage, firstFrom, type TextMatch } from './find-text'
import { pageWords } from './use-page-text'

/**
 * Searches the whole report as the words are typed. `goTo` is called with the match to show and
 * the place of its text on the page.
 */
export function useFind(
  pdf: PDFDocumentProxy,
  pageInSight: () => number,
  goTo: (match: TextMatch, place: { x: number; y: number }) => void,
) {
  const wanted = ref('')
  const wholeWords = ref(false)
  const matches = shallowRef<TextMatch[]>([])
  const at = ref(-1)
  const isSearching = ref(false)
  const words = pageWords(pdf)
  let run = 0
  /** the words of a hit that led here, each marked by itself, until somebody types */
  let led: { text: string; words: string[]; page: number | null } | null = null

  const show = async (index: number) => {
    const match = matches.value[index]
    if (!match) return
    at.value = index
    const { placed } = await words(match.page)
    const item = placed[match.from.item]
    if (item) goTo(match, { x: item.x, y: item.y })
  }

  const search = async () => {
    const mine = ++run
    if (led?.text !== wanted.value) led = null
    const needles = led?.words ?? [wanted.value]
    const from = led?.page ?? pageInSight()
    const all: TextMatch[] = []
    isSearching.value = true
    for (let page = 0; page < pdf.numPages; page += 1) {
      const { folded } = await words(page)
      // Somebody typed on: a newer search has taken over.
      if (mine !== run) return
      all.push(...findAllOnPage(page, folded, needles, wholeWords.value))
    }
    isSearching.value = false
    matches.value = all
    at.value = -1
    await show(firstFrom(all, from))
  }

  watch([wanted, wholeWords], () => void search())
  onScopeDispose(() => {
    run += 1
  })

  const step = (by: 1 | -1) => {
    const count = matches.value.length
    if (count > 0) void show((at.value + by + count) % count)
  }
  return {
    wanted,
    wholeWords,
    matches,
    isSearching,
    at,
    /** Marks each of these words, going to the first on or after that page (from 0). */
    lookFor(words: string, page: number | null) {
      led = { text: words, words: words.split(' ').filter(Boolean), page }
      wanted.value = words
    },
    now: computed(() => matches.value[at.value] ?? null),
    next: () => step(1),
    previous: () => step(-1),
  }
}
