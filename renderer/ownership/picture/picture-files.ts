import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import type { OwnershipChoice } from '../choice'
import { outlineOf } from '../outline/outline-of'
import { picturedOf } from './layout/pictured'
import { emphasisOf, type Look } from './paint/look'
import { sheetToPng, type Png } from './paint/png'
import { sheetOf } from './paint/sheet'
import { sceneToSvg } from './paint/svg'
import { svgPages, type PageOptions } from './paint/svg-pages'
import type { Scene } from './scene'
import { sceneOf } from './scene-of'
import { giveBackLayoutThread, takeLayoutThread } from './view/layout-threads'
import { paperLook } from './view/read-look'
import { sheetWords } from './words/sheet-words'

/** The scene of a graph for a file, laid out apart from what the window shows. */
export async function sceneForFile(
  graph: OwnershipGraph,
  choice: OwnershipChoice,
  rule: RuleKey,
): Promise<Scene> {
  const thread = takeLayoutThread()
  try {
    const outline = outlineOf(graph, choice)
    const placed = await thread.layout(picturedOf(graph, outline, choice.arrangement))
    if (!placed) throw new Error('a layout of its own was taken by another')
    const { pinned, foldBelow } = choice
    return sceneOf(graph, outline, placed, { rule, pinned, foldBelow })
  } finally {
    giveBackLayoutThread(thread)
  }
}

/** On white, with the chosen path strong and nothing chosen. */
const fileLook = (scene: Scene, path: readonly string[]): Look => ({
  ...paperLook(),
  emphasis: emphasisOf(scene, null, path),
})

/** One SVG document with title, stamp, legend and source on it. */
export const pictureSvg = (scene: Scene, path: readonly string[] = []): string =>
  sceneToSvg(scene, fileLook(scene, path), sheetWords(scene))

/** SVG documents, one for each page, in reading order; the page size is that of A4 lying in points. */
export const picturePages = (
  scene: Scene,
  path: readonly string[] = [],
  options?: PageOptions,
): string[] => svgPages(scene, fileLook(scene, path), sheetWords(scene), options)

/** The same sheet as PNG at twice its size; smaller, and saying so, where no canvas could hold it. */
export function picturePng(scene: Scene, path: readonly string[] = []): Promise<Png> {
  const look = fileLook(scene, path)
  return sheetToPng(sheetOf(scene, look, sheetWords(scene)), look)
}
