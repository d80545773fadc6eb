import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AppState } from '../../electron/shared/contract'
import type { Failure } from '../../electron/shared/result'

/** What main last said about itself: settings, connection, keychain, practice. */
export const useAppStore = defineStore('app', () => {
  const state = shallowRef<AppState | null>(null)
  const failure = shallowRef<Failure | null>(null)
  return { state, failure }
})
