import type { Handlers } from '../shared/contract'
import type { Application } from './application'
import { appCalls } from './app'
import { backupCalls } from './backups/backups'
import { batchCalls } from './batches/batches'
import { createCancellations } from './orders/cancellations'
import { caseIndexCalls } from './cases/case-index'
import { deletionCalls } from './cases/deletions'
import { historyCalls } from './cases/history'
import { ownershipCalls } from './ownership'
import { particularsCalls } from './cases/particulars'
import { webhookCalls } from './service/webhooks'
import { caseCalls } from './cases/cases'
import { companyCalls } from './cases/companies'
import { documentCalls } from './cases/documents'
import { orderCalls } from './orders/orders'
import { packCalls } from './cases/packs'
import { practiceCalls } from './service/practice'
import { searchCalls } from './search/search'

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
