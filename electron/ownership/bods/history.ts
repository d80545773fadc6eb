import type { Draft, RecordDetails, RecordStatus } from './statement'

/** What a file says of a record at one moment, and whether that is new. */
export interface Told {
  draft: Draft
  recordId: string
  status: RecordStatus
  details: RecordDetails
  /** the moment's instant */
  at: string
}

interface Open {
  recordId: string
  told: Told
  /** what must differ for the record to count as updated */
  content: string
}

/** The drafts of one moment, with the instant of its last answer. */
export interface Moment {
  at: string
  drafts: readonly Draft[]
}

/**
 * Records through time: said when they come, when they change and when they are gone, and not again
 * while they stay the same. One that comes back after it was gone is another record, as the
 * standard has it. `recordIdOf` gets the key and how often the record was closed before.
 */
export function toldThroughTime(
  moments: readonly Moment[],
  recordIdOf: (key: string, closings: number) => string,
): Told[] {
  const open = new Map<string, Open>()
  const closings = new Map<string, number>()
  const all: Told[] = []
  for (const { at, drafts } of moments) {
    const ids = new Map(
      drafts.map(({ key }) => [
        key,
        open.get(key)?.recordId ?? recordIdOf(key, closings.get(key) ?? 0),
      ]),
    )
    const idOf = (key: string) => {
      const id = ids.get(key)
      if (id === undefined) throw new Error('a record refers to one that is not told')
      return id
    }
    for (const [key, { told }] of open) {
      if (ids.has(key)) continue
      all.push({ ...told, status: 'closed', at })
      open.delete(key)
      closings.set(key, (closings.get(key) ?? 0) + 1)
    }
    for (const draft of drafts) {
      const details = draft.details(idOf)
      const content = JSON.stringify([details, draft.remarks])
      const before = open.get(draft.key)
      if (before?.content === content) continue
      const status = before ? 'updated' : 'new'
      const told: Told = { draft, recordId: idOf(draft.key), status, details, at }
      all.push(told)
      open.set(draft.key, { recordId: told.recordId, told, content })
    }
  }
  return all
}
