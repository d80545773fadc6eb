import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import {
  searchFields,
  type SearchField,
  type SearchHit,
  type SearchPage,
} from '../../electron/shared/domain/search'
import type { Failure } from '../../electron/shared/result'
import { call } from '../bridge'
import { useReadOn } from './read-on'

export interface AllWanted {
  text: string
  caseId: string | null
  /** empty: all of them */
  fields: readonly SearchField[]
}

export const pageSize = 100
/** More pages than these are let go again. */
const mostPages = 60
const restMs = 60
const rereadMs = 1500

type Found = Pick<SearchPage, 'counts' | 'progress'>

/**
 * Every hit of a search, read a page at a time as it comes into sight; how many there are of each
 * kind is known at once. What was found stays until something newer is there.
 */
export const useAllHits = (wanted: () => AllWanted | null) => {
  const found = shallowRef<Found | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const isSearching = ref(false)
  const pages = shallowRef(new Map<string, readonly SearchHit[]>())
  let asked = new Set<string>()
  let run = 0
  let counted = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = (what: AllWanted, fields: SearchField[], offset: number, limit: number) =>
    call('search.find', { text: what.text, caseId: what.caseId, fields, offset, limit })

  const count = async (what: AllWanted) => {
    const mine = ++run
    const told = await ask(what, [], 0, 0)
    if (mine !== run) return
    isSearching.value = false
    failure.value = told.ok ? null : told.failure
    if (!told.ok) return
    found.value = told.value
    // The same words again, as the search has read on: the rows stay until they are read anew.
    if (counted !== what.text + what.caseId) pages.value = new Map()
    counted = what.text + what.caseId
    asked = new Set()
  }
  const readPage = async (field: SearchField, page: number) => {
    const what = wanted()
    const key = `${field} ${page}`
    if (what === null || isSearching.value || asked.has(key)) return
    asked.add(key)
    const mine = run
    const told = await ask(what, [field], page * pageSize, pageSize)
    if (mine !== run) return
    if (!told.ok) {
      failure.value = told.failure
      return
    }
    const next = new Map(pages.value).set(key, told.value.hits)
    for (const old of [...next.keys()].slice(0, Math.max(0, next.size - mostPages))) {
      next.delete(old)
      asked.delete(old)
    }
    pages.value = next
  }
  const forget = () => {
    run += 1
    clearTimeout(timer)
    isSearching.value = false
    found.value = null
    failure.value = null
    pages.value = new Map()
  }
  const again = (ms: number) => {
    const what = wanted()
    if (what === null) return forget()
    run += 1
    isSearching.value = true
    clearTimeout(timer)
    timer = setTimeout(() => void count(what), ms)
  }
  watch(
    () => JSON.stringify([wanted()?.text, wanted()?.caseId]),
    () => again(found.value === null ? 0 : restMs),
    { immediate: true },
  )
  useReadOn(rereadMs, () => again(0))
  onScopeDispose(forget)

  const kinds = computed(() => {
    const counts = found.value?.counts
    const chosen = wanted()?.fields ?? []
    return searchFields
      .filter((field) => chosen.length === 0 || chosen.includes(field))
      .map((field) => ({ field, count: counts?.[field] ?? 0 }))
      .filter((kind) => kind.count > 0)
  })
  return {
    ...{ found, failure, isSearching, kinds },
    total: computed(() => kinds.value.reduce((sum, kind) => sum + kind.count, 0)),
    retry: () => again(0),
    /** null while it is being read; asking for it reads it */
    hitAt: (field: SearchField, index: number): SearchHit | null =>
      pages.value.get(`${field} ${Math.floor(index / pageSize)}`)?.[index % pageSize] ?? null,
    want: (field: SearchField, index: number) => void readPage(field, Math.floor(index / pageSize)),
  }
}

/** Every hit of the kinds that are shown, a page after the other, for files and the clipboard. */
export async function* allHits(
  { text, caseId, fields }: AllWanted,
  fail: (failure: Failure) => Error,
): AsyncGenerator<readonly SearchHit[]> {
  const limit = 500
  for (let offset = 0, total = 1; offset < total; offset += limit) {
    const told = await call('search.find', { text, caseId, fields: [...fields], offset, limit })
    if (!told.ok) throw fail(told.failure)
    total = told.value.total
    yield told.value.hits
  }
}
