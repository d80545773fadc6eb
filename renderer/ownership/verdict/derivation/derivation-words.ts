import type { Band } from '../../../../electron/shared/domain/ownership/band'
import type {
  Derivation,
  DerivationLine,
  DerivationLink,
} from '../../../../electron/shared/domain/ownership/derivation'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { OwnershipRule } from '../../../../electron/shared/domain/ownership/rule'
import { formatList } from '../../../company/list-words'
import { roleWords } from '../../../company/sections/role-words'
import { t } from '../../../text/text'
import { formatBand } from '../../../ui/format-band'
import { nameOf, namesOf } from '../verdict-signs'

/** One line of a derivation as it is read: what, how, how much, and what of the picture it is. */
export interface DerivationEntry {
  label: string
  under: string | null
  /** null where the line has no number of its own */
  figure: string | null
  isCycle: boolean
  interests: string[]
}

const fine = { decimals: 4 }
const short = { isShort: true, decimals: 4 }

type LineOf<Kind extends DerivationLine['kind']> = Extract<DerivationLine, { kind: Kind }>

/** All lines of a derivation in words. */
export function derivationEntries(
  graph: OwnershipGraph,
  derivation: Derivation,
): DerivationEntry[] {
  return derivation.lines.map((line) => entryOf(graph, derivation, line))
}

function entryOf(
  graph: OwnershipGraph,
  derivation: Derivation,
  line: DerivationLine,
): DerivationEntry {
  switch (line.kind) {
    case 'path':
      return pathEntry(graph, derivation, line)
    case 'more-paths':
      return {
        ...plain(
          t(line.isCut ? 'verdict.line.foldCut' : 'verdict.line.fold', { count: line.count }),
        ),
        figure: formatBand(line.contribution, fine),
      }
    case 'cycle':
      return cycleEntry(graph, line)
    case 'control':
      return controlEntry(graph, derivation, line)
    case 'holding':
      return holdingEntry(graph, derivation, line)
    case 'role':
      return roleEntry(graph, derivation, line)
    case 'treasury':
      return treasuryEntry(graph, line)
  }
}

const plain = (label: string): DerivationEntry => ({
  ...{ label, under: null, figure: null, isCycle: false, interests: [] },
})

function pathEntry(
  graph: OwnershipGraph,
  { party, measure }: Derivation,
  { links, contribution }: LineOf<'path'>,
): DerivationEntry {
  const between = links.slice(0, -1).map(({ company }) => nameOf(graph, company))
  const shares = links.map(({ share }) => formatBand(share, short))
  const isChain = links.length > 1
  const chain = shares.join(measure === 'steps' ? ' → ' : ' × ')
  const missing = contribution === null ? t('verdict.line.noNumber') : null
  const line = isChain
    ? t('verdict.line.via', { names: between.join(' → ') })
    : t('verdict.line.direct')
  // The chain of a relative who is counted with the party says whose it is.
  const holder = links[0]?.holder ?? party
  return {
    label: holder === party ? line : t('verdict.line.of', { name: nameOf(graph, holder), line }),
    under: [isChain ? chain : null, missing].filter((part) => part !== null).join(' · ') || null,
    figure: formatBand(contribution, fine),
    isCycle: false,
    interests: links.map(({ interest }) => interest),
  }
}

function cycleEntry(graph: OwnershipGraph, line: LineOf<'cycle'>): DerivationEntry {
  const others = line.members.filter((member) => member !== graph.subject)
  const members = new Set(line.members)
  const isWithin = (holder: string, company: string) => members.has(holder) && members.has(company)
  return {
    label:
      line.members.length === 1
        ? t('verdict.line.ownShares', { name: formatList(namesOf(graph, line.members)) })
        : t('verdict.line.cycle', { names: formatList(namesOf(graph, others)) }),
    under: t('verdict.line.cycleWhat'),
    figure: formatBand(line.contribution, fine),
    isCycle: true,
    interests: graph.interests
      .filter(({ holder, company }) => isWithin(holder, company))
      .map(({ id }) => id),
  }
}

const shareOf = ({ share }: DerivationLink) => formatBand(share, short)

