import type { OwnershipChange } from '../../../electron/shared/domain/ownership/comparison'
import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import { t } from '../../text/text'
import { formatBand } from '../../ui/format-band'
import type { Outline } from '../outline/outline'
import { rowsOf, type OutlineRow } from '../outline/rows'
import { cycleSigns } from './cycle-signs'
import type { PlacedBox, PlacedLine } from './layout/placed'
import { PlacedSceneBox } from './scene-box'
import type { Scene, SceneLine } from './scene'
import { changesById } from './words/changes'
import { lineLabel, lineStyle } from './words/line-words'
import { partyName } from './words/party-words'
import { stampWords } from './words/stamp-words'
import { tellingOf, type Telling } from './words/telling'

export interface Placed {
  boxes: readonly PlacedBox[]
  lines: readonly PlacedLine[]
}

export interface SceneOptions {
  rule: RuleKey
  /** parties that are never folded */
  pinned?: ReadonlySet<string>
  foldBelow?: number
  /** between two moments: what came, went and moved is marked */
  change?: readonly OwnershipChange[]
}

const nobody: ReadonlySet<string> = new Set()

/**
 * Puts what an outline shows and where a layout placed it into words and shapes, in the language and
 * number format of the moment. Boxes that the outline does not know are left out, with their lines.
 */
export function sceneOf(
  graph: OwnershipGraph,
  outline: Outline,
  placed: Placed,
  options: SceneOptions,
): Scene {
  const rows = rowsOf(outline)
  const telling = tellingOf(graph, rows, {
    rule: options.rule,
    pinned: options.pinned ?? nobody,
    foldBelow: options.foldBelow ?? 0,
    changes: changesById(options.change ?? []),
  })
  const rowOf = new Map(rows.map((row) => [row.place.id, row]))
  const boxes = placed.boxes.flatMap((at) => {
    const row = rowOf.get(at.id)
    return row ? [new PlacedSceneBox(row, at, telling)] : []
  })
  const lines = sceneLines(placed.lines, rowOf, rows, telling)
  const subject = telling.partyOf(graph.subject)
  return {
    boxes,
    lines: cycleSigns(lines, telling),
    ...extentOf(boxes, lines),
    stamp: stampWords(graph, options.rule),
    legend: t('picture.legend.how'),
    title: t('picture.sheet.title', { name: subject ? partyName(subject) : '' }),
    source: t('picture.sheet.source'),
  }
}

function extentOf(boxes: readonly PlacedSceneBox[], lines: readonly SceneLine[]) {
  let [width, height] = [0, 0]
  for (const box of boxes) {
    width = Math.max(width, box.x + box.width)
    height = Math.max(height, box.y + box.height)
  }
  for (const { points } of lines) {
    for (const [x, y] of points) {
      width = Math.max(width, x)
      height = Math.max(height, y)
    }
  }
  return { width, height }
}

function sceneLines(
  placed: readonly PlacedLine[],
  rowOf: ReadonlyMap<string, OutlineRow>,
  rows: readonly OutlineRow[],
  telling: Telling,
): SceneLine[] {
  const find = interestFinder(rows, telling)
  return placed.flatMap((line, index) => {
    const [from, to] = [rowOf.get(line.from), rowOf.get(line.to)]
    if (!from || !to) return []
    return [{ ...tellLine(from, to, find(from, to), telling), ...placedPart(line, index) }]
  })
}

const placedPart = ({ from, to, points, labelAt }: PlacedLine, index: number) => ({
  id: `${index} ${from} ${to}`,
  from,
  to,
  points,
  labelAt,
  cycle: null,
})

type Told = Pick<SceneLine, 'interest' | 'label' | 'style' | 'change'>

/** Lines to folds and gaps stand for no one interest. */
function tellLine(
  from: OutlineRow,
  to: OutlineRow,
  interest: Interest | null,
  telling: Telling,
): Told {
  if (interest) {
    const holder = telling.partyOf(interest.holder)
    return {
      interest: interest.id,
      label: lineLabel(interest, telling.changes),
      style: lineStyle(interest, holder?.kind === 'unknown-part'),
      change: telling.changes.interests.get(interest.id)?.change ?? null,
    }
  }
  const none = { interest: null, change: null }
  if (from.place.kind === 'gap') return { ...none, label: '?', style: 'gap' }
  const folded = from.place.folded ?? to.place.folded
  const label = folded?.sum ? formatBand(folded.sum, { isShort: true }) : t('common.none')
  return { ...none, label, style: 'plain' }
}

/** The interest between two boxes by the parties they stand for. */
function interestFinder(rows: readonly OutlineRow[], { index }: Telling) {
  const known = new Map<string, Interest>()
  for (const { place } of rows) {
    const interest = place.interest === null ? undefined : index.interests.get(place.interest)
    if (interest) known.set(`${interest.holder}\n${interest.company}`, interest)
  }
  return (from: OutlineRow, to: OutlineRow): Interest | null =>
    known.get(`${from.place.party ?? ''}\n${to.place.party ?? ''}`) ?? null
}
