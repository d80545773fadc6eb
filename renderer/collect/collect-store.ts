import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { QueueState } from '../../electron/shared/contract'
import type { LineVerdict } from '../../electron/shared/domain/batch'
import type { OrderTerms } from '../../electron/shared/domain/session'
import type { IdentifierHint } from '../../electron/shared/rules/identifiers'
import type { PlacedList } from './batch/placed-list'
import type { ListSource } from './batch/list-source'
import type { Entry } from './read-entry'

/** What was pasted and not yet ordered, and the queues of the open cases. It outlives a change of screen. */
export const useCollectStore = defineStore('collect', () => {
  const entries = shallowRef<Entry[]>([])
  const hint = ref<IdentifierHint>({ country: null, kind: 'organization-number' })
  /** what the next order asks for, where a person changed it; null follows the settings */
  const terms = shallowRef<OrderTerms | null>(null)
  /** the table that the lines came from, to see and change how it was read; null for typed numbers */
  const source = shallowRef<ListSource | null>(null)
  /** only lines of this verdict are shown */
  const shown = ref<LineVerdict | null>(null)
  /** where a case for each line goes; null orders all into the case that is open */
  const eachBelow = ref<string | null>(null)
  /** the list ordered last, until a person closes its summary */
  const placed = shallowRef<PlacedList | null>(null)
  const queues = shallowRef(new Map<string, QueueState>())

  const setQueue = (queue: QueueState) => {
    queues.value = new Map(queues.value).set(queue.caseId, queue)
  }
  return { entries, hint, terms, source, shown, eachBelow, placed, queues, setQueue }
})