function controlEntry(
  graph: OwnershipGraph,
  { party }: Derivation,
  { entity, holders, votes, isCertain }: LineOf<'control'>,
): DerivationEntry {
  const held = holders.map((link) =>
    link.holder === party
      ? t('verdict.line.own', { share: shareOf(link) })
      : t('verdict.line.holder', { name: nameOf(graph, link.holder), share: shareOf(link) }),
  )
  return {
    ...plain(
      t(isCertain ? 'verdict.line.control' : 'verdict.line.controlPossible', {
        name: nameOf(graph, entity),
      }),
    ),
    under: t('verdict.line.controlVotes', {
      votes: formatBand(votes, short),
      holders: held.join(' + '),
    }),
    interests: holders.map(({ interest }) => interest),
  }
}

function holdingEntry(
  graph: OwnershipGraph,
  { party }: Derivation,
  { link, contribution }: LineOf<'holding'>,
): DerivationEntry {
  const company = nameOf(graph, link.company)
  return {
    ...plain(
      link.holder === party
        ? t('verdict.line.ownHolding', { company })
        : t('verdict.line.holding', { name: nameOf(graph, link.holder), company }),
    ),
    under: contribution === null ? t('verdict.line.noNumber') : null,
    figure: formatBand(contribution, fine),
    interests: [link.interest],
  }
}

function roleEntry(
  graph: OwnershipGraph,
  { party }: Derivation,
  { foundation, role, contribution }: LineOf<'role'>,
): DerivationEntry {
  return {
    ...plain(t('verdict.line.role', { name: nameOf(graph, foundation) })),
    under: t('verdict.line.roleNamed', { role: roleWords(role) }),
    figure: contribution === null ? null : formatBand(contribution, fine),
    interests: graph.interests
      .filter((each) => each.holder === party && each.company === foundation)
      .map(({ id }) => id),
  }
}

function treasuryEntry(
  graph: OwnershipGraph,
  { company, share }: LineOf<'treasury'>,
): DerivationEntry {
  return {
    ...plain(t('verdict.line.treasury', { name: nameOf(graph, company) })),
    under: t('verdict.line.treasuryWhat', { share: formatBand(share, short) }),
    interests: graph.interests
      .filter((each) => each.kind === 'treasury' && each.company === company)
      .map(({ id }) => id),
  }
}

/** Where a band lies against a rule's threshold. */
export function standsAt(
  { minimum, maximum, isMaximumOpen }: Band,
  { threshold, isThresholdIncluded }: OwnershipRule,
): 'below' | 'within' | 'above' {
  const isOver = (share: number) => (isThresholdIncluded ? share >= threshold : share > threshold)
  if (isOver(minimum)) return 'above'
  const isEndReached = isOver(maximum) && !(isMaximumOpen && maximum === threshold)
  return isEndReached ? 'within' : 'below'
}

/** Why somebody is an owner possibly, not certainly: a band, a missing number, or a kind nobody names. */
export function openWords({ state, total, rule }: Derivation): string | null {
  if (state !== 'possible') return null
  if (!total) return t('verdict.because.unknown')
  return t(`verdict.because.${standsAt(total, rule) === 'above' ? 'kind' : 'possible'}`)
}

/** What the share would be without cycles, and whether that changes where it lies; null where none counts. */
export function withoutCycleWords({ withoutCycles, total, rule }: Derivation): string | null {
  if (withoutCycles === null) return null
  const stands = standsAt(withoutCycles, rule)
  const isSame = stands !== 'above' && total !== null && standsAt(total, rule) === stands
  return t(`verdict.withoutCycle.${isSame ? 'same' : stands}`, { share: formatBand(withoutCycles) })
}

/** A derivation with what it is a share of; two that differ in that alone are one. */
export interface ShownDerivation {
  derivation: Derivation
  of: 'capital' | 'votes' | 'both'
}

const sameLines = (one: Derivation, other: Derivation) =>
  one.measure === other.measure &&
  one.state === other.state &&
  JSON.stringify([one.lines, one.total]) === JSON.stringify([other.lines, other.total])

/** Capital and votes as one wherever they say the same, the strongest first. */
export function shownDerivations(all: readonly Derivation[]): ShownDerivation[] {
  const shown: ShownDerivation[] = []
  for (const derivation of all) {
    const same = shown.find((each) => sameLines(each.derivation, derivation))
    if (same && same.of !== derivation.of) same.of = 'both'
    else if (!same) shown.push({ derivation, of: derivation.of })
  }
  return shown
}
