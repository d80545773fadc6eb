import type { Handlers } from '../shared/contract'
import type { Application } from './application'
import { appCalls } from './app'
import { backupCalls } from './backups'
import { batchCalls } from './batches'
import { createCancellations } from './cancellations'
import { caseIndexCalls } from './case-index'
import { deletionCalls } from './deletions'
import { historyCalls } from './history'
import { ownershipCalls } from './ownership'
import { particularsCalls } from './particulars'
import { webhookCalls } from './webhooks'
import { caseCalls } from './cases'
import { companyCalls } from './companies'
import { documentCalls } from './documents'
import { orderCalls } from './orders'
import { packCalls } from './packs'
import { practiceCalls } from './practice'
import { searchCalls } from './search'

/** One handler for every call of the contract; a missing one does not compile. */
export function createHandlers(application: Application): Handlers {
  const cancellations = createCancellations(application.archive)
  return {
    ...appCalls(application),
    ...practiceCalls(application),
    ...caseCalls(application),
    ...companyCalls(application),
    ...orderCalls(application),
    ...documentCalls(application),
    ...packCalls(application, cancellations),
    ...backupCalls(application),
    ...deletionCalls(application),
    ...particularsCalls(application),
    ...caseIndexCalls(application),
    ...batchCalls(application, cancellations),
    ...webhookCalls(application),
    ...historyCalls(application),
    ...searchCalls(application),
    ...ownershipCalls(application),
  }
}
