import type { OwnershipChange } from '../../../electron/shared/domain/ownership/comparison'
import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import { t } from '../../text/text'
import type { Outline } from '../outline/outline'
import { rowsOf, type OutlineRow } from '../outline/rows'
import { cycleSigns } from './cycle-signs'
import type { Placed } from './layout/placed'
import { PlacedSceneBox } from './scene-box'
import { PlacedSceneLine } from './scene-line'
import type { Scene, SceneLine } from './scene'
import { changesById } from './words/changes'
import { partyName } from './words/party-words'
import { stampWords } from './words/stamp-words'
import { tellingOf, type Telling } from './words/telling'

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
    changes: changesById(options.change ?? [], options.rule),
  })
  const rowOf = new Map(rows.map((row) => [row.place.id, row]))
  const boxes = placed.boxes.flatMap((at) => {
    const row = rowOf.get(at.place)
    return row ? [new PlacedSceneBox(row, at, telling)] : []
  })
  const subject = telling.partyOf(graph.subject)
  return {
    boxes,
    lines: sceneLines(placed, rowOf, telling),
    width: placed.width,
    height: placed.height,
    stamp: stampWords(graph, options.rule),
    legend: t('picture.legend.how'),
    title: t('picture.sheet.title', { name: subject ? partyName(subject) : '' }),
    source: t('picture.sheet.source'),
  }
}

function sceneLines(
  placed: Placed,
  rowOf: ReadonlyMap<string, OutlineRow>,
  telling: Telling,
): SceneLine[] {
  const signs = cycleSigns(placed, rowOf, telling)
  return placed.lines.flatMap((line) => {
    const [from, to] = [rowOf.get(line.from), rowOf.get(line.to)]
    return from && to
      ? [new PlacedSceneLine(line, from, to, signs.get(line.id) ?? null, telling)]
      : []
  })
}
