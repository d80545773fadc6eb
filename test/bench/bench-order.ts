import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { OrderTerms } from '../../electron/shared/domain/session'

/** What one measured run collects, and from where; both runs get the same. */
export interface BenchOrder {
  discoveryUrl: string
  clientId: string
  clientSecret: string
  folder: string
  worker: string
  companies: CompanyKey[]
  terms: OrderTerms
}
