import { t } from '../../text/text'
import { formatPercent } from '../../ui/format'
import type { PlacedLine } from './layout/placed'
import type { SceneLine } from './scene'
import type { Telling } from './words/telling'

/**
 * Puts one sign onto each cycle, where the layout left room for it. Where the cycle is one simple
 * round with exact shares, the sign says how much goes round.
 */
export function cycleSigns(
  lines: readonly SceneLine[],
  placed: readonly PlacedLine[],
  telling: Telling,
): SceneLine[] {
  const roomOf = new Map(placed.map(({ id, signAt }) => [id, signAt]))
  const rounds = roundsOf(lines, telling)
  const signs = new Map<string, SceneLine['cycle']>()
  for (const round of rounds) {
    const bearer = round.find(({ id }) => roomOf.get(id))
    const at = bearer && roomOf.get(bearer.id)
    if (at) signs.set(bearer.id, { text: roundWords(round, telling), at })
  }
  if (signs.size === 0) return [...lines]
  return lines.map((line) => ({ ...line, cycle: signs.get(line.id) ?? null }))
}

/** The lines of each block of parties that hold each other. */
function roundsOf(lines: readonly SceneLine[], { graph, index }: Telling): SceneLine[][] {
  const blockOf = new Map(
    graph.cycles.flatMap((members, block) => members.map((member) => [member, block])),
  )
  const rounds: SceneLine[][] = []
  for (const line of lines) {
    const known = line.interest === null ? undefined : index.interests.get(line.interest)
    const block = known?.isInCycle ? blockOf.get(known.holder) : undefined
    if (block !== undefined) (rounds[block] ??= []).push(line)
  }
  return rounds.filter((round) => round !== undefined)
}

/** A round in which everybody holds one other and all shares are exact has one product. */
function roundWords(round: readonly SceneLine[], { index }: Telling): string {
  const interests = round.flatMap(({ interest }) => {
    const known = interest === null ? undefined : index.interests.get(interest)
    return known ? [known] : []
  })
  const holders = new Set(interests.map(({ holder }) => holder))
  const companies = new Set(interests.map(({ company }) => company))
  const isSimple = holders.size === interests.length && companies.size === interests.length
  let product = 1
  for (const { capital } of interests) {
    if (!isSimple || !capital || capital.minimum !== capital.maximum)
      return t('picture.line.cycleOnly')
    product *= capital.minimum / 100
  }
  return t('picture.line.cycle', { share: formatPercent(product * 100) })
}
