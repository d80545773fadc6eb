import {
  materialFacets,
  type Change,
  type CompanyChanges,
  type Comparison,
} from '../../electron/shared/domain/history'

/** A comparison as it is shown: what asks for a look first, wording and silence apart. */
export interface ComparisonGroups {
  material: Change[]
  others: Change[]
  wording: Change[]
  notComparable: Change[]
}

export function groupChanges(changes: readonly Change[]): ComparisonGroups {
  const groups: ComparisonGroups = { material: [], others: [], wording: [], notComparable: [] }
  for (const change of changes) {
    if (change.kind === 'not-comparable') groups.notComparable.push(change)
    else if (change.kind === 'reworded') groups.wording.push(change)
    else if (materialFacets.includes(change.facet)) groups.material.push(change)
    else groups.others.push(change)
  }
  return groups
}

export interface ComparedCompany extends CompanyChanges {
  comparison: Comparison
}

/** The companies of a change report: those with something to look at first. */
export interface ReportGroups {
  material: ComparedCompany[]
  others: ComparedCompany[]
  wording: ComparedCompany[]
  unchanged: ComparedCompany[]
  /** nothing to compare, with the reason */
  uncompared: CompanyChanges[]
}

export function groupCompanies(companies: readonly CompanyChanges[]): ReportGroups {
  const groups: ReportGroups = {
    material: [],
    others: [],
    wording: [],
    unchanged: [],
    uncompared: [],
  }
  for (const company of companies) {
    const { comparison } = company
    if (comparison === null) {
      groups.uncompared.push(company)
      continue
    }
    const { material, others, wording } = groupChanges(comparison.changes)
    const compared = { ...company, comparison }
    if (material.length > 0) groups.material.push(compared)
    else if (others.length > 0) groups.others.push(compared)
    else if (wording.length > 0) groups.wording.push(compared)
    else groups.unchanged.push(compared)
  }
  return groups
}

/** Whether some part of a company could not be compared although others could. */
export const hasGap = ({ comparison }: ComparedCompany): boolean =>
  comparison.changes.some(({ kind }) => kind === 'not-comparable')
