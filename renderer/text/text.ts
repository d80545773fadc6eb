import { computed, watchEffect } from 'vue'
import { createI18n } from 'vue-i18n'
import type { en } from './en'
import { isOffered, languages, type OfferedLanguage, type SpokenLanguage } from './languages'
import type { KeyOf, NamesIn, SentenceAt } from './message-types'

export type Language = OfferedLanguage
export type TextKey = KeyOf<typeof en>

const spoken: SpokenLanguage = 'en'

/** A sentence that a prepared language does not have yet is said in English. */
export const i18n = createI18n({
  legacy: false,
  locale: spoken as SpokenLanguage,
  fallbackLocale: spoken,
  missingWarn: false,
  fallbackWarn: false,
  messages: Object.fromEntries(
    Object.entries(languages).map(([name, { messages }]) => [name, messages]),
  ) as Record<SpokenLanguage, typeof en>,
})

const locale = computed(() => i18n.global.locale.value)

/** The language of words that are kept outside of these sentences: English where it is only prepared. */
export const language = computed((): Language => (isOffered(locale.value) ? locale.value : 'en'))
export const localeTag = computed(() => languages[locale.value].tag)
export const csvDelimiter = computed(() => languages[locale.value].csvDelimiter)

/** Changes the language of every sentence, number and date at once. */
export const setLanguage = (to: SpokenLanguage) => {
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
