import { onScopeDispose, ref, type Ref } from 'vue'

const now = ref(Date.now())
let listeners = 0
let timer: ReturnType<typeof setInterval> | undefined

/** The current instant in ms, moving once a second while anybody looks; one timer for the window. */
export const useNow = (): Readonly<Ref<number>> => {
  listeners += 1
  if (listeners === 1) {
    now.value = Date.now()
    timer = setInterval(() => {
      now.value = Date.now()
    }, 1000)
  }
  onScopeDispose(() => {
    listeners -= 1
    if (listeners === 0) clearInterval(timer)
  })
  return now
}
