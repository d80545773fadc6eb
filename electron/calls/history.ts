import { failed } from '../shared/result'
import type { Handlers } from '../shared/contract'

type HistoryCalls = Pick<
  Handlers,
  'company.timeline' | 'company.compare' | 'company.looked' | 'case.changes' | 'case.reorder'
>

/** What changed between snapshots, and ordering again to find out. */
export function historyCalls(): HistoryCalls {
  const notThere = () => Promise.resolve(failed('unexpected'))
  return {
    'company.timeline': notThere,
    'company.compare': notThere,
    'company.looked': notThere,
    'case.changes': notThere,
    'case.reorder': notThere,
  }
}
