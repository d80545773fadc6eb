import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { QueueState } from '../../electron/shared/contract'
import type { OrderTerms } from '../../electron/shared/domain/session'
import type { IdentifierHint } from '../../electron/shared/rules/identifiers'
import type { Entry } from './paste-lines'

/** What was pasted and not yet ordered, and the queues of the open cases. It outlives a change of screen. */
export const useCollectStore = defineStore('collect', () => {
  const entries = shallowRef<Entry[]>([])
  const hint = ref<IdentifierHint>({ country: null, kind: 'organization-number' })
  /** what the next order asks for, where a person changed it; null follows the settings */
  const terms = shallowRef<OrderTerms | null>(null)
  const queues = shallowRef(new Map<string, QueueState>())

  const setQueue = (queue: QueueState) => {
    queues.value = new Map(queues.value).set(queue.caseId, queue)
  }
  return { entries, hint, terms, queues, setQueue }
})
