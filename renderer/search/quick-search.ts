import type { SearchField, SearchHit, SearchPage } from '../../electron/shared/domain/search'
import { searchFields } from '../../electron/shared/domain/search'
import type { Failure, Result } from '../../electron/shared/result'
import { call } from '../bridge'

export interface QuickWanted {
  text: string
  caseId: string | null
  fields: readonly SearchField[]
}

export type QuickFound = Pick<SearchPage, 'total' | 'counts' | 'hits' | 'progress'>

export type FindHits = (query: {
  text: string
  caseId: string | null
  fields: SearchField[]
  offset: number
  limit: number
}) => Promise<Result<SearchPage>>

/** How many of each kind are shown at once; the rest is counted, and all stand on the search screen. */
export const quickMost: Record<SearchField, number> = {
  ...{ name: 5, identifier: 3, case: 3, person: 3, address: 2, answer: 2, report: 3 },
}
const firstLimit = 60

const inField = (hits: readonly SearchHit[], field: SearchField) =>
  hits.filter((hit) => hit.field === field)

/**
 * A few hits of every kind. The first page may be full of one kind, so kinds that have hits beyond
 * it are asked for by themselves.
 */
export const findQuickly = async (
  { text, caseId, fields }: QuickWanted,
  find: FindHits = (query) => call('search.find', query),
): Promise<Result<QuickFound>> => {
  const ask = (of: readonly SearchField[], limit: number) =>
    find({ text, caseId, fields: [...of], offset: 0, limit })
  const first = await ask(fields, firstLimit)
  if (!first.ok) return first
  const { counts, hits } = first.value
  const beyond = searchFields.filter(
    (field) => inField(hits, field).length < Math.min(counts[field], quickMost[field]),
  )
  const pages = await Promise.all(beyond.map((field) => ask([field], quickMost[field])))
  const lost = pages.find((page): page is { ok: false; failure: Failure } => !page.ok)
  if (lost) return lost
  const asked = pages.flatMap((page) => (page.ok ? page.value.hits : []))
  const shown = searchFields.flatMap((field) =>
    inField(beyond.includes(field) ? asked : hits, field).slice(0, quickMost[field]),
  )
  return { ok: true, value: { ...first.value, hits: shown } }
}
