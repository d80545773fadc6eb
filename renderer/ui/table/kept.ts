import { ref, watch, type Ref } from 'vue'
import { call } from '../../bridge'

const rememberAfterMs = 300

const parse = (text: string | null): unknown => {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

interface Kept<T> {
  value: Ref<T>
  /** resolves when what was kept before is there */
  recalled: Promise<void>
}

const known = new Map<string, unknown>()

const recall = <T>(key: string, read: (raw: unknown) => T): Kept<T> => {
  const value = ref(read(null)) as Ref<T>
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = (now: T) => {
    clearTimeout(timer)
    timer = setTimeout(
      () => void call('place.remember', { key, value: JSON.stringify(now) }),
      rememberAfterMs,
    )
  }
  const recalled = call('place.recall', { key }).then((told) => {
    if (told.ok && told.value !== null) value.value = read(parse(told.value))
    watch(value, remember, { deep: true })
  })
  return { value, recalled }
}

/**
 * One thing that the person left a certain way: read once in the life of the window, written
 * shortly after every change. `read` makes sense of what another version wrote, and of nothing.
 */
export const useKept = <T>(key: string, read: (raw: unknown) => T): Kept<T> => {
  const before = known.get(key) as Kept<T> | undefined
  if (before) return before
  const made = recall(key, read)
  known.set(key, made)
  return made
}
