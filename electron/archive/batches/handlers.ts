import { headerOf } from '../case/open-case'
import type { ArchiveHandlers } from '../thread/context'
import { batchOutcome, listBatches } from './batches'

/** Lists that were ordered, line by line. */
export const batchHandlers: Pick<ArchiveHandlers, 'batch.list' | 'batch.outcome'> = {
  'batch.list': ({ caseId }, { cases }) => listBatches(cases.get(caseId).db),
  'batch.outcome': ({ caseId, batchId }, { cases }) => {
    const open = cases.get(caseId)
    return batchOutcome(open.db, batchId, { caseId, caseName: headerOf(open).name })
  },
}
