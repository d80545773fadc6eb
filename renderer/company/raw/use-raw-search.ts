import { computed, ref, watch, type Ref } from 'vue'
import type { FindNews, Place } from './thread/messages'
import type { RawAnswerModel } from './use-raw-answer'

/** People type faster than an answer of fifty megabytes is searched. */
const pauseMs = 120

/** Looking for words in names and values; `go` is told where the place stands that is stepped to. */
export function useRawSearch(
  ask: RawAnswerModel['ask'],
  told: Readonly<Ref<FindNews | null>>,
  from: () => number,
  go: (place: Place) => Promise<void>,
) {
  const text = ref('')
  const isExactCase = ref(false)
  /** the number of the place stepped to, from 0 */
  const at = ref<number | null>(null)
  const findId = ref<number | null>(null)
  const news = computed(() =>
    told.value && told.value.findId === findId.value && text.value !== '' ? told.value : null,
  )
  const count = computed(() => news.value?.count ?? 0)
  const isSearching = computed(() => text.value !== '' && news.value?.isDone !== true)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const stepTo = async (hit: number) => {
    at.value = hit
    await go(await ask('hit', { hit }))
  }
  const begin = async () => {
    asked += 1
    const mine = asked
    at.value = null
    findId.value = null
    const input = { text: text.value, isExactCase: isExactCase.value, fromLine: from() }
    const id = await ask('find', input)
    if (mine === asked) findId.value = id
  }
  watch([text, isExactCase], () => {
    clearTimeout(timer)
    at.value = null
    findId.value = null
    timer = setTimeout(() => void begin(), text.value === '' ? 0 : pauseMs)
  })
  watch(news, (latest) => {
    if (latest && latest.first !== null && at.value === null) void stepTo(latest.first)
  })
  const step = async (by: 1 | -1) => {
    if (count.value === 0) return
    const next = (at.value ?? (by === 1 ? -1 : 0)) + by
    await stepTo((next + count.value) % count.value)
  }
  return {
    text,
    isExactCase,
    at,
    news,
    count,
    isSearching,
    next: () => step(1),
    previous: () => step(-1),
    /** Ends the search under way; what was found stays. */
    stop: () => ask('stopFind', null),
  }
}
export type RawSearchModel = ReturnType<typeof useRawSearch>
