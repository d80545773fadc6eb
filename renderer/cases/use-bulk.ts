import { ref } from 'vue'
import type { CaseParticulars, CaseStatus } from '../../electron/shared/domain/keeping'
import { done, type Failure, type Result } from '../../electron/shared/result'
import { call } from '../bridge'
import type { CaseRow } from './case-rows'
import { useCases } from './use-cases'

/** What is done to many cases in one go. */
export type BulkAct =
  | { kind: 'status'; status: CaseStatus }
  | { kind: 'owner'; owner: string | null }
  | { kind: 'tags'; add: string[]; remove: string[] }
  | { kind: 'backUp' }
  | { kind: 'forget' }

export interface BulkFailure {
  name: string
  failure: Failure
}

const mostTags = 20
const longestTag = 40

/** Tags as a person types them in one field: a comma parts them, as where a case has them. */
export const tagsTyped = (text: string): string[] =>
  text.split(',').flatMap((each) => {
    const tag = each.replace(/\s+/g, ' ').trim().slice(0, longestTag).trim()
    return tag === '' ? [] : [tag]
  })

/** The same tags with some more and some fewer, each once however its letters are written. */
export const changedTags = (
  tags: readonly string[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): string[] => {
  const gone = new Set(remove.map((tag) => tag.toLocaleLowerCase()))
  const kept = new Map<string, string>()
  for (const tag of [...tags.filter((each) => !gone.has(each.toLocaleLowerCase())), ...add]) {
    const same = tag.toLocaleLowerCase()
    if (!kept.has(same)) kept.set(same, tag)
  }
  return [...kept.values()].slice(0, mostTags)
}

const changeOf = (act: BulkAct, row: CaseRow): Partial<CaseParticulars> => {
  if (act.kind === 'status') return { status: act.status }
  if (act.kind === 'owner') return { owner: act.owner }
  if (act.kind === 'tags') return { tags: changedTags(row.known.particulars?.tags ?? [], act) }
  return {}
}

/** An open case is at work; only a closed one can leave the list. All the others need their folder. */
export const canDo = (act: BulkAct, row: CaseRow, isOpen: boolean): boolean =>
  act.kind === 'forget' ? !isOpen : row.known.isReachable

/**
 * Does one thing to many cases, one after the other; one that fails neither hides the others nor
 * stops them. Only the file of an open case can be written, so each is opened first.
 */
export const useBulk = () => {
  const { store, load } = useCases()
  const progress = ref<{ done: number; all: number } | null>(null)
  const failures = ref<BulkFailure[]>([])
  const isStopped = ref(false)

  const opened = async ({ caseId, known }: CaseRow): Promise<Result<null>> => {
    if (store.open.has(caseId)) return done(null)
    const summary = await call('case.open', { folder: known.folder })
    if (!summary.ok) return summary
    store.setOpen(summary.value)
    return done(null)
  }
  const doOne = async (act: BulkAct, row: CaseRow): Promise<Result<unknown>> => {
    const { caseId } = row
    if (act.kind === 'forget') return call('case.forget', { caseId })
    const open = await opened(row)
    if (!open.ok) return open
    if (act.kind === 'backUp')
      return call('backup.make', { caseId, jobId: `bulk-${caseId}`.slice(0, 40) })
    const described = await call('case.describe', { caseId, change: changeOf(act, row) })
    if (described.ok) store.setOpen(described.value)
    return described
  }
  const run = async (act: BulkAct, rows: readonly CaseRow[]) => {
    isStopped.value = false
    failures.value = []
    progress.value = { done: 0, all: rows.length }
    for (const [at, row] of rows.entries()) {
      if (isStopped.value) break
      const outcome = await doOne(act, row)
      if (!outcome.ok) {
        failures.value = [...failures.value, { name: row.known.name, failure: outcome.failure }]
      }
      progress.value = { done: at + 1, all: rows.length }
    }
    await load()
  }
  const stop = () => {
    isStopped.value = true
  }
  return { run, stop, progress, failures, isStopped }
}
