import type { OwnershipChange } from '../../../electron/shared/domain/ownership/comparison'
import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import { t } from '../../text/text'
import { formatBand } from '../../ui/format-band'
import type { Outline } from '../outline/outline'
import { rowsOf, type OutlineRow } from '../outline/rows'
import { cycleSigns } from './cycle-signs'
import type { Placed, PlacedLine } from './layout/placed'
import { PlacedSceneBox } from './scene-box'
import type { Scene, SceneLine } from './scene'
import { changesById } from './words/changes'
import { lineLabel, lineStyle } from './words/line-words'
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
    changes: changesById(options.change ?? []),
  })
  const rowOf = new Map(rows.map((row) => [row.place.id, row]))
  const boxes = placed.boxes.flatMap((at) => {
    const row = rowOf.get(at.place)
    return row ? [new PlacedSceneBox(row, at, telling)] : []
  })
  const lines = sceneLines(placed.lines, rowOf, telling)
  const subject = telling.partyOf(graph.subject)
  return {
    boxes,
    lines: cycleSigns(lines, placed.lines, telling),
    width: placed.width,
    height: placed.height,
    stamp: stampWords(graph, options.rule),
    legend: t('picture.legend.how'),
    title: t('picture.sheet.title', { name: subject ? partyName(subject) : '' }),
    source: t('picture.sheet.source'),
  }
}

function sceneLines(
  placed: readonly PlacedLine[],
  rowOf: ReadonlyMap<string, OutlineRow>,
  telling: Telling,
): SceneLine[] {
  return placed.flatMap(({ id, from, to, points, labelAt, interest }) => {
    const [holder, company] = [rowOf.get(from), rowOf.get(to)]
    if (!holder || !company) return []
    const known = interest === null ? undefined : telling.index.interests.get(interest)
    const told = known ? tellInterest(known, telling) : tellOther(holder, company)
    return [{ id, from, to, points, labelAt, cycle: null, ...told }]
  })
}

type Told = Pick<SceneLine, 'interest' | 'label' | 'style' | 'change'>

function tellInterest(interest: Interest, telling: Telling): Told {
  const holder = telling.partyOf(interest.holder)
  return {
    interest: interest.id,
    label: lineLabel(interest, telling.changes),
    style: lineStyle(interest, holder?.kind === 'unknown-part'),
    change: telling.changes.interests.get(interest.id)?.change ?? null,
  }
}

/** Lines to folds and gaps stand for no one interest. */
function tellOther(from: OutlineRow, to: OutlineRow): Told {
  const none = { interest: null, change: null }
  if (from.place.kind === 'gap') return { ...none, label: '?', style: 'gap' }
  const folded = from.place.folded ?? to.place.folded
  const label = folded?.sum ? formatBand(folded.sum, { isShort: true }) : t('common.none')
  return { ...none, label, style: 'plain' }
}
