import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import { derivationsOf } from '../../../../electron/ownership/derivation/derivations'
import type { StatedGraph } from '../../../../electron/ownership/stated-graph'
import type { Band } from '../../../../electron/shared/domain/ownership/band'
import type {
  Derivation,
  DerivationLine,
} from '../../../../electron/shared/domain/ownership/derivation'
import type { OwnershipSettings, RuleKey } from '../../../../electron/shared/domain/ownership/rule'

export function derive(
  graph: StatedGraph,
  rule: RuleKey,
  { party = 'P', changes = {} }: { party?: string; changes?: OwnershipSettings['changes'] } = {},
): Derivation[] {
  const rules = rulesWith({ changes })
  const chosen = rules.find(({ key }) => key === rule)
  if (!chosen) throw new Error('no such rule')
  return derivationsOf(graph, standingsOf(graph, rules), party, chosen)
}

const end = (value: number): string => String(Number(value.toFixed(4)))

export function spelled(band: Band | null): string {
  if (!band) return '–'
  const { minimum, maximum, isMinimumOpen, isMaximumOpen } = band
  if (minimum === maximum) return end(minimum)
  return `${isMinimumOpen ? '>' : ''}${end(minimum)}-${isMaximumOpen ? '<' : ''}${end(maximum)}`
}

/** A line as one would write it with a pencil. */
export function written(line: DerivationLine): string {
  switch (line.kind) {
    case 'path': {
      const links = line.links.map(({ holder, share }) => `${holder} ${spelled(share)}`)
      return `${links.join(' × ')} = ${spelled(line.contribution)}`
    }
    case 'more-paths':
      return `${line.isCut ? 'at least ' : ''}${line.count} more = ${spelled(line.contribution)}`
    case 'cycle':
      return `cycle ${[...line.members].sort().join(' ')} = ${spelled(line.contribution)}`
    case 'control': {
      const holders = line.holders.map(({ holder, share }) => `${holder} ${spelled(share)}`)
      const isSure = line.isCertain ? 'controls' : 'may control'
      return `${isSure} ${line.entity} by ${holders.join(' + ')} = ${spelled(line.votes)}`
    }
    case 'holding':
      return `${line.link.holder} holds ${spelled(line.contribution)}`
    case 'role':
      return `${line.role} of ${line.foundation} with ${spelled(line.contribution)}`
    case 'treasury':
      return `${line.company} without ${spelled(line.share)} of its own`
  }
}

export const pencil = ({ lines, total }: Derivation): string[] => [
  ...lines.map(written),
  `total ${spelled(total)}`,
]
