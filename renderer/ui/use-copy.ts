import { onScopeDispose, ref } from 'vue'

/** Writes text to the clipboard and says so for two seconds. */
export const useCopy = () => {
  const copied = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    copied.value = true
    clearTimeout(timer)
    timer = setTimeout(() => {
      copied.value = false
    }, 2000)
  }
  onScopeDispose(() => clearTimeout(timer))
  return { copied, copy }
}
