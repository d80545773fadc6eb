import { inject, onScopeDispose, provide, shallowRef } from 'vue'
import type { InjectionKey, ShallowRef } from 'vue'

/** Where the shown answer came from, for the origin of each value. */
export interface AnswerOrigin {
  sha256: string | null
  retrievedAt: string | null
  snapshot: { at: number; of: number } | null
  showRaw: (path: string) => void
}

export interface ShownOrigin {
  element: HTMLElement | SVGElement
  label: string
  path: string
  sources: string[]
  /** what copying the value gives */
  text: string
  /** asked for by key or click: it stays and takes the focus; else it is a preview under the pointer */
  isPinned: boolean
}

const key: InjectionKey<Readonly<ShallowRef<AnswerOrigin>>> = Symbol('answer origin')
export const provideAnswerOrigin = (origin: Readonly<ShallowRef<AnswerOrigin>>) =>
  provide(key, origin)
export const useAnswerOrigin = () => {
  const origin = inject(key)
  if (!origin) throw new Error('an origin is shown outside of a company page')
  return origin
}

const previewAfterMs = 450

const readOrigin = (target: EventTarget | null): Omit<ShownOrigin, 'isPinned'> | null => {
  const element =
    target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-origin]') : null
  if (!element) return null
  const { origin = '', label = '', sources = '', bare } = element.dataset
  const text = bare ?? element.textContent.trim()
  return { element, path: origin, label, sources: sources.split('\n').filter(Boolean), text }
}

/**
 * The origin of the value under the pointer or the focus: a preview after a moment's rest, pinned
 * by `O`, and Esc back to the value. One set of listeners serves all values of the page.
 */
export function useOrigins() {
  const shown = shallowRef<ShownOrigin | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(timer)
    const { element, isPinned } = shown.value ?? {}
    shown.value = null
    if (isPinned) element?.focus()
  }
  onScopeDispose(() => clearTimeout(timer))

  return {
    shown,
    close,
    over(event: PointerEvent) {
      if (shown.value?.isPinned) return
      clearTimeout(timer)
      const found = readOrigin(event.target)
      if (found?.element === shown.value?.element) return
      if (!found) shown.value = null
      else timer = setTimeout(() => (shown.value = { ...found, isPinned: false }), previewAfterMs)
    },
    leave() {
      clearTimeout(timer)
      if (!shown.value?.isPinned) shown.value = null
    },
    /** The value that has the focus, else the one whose origin is shown. */
    at: (event: KeyboardEvent) => readOrigin(event.target) ?? shown.value,
    /** `O` pins what is focused, else what is under the pointer. True where it did. */
    pin(event: KeyboardEvent): boolean {
      const found = readOrigin(event.target) ?? shown.value
      if (!found) return false
      clearTimeout(timer)
      shown.value = { ...found, isPinned: true }
      return true
    },
  }
}
