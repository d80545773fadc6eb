import { compareClaims } from '../../../../electron/ownership/claims/compare-claims'
import { buildGraph } from '../../../../electron/ownership/graph/build-graph'
import { snapshotOf } from '../../../../electron/ownership/graph/snapshot-of'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import type { OwnershipSnapshot } from '../../../../electron/ownership/snapshot'
import type { ClaimComparison } from '../../../../electron/shared/domain/ownership/claim'
import type { PartyNote } from '../../../../electron/shared/domain/ownership/party'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { read } from '../../answers/reading'

export const subjectNumber = '923609016'
export const otherNumber = '910000004'

export interface Answered {
  number?: string
  beneficials?: unknown
  shareholders?: unknown
  roles?: unknown
  expands?: readonly string[]
  retrievedAt?: string
}

const everything = ['ownership.shareholders', 'ownership.beneficials', 'roles']

/** One collected company as the service answered. */
export function answered({
  number = subjectNumber,
  expands = everything,
  retrievedAt = '2026-11-24T11:20:00.000Z',
  ...told
}: Answered): OwnershipSnapshot {
  const { beneficials, shareholders, roles } = told
  const view = read(
    {
      keyInformation: { name: `Company ${number}`, organizationNumber: number },
      ownership: { shareholders, beneficials },
      roles,
    },
    expands,
  )
  const key = { country: 'no' as const, kind: 'organization-number' as const, identifier: number }
  const companyRow = number === subjectNumber ? 1 : Number(number.slice(-2))
  return snapshotOf(view, { companyRow, sessionRow: 1, sha256: number, retrievedAt, key })
}

export const person = (name: string, percentage: unknown, more: object = {}) => ({
  ...{ name, percentage, type: 'PERSON' },
  ...more,
})

export const company = (organizationNumber: string, percentage: unknown, more: object = {}) => ({
  ...{ name: `Company ${organizationNumber}`, organizationNumber, percentage },
  ...{ type: 'ORGANIZATION', ...more },
})

export const owner = (name: string, more: object = {}) => ({ name, ...more })

export function claimsOf(
  snapshots: OwnershipSnapshot[],
  notes: PartyNote[] = [],
): ClaimComparison[] {
  const graph = buildGraph(snapshots, notes, 1)
  if (!graph) throw new Error('the company has no answer')
  const rules = rulesWith({ changes: {} })
  return compareClaims(graph, rules, standingsOf(graph, rules))
}

/** `Name: difference (causes)` under one rule; what agrees says so. */
export function under(rule: RuleKey, all: ClaimComparison[]): string[] {
  return all.map(({ party, claimed, byRule }) => {
    const found = byRule.find((each) => each.rule === rule)
    const who = claimed?.name ?? `(${party ?? 'nobody'})`
    if (!found?.difference) return `${who} agrees`
    return `${who} ${found.difference}: ${found.causes.join(', ')}`
  })
}
