import { createApp, h, nextTick, shallowRef, type App } from 'vue'
import { openAll } from '../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../renderer/ownership/outline/first-choice'
import type { Scene } from '../../../renderer/ownership/picture/scene'
import PictureView from '../../../renderer/ownership/picture/PictureView.vue'
import '../../../renderer/styles/base.css'
import '../../../renderer/styles/fonts.css'
import '../../../renderer/styles/tokens.css'
import { i18n } from '../../../renderer/text/text'
import { generatedGraph, graphOfHeld, type Held } from '../../support/ownership/generated'
import { moveBare } from './bare'
import { frame, moveAlong, type Moved } from './moving'

/** Owners and holdings of one company, all of them in sight at once in a window of ordinary size. */
const manySiblings = (count: number) => {
  const held = Array.from({ length: count }, (_, index): Held => {
    const share = String((1 + (index % 7)) / 100)
    return index % 2 === 0 ? [`P${index}`, 'T', share] : ['T', `D${index}`, share]
  })
  return graphOfHeld('T', held)
}

const graphs = {
  /** levels, cycles and second parents, as the first picture of a large group */
  group: generatedGraph({ parties: 3000, levels: 6, cycles: 9, crossings: 40, seed: 7 }),
  siblings: manySiblings(3000),
}

let shown: { app: App; scene: () => Scene | null; fit: () => void } | null = null

async function show(which: keyof typeof graphs): Promise<number> {
  shown?.app.unmount()
  document.body.innerHTML = '<main style="display:flex;height:100vh"></main>'
  // A new object, as from a call: nothing of it is known from before.
  const graph = { ...graphs[which] }
  await frame()
  await frame()
  const startedMs = performance.now()
  const view = shallowRef<InstanceType<typeof PictureView> | null>(null)
  const choice = { ...openAll(graph, { ...firstChoice(graph), foldBelow: 0 }) }
  const app = createApp({
    render: () => h(PictureView, { ref: view, graph, choice, rule: 'product' }),
  })
  app.use(i18n).mount(document.querySelector('main') ?? document.body)
  const scene = () => view.value?.scene ?? null
  while (!scene()) await new Promise((resolve) => setTimeout(resolve, 1))
  await nextTick()
  await frame()
  await frame()
  const ms = performance.now() - startedMs
  shown = { app, scene, fit: () => view.value?.fit() }
  return ms
}

/** The wheel and the hand on the real picture, all boxes in sight. */
async function move(frames: number): Promise<Moved> {
  const stage = document.querySelector('.stage')
  if (!shown || !stage) throw new Error('nothing is shown')
  shown.fit()
  await frame()
  return moveAlong(frames, (step) => {
    const at = { clientX: 720, clientY: 450, bubbles: true, cancelable: true }
    if (step.zoom !== 0) stage.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: step.zoom }))
    const mouse = { ...at, button: 0, view: window }
    stage.dispatchEvent(new MouseEvent('mousedown', mouse))
    window.dispatchEvent(
      new MouseEvent('mousemove', { ...mouse, clientX: 720 + step.x, clientY: 450 + step.y }),
    )
    window.dispatchEvent(new MouseEvent('mouseup', mouse))
  })
}

/** The same boxes and lines as plain rectangles and strokes on an empty canvas. */
async function bare(frames: number): Promise<Moved> {
  const scene = shown?.scene()
  if (!scene) throw new Error('nothing is shown')
  return moveBare(scene, frames)
}

Object.assign(window, { picture: { show, move, bare } })
document.documentElement.dataset.ready = 'true'
