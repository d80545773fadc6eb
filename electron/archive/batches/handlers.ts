import { headerOf } from '../case/open-case'
import type { ArchiveHandlers } from '../thread/context'
import { batchOutcome, keepBatch, listBatches } from './batches'

/** Lists that were ordered, line by line. */
export const batchHandlers: Pick<ArchiveHandlers, 'batch.keep' | 'batch.list' | 'batch.outcome'> = {
  'batch.keep': ({ caseId, actor, at, ...batch }, { cases }) => {
    keepBatch(cases.writable(caseId).db, batch, { actor, at })
    return null
  },
  'batch.list': ({ caseId }, { cases }) => listBatches(cases.get(caseId).db),
  'batch.outcome': ({ caseId, batchId }, { cases }) => {
    const open = cases.get(caseId)
    return batchOutcome(open.db, batchId, { caseId, caseName: headerOf(open).name })
  },
}
