import { onMounted, onUnmounted, shallowRef, watch, type Ref } from 'vue'
import { localeTag } from '../../../text/text'
import type { Look } from '../paint/look'
import { readLook } from './read-look'

const changing = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
]

/** The look of the picture, read anew whenever theme, contrast, system colours or language change. */
export function useLook(place: Readonly<Ref<HTMLElement | null>>) {
  const look = shallowRef<Look | null>(null)
  const read = () => {
    if (place.value) look.value = readLook(place.value)
  }
  const queries = changing.map((query) => matchMedia(query))
  const themes = new MutationObserver(read)
  onMounted(() => {
    read()
    for (const query of queries) query.addEventListener('change', read)
    themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'style', 'class'] })
    // Letters measured before the font came would be of another width.
    void document.fonts.ready.then(read)
  })
  onUnmounted(() => {
    for (const query of queries) query.removeEventListener('change', read)
    themes.disconnect()
  })
  watch(localeTag, read)
  return look
}
