import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { KnownCompany } from '../../electron/shared/contract'
import type { CompanyKey } from '../../electron/shared/domain/identifier'
import { mostPasteLines, splitPaste } from '../../electron/shared/rules/paste'
import type { TableLine } from '../../electron/shared/table/mapping'
import { call, useEvent } from '../bridge'
import { useCollectStore } from './collect-store'
import { countVerdicts, readableKeys, readLines, verdictOf } from './paste-lines'
import { readEntry, type Entry } from './read-entry'

let lastId = 0
const askAfterMs = 150

/** Lines whose reading takes a few milliseconds. */
const readAtOnce = 500

type Given = Pick<Entry, 'typed'> & Partial<TableLine & Entry>

const nothingSaid = { country: null, kind: null, countryCell: null, reference: null, name: null }

/** A new line with what is known of it. */
export const newEntry = (number: Pick<Entry, 'typed'> & Partial<TableLine & Entry>): Entry => {
  lastId += 1
  return { ...nothingSaid, ...number, id: lastId, isTurned: false }
}

/** The pasted lines, read anew whenever they or what is known about them changes. */
export const usePaste = (
  around: () => { caseId: string | null; freshHours: number; isPractice: boolean },
) => {
  const store = useCollectStore()
  const known = shallowRef<KnownCompany[]>([])
  const overflow = shallowRef(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  const lines = computed(() =>
    readLines(store.entries, {
      ...around(),
      hint: store.hint,
      known: known.value,
      nowMs: Date.now(),
    }),
  )
  const counts = computed(() => countVerdicts(lines.value))
  const shownLines = computed(() =>
    store.shown === null
      ? lines.value
      : lines.value.filter((line) => verdictOf(line) === store.shown),
  )
  let lastAsked = 0
  const askKnown = async () => {
    clearTimeout(timer)
    lastAsked += 1
    const mine = lastAsked
    const companies = readableKeys(lines.value).slice(0, mostPasteLines)
    const asked = companies.length > 0 ? await call('company.known', { companies }) : null
    // An answer that was overtaken by a later question is about other lines.
    if (mine !== lastAsked) return
    // Without an answer every number counts as new: main checks again before anything is sent twice.
    known.value = asked?.ok ? asked.value : []
  }
  const askSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void askKnown(), askAfterMs)
  }
  watch([() => store.entries, () => store.hint, () => around().caseId], askSoon, {
    immediate: true,
  })
  useEvent('case.changed', askSoon)
  onScopeDispose(() => clearTimeout(timer))

  const entriesFor = (numbers: readonly Given[]) => {
    const room = mostPasteLines - store.entries.length
    overflow.value = Math.max(0, numbers.length - room)
    const fresh = numbers.slice(0, room).map(newEntry)
    return fresh
  }
  const add = (numbers: readonly Given[]) => {
    store.entries = [...store.entries, ...entriesFor(numbers)]
  }
  /** Adds a whole list, read a little at a time so that the window stays awake; gives its ids. */
  const addList = async (numbers: readonly Given[]) => {
    const fresh = entriesFor(numbers)
    for (let at = 0; at < fresh.length; at += readAtOnce) {
      for (const entry of fresh.slice(at, at + readAtOnce)) readEntry(entry, store.hint)
      await new Promise((resolve) => setTimeout(resolve))
    }
    store.entries = [...store.entries, ...fresh]
    return new Set(fresh.map(({ id }) => id))
  }
  const keep = (fits: (entry: Entry) => boolean) => {
    store.entries = store.entries.filter(fits)
    if (store.entries.length === 0) store.source = null
  }
  return {
    lines,
    counts,
    shownLines,
    overflow,
    add,
    addList,
    /** Asks now what is known about the lines: who orders at once must not miss what is pointed out. */
    learn: askKnown,
    change(id: number, to: Partial<Entry>) {
      store.entries = store.entries.map((entry) => (entry.id === id ? { ...entry, ...to } : entry))
    },
    addText: (text: string) => add(splitPaste(text).map((typed) => ({ typed }))),
    addCompanies: (companies: readonly Pick<CompanyKey, 'country' | 'identifier'>[]) =>
      add(companies.map(({ country, identifier }) => ({ typed: identifier, country }))),
    drop: (ids: ReadonlySet<number>) => keep(({ id }) => !ids.has(id)),
    remove: (id: number) => keep((entry) => entry.id !== id),
    /** After an order only what still needs a person stays. */
    keepUnreadable() {
      const read = new Set(
        lines.value.flatMap((line) => (verdictOf(line) === 'unreadable' ? [] : [line.entry.id])),
      )
      keep((entry) => !read.has(entry.id))
      store.shown = null
    },
    clear() {
      keep(() => false)
      store.shown = null
      overflow.value = 0
    },
  }
}
export type PasteArea = ReturnType<typeof usePaste>
