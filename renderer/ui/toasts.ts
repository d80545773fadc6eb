import { shallowRef } from 'vue'
import type { GlyphName } from './sign-names'
import type { Tone } from './tones'

export interface Toast {
  id: number
  words: string
  glyph: GlyphName
  tone: Tone
  action?: { label: string; act: () => void }
}

const lifetimeMs = 6000
const atMost = 3
let lastId = 0

export const toasts = shallowRef<Toast[]>([])

export const dropToast = (id: number) => {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/** Says that something is done: short, gone after six seconds. Trouble belongs in a notice, not here. */
export const sayDone = (
  words: string,
  more: Partial<Pick<Toast, 'glyph' | 'tone' | 'action'>> = {},
) => {
  lastId += 1
  const toast: Toast = { id: lastId, words, glyph: 'done', tone: 'calm', ...more }
  toasts.value = [...toasts.value, toast].slice(-atMost)
  setTimeout(() => dropToast(toast.id), lifetimeMs)
}
