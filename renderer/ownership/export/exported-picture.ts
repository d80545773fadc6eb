import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import type { OwnershipChoice } from '../choice'
import { outlineOf } from '../outline/outline-of'
import { picturedOf } from '../picture/layout/pictured'
import { emphasisOf, type Look } from '../picture/paint/look'
import { sheetToPng, type Png } from '../picture/paint/png'
import { sheetOf } from '../picture/paint/sheet'
import { sceneToSvg } from '../picture/paint/svg'
import { a4Lying, svgPages, type PageOptions } from '../picture/paint/svg-pages'
import type { Scene } from '../picture/scene'
import { sceneOf } from '../picture/scene-of'
import { giveBackLayoutThread, takeLayoutThread } from '../picture/view/layout-threads'
import { paperLook } from '../picture/view/read-look'
import { sheetWords } from '../picture/words/sheet-words'

/** The picture as it is chosen to be seen, wherever one looks now: picture, tree or table. */
export interface Shown {
  graph: OwnershipGraph
  choice: OwnershipChoice
  rule: RuleKey
  /** interests of the chosen path, drawn strong */
  path: readonly string[]
}

/** A scene with the look of paper. */
export interface ExportedPicture {
  scene: Scene
  look: Look
}

const a3Lying: PageOptions = { ...a4Lying, page: { width: 1191, height: 842 } }

export const paperSizes = { a4: a4Lying, a3: a3Lying } as const
export type PaperSize = keyof typeof paperSizes

/** Lays the picture out anew, in a thread of its own; null where that was given up. */
export async function exportedPicture(shown: Shown): Promise<ExportedPicture | null> {
  const { graph, choice, rule, path } = shown
  const thread = takeLayoutThread()
  try {
    const outline = outlineOf(graph, choice)
    const placed = await thread.layout(picturedOf(graph, outline, choice.arrangement))
    if (!placed) return null
    const { pinned, foldBelow } = choice
    const scene = sceneOf(graph, outline, placed, { rule, pinned, foldBelow })
    return { scene, look: { ...paperLook(), emphasis: emphasisOf(scene, null, path) } }
  } finally {
    giveBackLayoutThread(thread)
  }
}

export const pictureSvg = ({ scene, look }: ExportedPicture): string =>
  sceneToSvg(scene, look, sheetWords(scene))

export const picturePng = ({ scene, look }: ExportedPicture): Promise<Png> =>
  sheetToPng(sheetOf(scene, look, sheetWords(scene)), look)

export const picturePages = ({ scene, look }: ExportedPicture, size: PaperSize): string[] =>
  svgPages(scene, look, sheetWords(scene), paperSizes[size])
