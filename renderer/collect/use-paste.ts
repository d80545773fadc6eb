import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { KnownCompany } from '../../electron/shared/contract'
import type { CompanyKey, Country } from '../../electron/shared/domain/identifier'
import { mostPasteLines, splitPaste } from '../../electron/shared/rules/paste'
import { call, useEvent } from '../bridge'
import { useCollectStore } from './collect-store'
import { readableKeys, readLines, type Entry } from './paste-lines'

let lastId = 0
const askAfterMs = 150

/** The pasted lines, read anew whenever they or what is known about them changes. */
export const usePaste = (caseId: () => string | null, freshHours: () => number) => {
  const store = useCollectStore()
  const known = shallowRef<KnownCompany[]>([])
  const overflow = shallowRef(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  const lines = computed(() =>
    readLines(store.entries, {
      hint: store.hint,
      caseId: caseId() ?? '',
      known: known.value,
      freshHours: freshHours(),
      nowMs: Date.now(),
    }),
  )
  const askKnown = async () => {
    const companies = readableKeys(lines.value)
    const asked = companies.length > 0 ? await call('company.known', { companies }) : null
    // Without an answer every number counts as new: main checks again before anything is sent twice.
    known.value = asked?.ok ? asked.value : []
  }
  const askSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void askKnown(), askAfterMs)
  }
  watch([() => store.entries, () => store.hint, caseId], askSoon, { deep: true, immediate: true })
  useEvent('case.changed', askSoon)
  onScopeDispose(() => clearTimeout(timer))

  const add = (numbers: readonly { typed: string; country?: Country | null }[]) => {
    const room = mostPasteLines - store.entries.length
    overflow.value = Math.max(0, numbers.length - room)
    const fresh = numbers.slice(0, room).map((number): Entry => {
      lastId += 1
      return {
        id: lastId,
        typed: number.typed,
        country: number.country ?? null,
        kind: null,
        isTurned: false,
      }
    })
    store.entries = [...store.entries, ...fresh]
  }
  const change = (id: number, to: Partial<Entry>) => {
    store.entries = store.entries.map((entry) => (entry.id === id ? { ...entry, ...to } : entry))
  }
  return {
    lines,
    overflow,
    add,
    change,
    addText: (text: string) => add(splitPaste(text).map((typed) => ({ typed }))),
    addCompanies: (companies: readonly Pick<CompanyKey, 'country' | 'identifier'>[]) =>
      add(companies.map(({ country, identifier }) => ({ typed: identifier, country }))),
    remove(id: number) {
      store.entries = store.entries.filter((entry) => entry.id !== id)
    },
    /** After an order only what still needs a person stays. */
    keepUnreadable() {
      const unread = new Set(
        lines.value
          .filter((line) => line.outcome.kind === 'unreadable')
          .map(({ entry }) => entry.id),
      )
      store.entries = store.entries.filter((entry) => unread.has(entry.id))
    },
    clear() {
      store.entries = []
      overflow.value = 0
    },
  }
}
export type PasteArea = ReturnType<typeof usePaste>
