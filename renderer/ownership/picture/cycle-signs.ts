import { t } from '../../text/text'
import { formatPercent } from '../../ui/format'
import type { SceneLine } from './scene'
import type { Telling } from './words/telling'

/**
 * Puts the sign of each cycle onto one of its lines, the one with the longest free stretch. Where the
 * cycle is one simple round with exact shares, the sign says how much goes round.
 */
export function cycleSigns(lines: readonly SceneLine[], telling: Telling): SceneLine[] {
  const blockOf = new Map(
    telling.graph.cycles.flatMap((members, block) => members.map((member) => [member, block])),
  )
  const rounds = new Map<number, SceneLine[]>()
  for (const line of lines) {
    const block = line.style === 'cycle' ? blockOfLine(line, telling, blockOf) : undefined
    if (block === undefined) continue
    const round = rounds.get(block)
    if (round) round.push(line)
    else rounds.set(block, [line])
  }
  const signs = new Map<SceneLine, SceneLine['cycle']>()
  for (const round of rounds.values()) {
    const best = round
      .map((line) => ({ line, stretch: longestStretch(line) }))
      .sort((a, b) => b.stretch.length - a.stretch.length)[0]
    if (best) signs.set(best.line, { text: roundWords(round, telling), at: best.stretch.middle })
  }
  return lines.map((line) => {
    const cycle = signs.get(line)
    return cycle ? { ...line, cycle } : line
  })
}

function blockOfLine(
  { interest }: SceneLine,
  { index }: Telling,
  blockOf: ReadonlyMap<string, number>,
): number | undefined {
  const known = interest === null ? undefined : index.interests.get(interest)
  return known ? blockOf.get(known.holder) : undefined
}

/** The middle of the longest straight stretch that does not carry the share. */
function longestStretch({ points, labelAt }: SceneLine) {
  let best = { length: -1, middle: labelAt }
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
    const isTaken = Math.hypot(middle[0] - labelAt[0], middle[1] - labelAt[1]) < 70
    // A sign lies along a level stretch better than across an upright one.
    const worth = (from[1] === to[1] ? 1 : 0.5) * length * (isTaken ? 0.2 : 1)
    if (worth > best.length) best = { length: worth, middle }
  })
  return best
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
