import type { SalvageReport } from '../../shared/domain/keeping'
import type { By } from '../audit/audit-chain'
import type { Job } from '../thread/job'

export interface SalvageOrder extends By {
  from: string
  folder: string
  suffix: string
}

export async function salvageCase(order: SalvageOrder, _job: Job): Promise<SalvageReport> {
  throw new Error(`not there yet: ${order.from}`)
}
