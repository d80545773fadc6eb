import type { Scene, SceneBox, SceneLine } from './scene'

/** Where an arrow leads; null where there is nothing that way. */
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home'

export const isWalkKey = (key: string): key is WalkKey =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home'].includes(key)

/** Boxes whose middles differ less stand in one row. */
const rowTolerance = 12

/**
 * Up to the largest owner, down toward the subject and on to its largest holding, left and right
 * within the row, Home to the subject. `sizeOf` compares lines; cycles are followed last.
 */
export function walk(
  scene: Scene,
  from: string | null,
  key: WalkKey,
  sizeOf: (line: SceneLine) => number,
): string | null {
  const subject = scene.boxes.find(({ shape }) => shape === 'subject')
  const here = scene.boxes.find(({ id }) => id === from)
  if (!here || key === 'Home') return subject?.id ?? scene.boxes[0]?.id ?? null
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return beside(scene.boxes, here, key === 'ArrowLeft' ? -1 : 1)
  }
  return along(scene, here, subject, key === 'ArrowUp', sizeOf)
}

function beside(boxes: readonly SceneBox[], here: SceneBox, step: 1 | -1): string | null {
  const middle = here.y + here.height / 2
  const row = boxes
    .filter(({ y, height }) => Math.abs(y + height / 2 - middle) < rowTolerance)
    .sort((a, b) => a.x - b.x)
  return row[row.indexOf(here) + step]?.id ?? null
}

function along(
  scene: Scene,
  here: SceneBox,
  subject: SceneBox | undefined,
  isUp: boolean,
  sizeOf: (line: SceneLine) => number,
): string | null {
  const level = new Map(scene.boxes.map((box) => [box.id, box.level]))
  const isAbove = here === subject || (subject !== undefined && here.y < subject.y)
  const end = isUp ? 'from' : 'to'
  // Above the subject, up leads away from it; below, down does.
  const leadsHome = isUp ? !isAbove : isAbove && here !== subject
  const levelAt = (line: SceneLine) => level.get(line[end]) ?? 0
  const ways = scene.lines
    .filter((line) => line[isUp ? 'to' : 'from'] === here.id && line[end] !== here.id)
    .sort(
      (a, b) =>
        Number(a.style === 'cycle') - Number(b.style === 'cycle') ||
        (leadsHome ? levelAt(a) - levelAt(b) : 0) ||
        sizeOf(b) - sizeOf(a),
    )
  return ways[0]?.[end] ?? null
}
