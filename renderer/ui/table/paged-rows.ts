import { shallowRef } from 'vue'
import type { RowSource } from '../table-rows'

export interface RowPage<Row> {
  total: number
  rows: readonly Row[]
}

interface Reading<Row> {
  pageSize: number
  /** null where it failed; whoever asks has told the person by then */
  read: (offset: number, limit: number) => Promise<RowPage<Row> | null>
}

/** More than these are let go again: a list of 100,000 rows that was scrolled through stays small. */
const mostPages = 40

/**
 * Rows that are read a page at a time as they come into sight. After `reset` the rows of before
 * stand until the first page of the new ones is here, so that a list does not blink as one types.
 */
export const createPagedRows = <Row>({ pageSize, read }: Reading<Row>) => {
  let pages = new Map<number, readonly Row[]>()
  let asked = new Set<number>()
  let generation = 0
  let sight = { from: 0, to: 0 }
  let isStale = true
  const total = shallowRef<number | null>(null)

  const state = (): RowSource<Row> => ({
    count: total.value ?? 0,
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    indexWhere(isIt) {
      for (const [page, rows] of pages) {
        const at = rows.findIndex(isIt)
        if (at >= 0) return page * pageSize + at
      }
      return -1
    },
    want,
  })
  const source = shallowRef<RowSource<Row>>(state())

  const store = (page: number, { total: count, rows }: RowPage<Row>) => {
    if (isStale) {
      isStale = false
      pages = new Map()
    }
    pages.delete(page)
    pages.set(page, rows)
    const first = pages.size > mostPages ? pages.keys().next() : null
    if (first && !first.done) pages.delete(first.value)
    total.value = count
    source.value = state()
  }
  const ask = async (page: number) => {
    if (asked.has(page)) return
    asked.add(page)
    const mine = generation
    const told = await read(page * pageSize, pageSize)
    if (mine !== generation) return
    asked.delete(page)
    if (told !== null) store(page, told)
    else if (total.value === null) total.value = 0
  }
  function want(from: number, to: number) {
    sight = { from, to }
    if (isStale) return
    const [first, last] = [Math.floor(from / pageSize), Math.floor(to / pageSize)]
    for (let page = first; page <= last; page += 1) if (!pages.has(page)) void ask(page)
  }
  /** Begins anew: another question, or the rows changed. `isFromTop` where the order is another. */
  const reset = async (isFromTop: boolean) => {
    generation += 1
    asked = new Set()
    isStale = true
    const mine = generation
    if (isFromTop) sight = { from: 0, to: 0 }
    await ask(Math.floor(sight.from / pageSize))
    if (mine === generation) want(sight.from, sight.to)
  }
  return { source, total, reset }
}
