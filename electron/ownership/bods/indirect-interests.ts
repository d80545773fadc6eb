import type { Band, ShareKind } from '../../shared/domain/ownership/band'
import { shareKinds } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Finding } from '../../shared/domain/ownership/verdict'
import { bodsInterest, shareInterest } from './interests'
import type { Owner } from './owners'
import { without } from './share'
import type { BodsInterest } from './statement'

/** By which rule somebody is an owner, and how sure that is. */
export function ruleWords({ verdict, standing }: Owner, rule: OwnershipRule): string {
  const { key, version, source, threshold, isThresholdIncluded, isChanged } = rule
  return [
    `${verdict.state === 'certain' ? 'Beneficial owner' : 'Possible beneficial owner'} under rule ${key} ${version} (${source}), ${isThresholdIncluded ? 'at least' : 'over'} ${threshold} %`,
    ...(verdict.state === 'certain' ? [] : ['open because of bands or gaps']),
    ...(isChanged ? ['with changed thresholds'] : []),
    ...(standing.countedWith.length > 0 ? ['counted together with relatives'] : []),
  ].join(', ')
}

const measureWords = {
  integrated: 'Integrated share through all chains',
  controlled: 'Own holding and those of all controlled entities',
  steps: 'Every link of a chain over the threshold; the share is the integrated one',
  'held-by-controlled': 'Held by controlled entities; the share is the integrated one',
  'in-controlling': 'Held in an entity that controls; the share is the integrated one',
  role: 'Role in a foundation that would be an owner by its own share',
} as const

/** Measures whose figure is a share of the subject itself. */
const isShare = ({ measure }: Finding) => measure === 'integrated' || measure === 'controlled'

function figureOf({ standing }: Owner, finding: Finding): Band | null {
  return isShare(finding) ? finding.figure : standing.integrated[finding.of]
}

const directOf = (interests: readonly Interest[], of: ShareKind): Band | null | undefined => {
  const held = interests.filter(({ kind }) => kind === 'holding')
  if (held.length === 0) return undefined
  return held.length === 1 ? (held[0]?.[of] ?? null) : null
}

/** What comes through chains, by the strongest finding of each kind; the direct holding is left out. */
export function indirectInterests(
  owner: Owner,
  direct: readonly Interest[],
  rule: OwnershipRule,
): BodsInterest[] {
  if (owner.chain.length === 0 && direct.length > 0) return []
  const isBeneficial = owner.verdict.state === 'certain' ? true : undefined
  const findings = owner.verdict.findings.filter(({ state }) => state === owner.verdict.state)
  const remark = ruleWords(owner, rule)
  const byShare = shareKinds.flatMap((of): BodsInterest[] => {
    const finding = findings.find((each) => each.of === of && each.measure !== 'role')
    if (!finding) return []
    const whole = figureOf(owner, finding)
    const own = directOf(direct, of)
    const share = own === undefined ? whole : without(whole, own)
    const rest = own === undefined ? [] : ['the direct holding is left out']
    const details = [remark, [measureWords[finding.measure], ...rest].join(', ')]
    return [shareInterest(of, 'indirect', { isBeneficial, share, details })]
  })
  if (byShare.length > 0) return byShare
  const details = [remark, ...(findings.some(isRole) ? [measureWords.role] : [])]
  return [
    bodsInterest('otherInfluenceOrControl', 'indirect', { isBeneficial, share: null, details }),
  ]
}

const isRole = ({ measure }: Finding) => measure === 'role'
