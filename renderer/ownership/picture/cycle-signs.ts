import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import { t } from '../../text/text'
import { formatPercent } from '../../ui/format'
import type { OutlineRow } from '../outline/rows'
import type { Placed, PlacedBox, PlacedLine } from './layout/placed'
import type { SceneLine } from './scene'
import type { Telling } from './words/telling'

/** Between a box and a sign beyond its edge. */
const signAway = 16

/**
 * The sign of each cycle, by the line that bears it: one for each, where the layout left room. In a
 * tree no line goes back; there it stands beyond the box that names again who is on the way.
 */
export function cycleSigns(
  { boxes, lines }: Placed,
  rowOf: ReadonlyMap<string, OutlineRow>,
  telling: Telling,
): ReadonlyMap<string, NonNullable<SceneLine['cycle']>> {
  const signs = new Map<string, NonNullable<SceneLine['cycle']>>()
  const isRepeat = (place: string) => rowOf.get(place)?.place.reference?.isCycle === true
  const boxAt = (place: string) => boxes.find((box) => box.place === place)
  for (const round of roundsOf(lines, telling)) {
    const text = roundWords(round.map(({ interest }) => interest))
    const bearer = round.find(({ line }) => line.signAt !== null)?.line
    if (bearer?.signAt) {
      signs.set(bearer.id, { text, at: bearer.signAt })
      continue
    }
    const closing = round.find(({ line }) => isRepeat(line.from) || isRepeat(line.to))?.line
    if (!closing) continue
    const isUp = isRepeat(closing.from)
    const box = boxAt(isUp ? closing.from : closing.to)
    if (box) signs.set(closing.id, { text, at: beyond(box, isUp) })
  }
  return signs
}

const beyond = ({ x, y, width, height }: PlacedBox, isUp: boolean) =>
  [x + width / 2, isUp ? y - signAway : y + height + signAway] as const

interface RoundLine {
  line: PlacedLine
  interest: Interest
}

/** The lines of each block of parties that hold each other. */
function roundsOf(lines: readonly PlacedLine[], { graph, index }: Telling): RoundLine[][] {
  const blockOf = new Map(
    graph.cycles.flatMap((members, block) => members.map((member) => [member, block])),
  )
  const rounds = new Map<number, RoundLine[]>()
  for (const line of lines) {
    const interest = line.interest === null ? undefined : index.interests.get(line.interest)
    const block = interest?.isInCycle ? blockOf.get(interest.holder) : undefined
    if (!interest || block === undefined) continue
    const round = rounds.get(block)
    if (round) round.push({ line, interest })
    else rounds.set(block, [{ line, interest }])
  }
  return [...rounds.values()]
}

/** A round in which everybody holds one other and all shares are exact has one product. */
function roundWords(all: readonly Interest[]): string {
  // As a tree a link may be drawn more than once.
  const interests = [...new Set(all)]
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
