import * as z from 'zod'
import type { CompanyRow } from '../domain/case-file'
import type { CompanyView } from '../domain/company'
import { companyKey, type CompanyKey } from '../domain/identifier'
import type { Session } from '../domain/session'
import { call, inCase, row } from './call'

/** What is known about a number, in any known case, before it is ordered again. */
export interface KnownCompany {
  company: CompanyKey
  name: string | null
  caseId: string
  caseName: string
  retrievedAt: string | null
  /** an order stands: its outcome is still to come */
  isOpen: boolean
  /** an invented answer is no reason not to order a real one */
  isPractice: boolean
}

export interface CompanyPage {
  row: CompanyRow
  view: CompanyView | null
  session: Session | null
  sessions: Session[]
}

export const companyContract = {
  'company.list': call(inCase).returns<CompanyRow[]>(),
  'company.page': call(
    inCase.extend({ companyRow: row, sessionRow: row.nullable() }),
  ).returns<CompanyPage>(),
  'company.known': call(z.object({ companies: z.array(companyKey).max(20000) })).returns<
    KnownCompany[]
  >(),
} as const
