import type { Section } from '../shared/domain/answer'
import type {
  ClaimedBeneficialOwner,
  Coded,
  CompanyStatus,
  Holding,
  RoleHolder,
  SanctionStanding,
} from '../shared/domain/company'
import type { CompanyKey } from '../shared/domain/identifier'

/** What one stored answer says about ownership: all that a graph needs of it. */
export interface OwnershipSnapshot {
  companyRow: number
  sessionRow: number
  sha256: string
  /** UTC instant of the answer */
  retrievedAt: string
  /** the day for which its shares hold; null where it names none */
  asOfDate: string | null
  key: CompanyKey
  /** its own organization number where it was ordered by another */
  organizationNumber: string | null
  name: string | null
  legalForm: Coded | null
  status: CompanyStatus
  sanction: SanctionStanding
  shareholders: Section<Holding[]>
  subsidiaries: Section<Holding[]>
  beneficials: Section<ClaimedBeneficialOwner[]>
  roles: Section<RoleHolder[]>
}
