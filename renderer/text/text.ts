import { computed, watchEffect } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Settings } from '../../electron/shared/domain/settings'
import { en } from './en'
import type { KeyOf, NamesIn, SentenceAt } from './message-types'
import { nb } from './nb'

export type Language = Settings['language']
export type TextKey = KeyOf<typeof en>

/** The tags that Intl and the `lang` attribute want. */
export const localeTags: Record<Language, string> = { en: 'en-GB', nb: 'nb-NO' }

export const i18n = createI18n({
  legacy: false,
  locale: 'en' satisfies Language as Language,
  fallbackLocale: false,
  messages: { en, nb },
})

export const language = computed(() => i18n.global.locale.value)
export const localeTag = computed(() => localeTags[language.value])

/** Changes the language of every sentence, number and date at once. */
export const setLanguage = (to: Language) => {
  i18n.global.locale.value = to
}

watchEffect(
  () => {
    document.documentElement.lang = localeTag.value
  },
  { flush: 'sync' },
)

type Values<K extends TextKey> = Record<NamesIn<SentenceAt<typeof en, K>>, string | number>
type Needs<K extends TextKey> = [NamesIn<SentenceAt<typeof en, K>>] extends [never]
  ? []
  : [values: Values<K>]

/**
 * The sentence of that name in the chosen language. Names and the values a sentence needs are
 * checked by the compiler. Numbers are written as the language writes them; a value called
 * `count` also chooses between "one | many".
 */
export function t<K extends TextKey>(key: K, ...needs: Needs<K>): string {
  const values: Record<string, string | number> = needs[0] ?? {}
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toLocaleString(localeTag.value) : value,
    ]),
  )
  const count = values.count
  return typeof count === 'number'
    ? i18n.global.t(key, written, count)
    : i18n.global.t(key, written)
}
