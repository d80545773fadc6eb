import type { OwnershipGraph } from '../../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../../electron/shared/domain/ownership/rule'
import type { OwnershipChoice } from '../../../../../renderer/ownership/choice'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { rowsOf } from '../../../../../renderer/ownership/outline/rows'
import type { Placed } from '../../../../../renderer/ownership/picture/layout/placed'
import {
  noEmphasis,
  roughMeasure,
  type Look,
} from '../../../../../renderer/ownership/picture/paint/look'
import { paperInks } from '../../../../../renderer/ownership/picture/paint/paper-look'
import { boxHeight, boxWidth, type Scene } from '../../../../../renderer/ownership/picture/scene'
import { sceneOf, type SceneOptions } from '../../../../../renderer/ownership/picture/scene-of'
import { graphOf } from '../../../../support/ownership/graph'

/** The group that the designs show, people and companies invented. */
export const havnesund = () =>
  graphOf(`
    subject Havnesund_Sjømat
    Ingrid_Hollås:person 60 Tindholm
    Hollås_Arv:foundation 25 Tindholm; Kjetil_Brandvoll:person 15 Tindholm
    Sigrun_Hollås:person role:chair Hollås_Arv
    Marit_Øverås-Lund:person 22 Havnesund_Sjømat
    Tindholm 34 Havnesund_Sjømat
    Kystfondet:state 8 Havnesund_Sjømat
    ? 3.9 Havnesund_Sjømat
    Havnesund_Drift 28 Havnesund_Sjømat
    Havnesund_Sjømat 80 Havnesund_Drift
    Ålands_Trål !10051 Havnesund_Drift
    Havnesund_Sjømat 51 Nordkapp_Fôr
  `)

/** Boxes in rows by level and lines straight between them: enough to tell what is said and drawn. */
export function placedRoughly(graph: OwnershipGraph, choice: OwnershipChoice) {
  const outline = outlineOf(graph, choice)
  const rows = rowsOf(outline)
  const counts = new Map<string, number>()
  const boxes = rows.map(({ place, level }) => {
    const row = place.direction === 'down' ? level + 8 : 10 - level
    const key = String(row)
    const column = counts.get(key) ?? 0
    counts.set(key, column + 1)
    const at = { x: column * (boxWidth + 16), y: row * (boxHeight + 88) }
    return { place: place.id, ...at, width: boxWidth, height: boxHeight }
  })
  // As in a graph arrangement: a reference is a line to the box that stands elsewhere.
  const standing = (index: number) => rows[index]?.place.reference?.place ?? rows[index]?.place.id
  const at = (index: number) =>
    boxes.find((box) => box.place === standing(index)) ?? { place: '', x: 0, y: 0 }
  const lines = rows.flatMap(({ place, parent }, index) => {
    if (parent === null) return []
    const [own, other] = [at(index), at(parent)]
    const [from, to] = place.direction === 'down' ? [other, own] : [own, other]
    const points = [
      [from.x + boxWidth / 2, from.y + boxHeight],
      [from.x + boxWidth / 2, from.y + boxHeight + 44],
      [to.x + boxWidth / 2, from.y + boxHeight + 44],
      [to.x + boxWidth / 2, to.y],
    ] as const
    const labelAt = [from.x + boxWidth / 2, from.y + boxHeight + 18] as const
    const isBackward = from.y > to.y
    return [
      {
        ...{ id: place.id, from: from.place, to: to.place, interest: place.interest },
        ...{ points, labelAt, labelWidth: 60, isBackward },
        signAt: isBackward ? labelAt : null,
      },
    ]
  })
  const isOwn = (box: { place: string }) =>
    rows.some(({ place }) => place.id === box.place && place.reference === null)
  const placed: Placed = { boxes: boxes.filter(isOwn), lines, width: 1600, height: 2400 }
  return { outline, placed }
}

export function sceneFor(
  graph: OwnershipGraph,
  options: Partial<SceneOptions> = {},
  choice: OwnershipChoice = firstChoice(graph),
): Scene {
  const { outline, placed } = placedRoughly(graph, choice)
  const rule: RuleKey = 'product'
  return sceneOf(graph, outline, placed, { rule, ...options })
}

export const paper: Look = {
  inks: paperInks,
  font: 'Inter, sans-serif',
  measure: roughMeasure,
  words: {
    bo: 'BO',
    boPossible: 'BO?',
    order: 'Order',
    came: 'New',
    went: 'Gone',
    moved: 'Changed',
  },
  emphasis: noEmphasis,
  isForced: false,
  isPaper: false,
  scale: 1,
}
