import { shallowRef, type Ref } from 'vue'
import type { Camera } from '../camera'
import type { Look } from '../paint/look'
import type { Scene } from '../scene'
import { enterBox, toggleBeyond, type ActedBox, type ActGrounds } from './box-acts'
import { chosenBox } from './use-acted'
import { pointedAt, type Pointed } from './pointed-at'

/** A press that moves farther than this was a drag. */
const dragPixels = 4

interface PointerGrounds {
  scene: Readonly<Ref<Scene | null>>
  camera: Readonly<Ref<Camera>>
  look: Readonly<Ref<Look | null>>
  stage: Readonly<Ref<HTMLElement | null>>
  active: Readonly<Ref<string | null>>
  choose: (box: string) => void
  actedOf: (box: string) => ActedBox | null
  grounds: () => ActGrounds
}

/** Pointing, clicking and the menu; dragging and the wheel belong to the camera. */
export function usePointer(at: PointerGrounds) {
  const isPointing = shallowRef(false)
  let pressed: { x: number; y: number } | null = null

  const find = (event: MouseEvent): Pointed | null => {
    if (!at.scene.value || !at.look.value || !at.stage.value) return null
    const { left, top } = at.stage.value.getBoundingClientRect()
    const point = { x: event.clientX - left, y: event.clientY - top }
    return pointedAt(at.scene.value, at.camera.value, at.look.value, point)
  }
  const press = (event: PointerEvent) => {
    pressed = event.button === 0 ? { x: event.clientX, y: event.clientY } : null
  }
  const click = (event: MouseEvent) => {
    const from = pressed
    pressed = null
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > dragPixels) return
    const found = find(event)
    if (!found) return
    at.choose(found.box.id)
    const acted = at.actedOf(found.box.id)
    if (acted) act(found, acted, at.grounds())
  }
  const hover = (event: PointerEvent) => {
    if (event.buttons !== 0 || !at.stage.value) return
    const found = find(event)
    isPointing.value = found !== null
    const words = found ? [found.box.title, ...found.box.marks.map((mark) => mark.words)] : []
    const title = words.join('\n')
    if (at.stage.value.title !== title) at.stage.value.title = title
  }
  const leave = () => {
    isPointing.value = false
    at.stage.value?.removeAttribute('title')
  }
  const doubleClick = (event: MouseEvent) => {
    const found = find(event)
    const acted = found?.part === 'box' ? at.actedOf(found.box.id) : null
    if (acted) enterBox(acted, at.grounds())
  }
  /** The menu is of the box under the pointer; on free ground there is none. */
  const choosePointed = (event: MouseEvent) => {
    const found = find(event)
    if (found) at.choose(found.box.id)
    else {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  }
  const openMenu = () => {
    const box = chosenBox(at.scene.value, at.active.value)
    if (box) openMenuAt(at, box)
  }
  return {
    isPointing,
    openMenu,
    isTaken: (event: Event) =>
      event.type === 'dblclick' && event instanceof MouseEvent && find(event) !== null,
    listeners: {
      pointerdown: press,
      click,
      pointermove: hover,
      pointerleave: leave,
      dblclick: doubleClick,
      contextmenuCapture: choosePointed,
    },
  }
}

function act({ part }: Pointed, acted: ActedBox, grounds: ActGrounds) {
  if (part === 'order' && acted.orderOf !== null) grounds.order(acted.orderOf)
  else if (part === 'more-up' || part === 'more-down') toggleBeyond(acted, grounds)
  else if (acted.place.kind === 'fold') toggleBeyond(acted, grounds)
}

/** The menu key opens the same menu as the pointer would, in the middle of the chosen box. */
function openMenuAt(
  { stage, camera }: PointerGrounds,
  box: { x: number; y: number; width: number; height: number },
) {
  if (!stage.value) return
  const { left, top } = stage.value.getBoundingClientRect()
  const { x, y, scale } = camera.value
  stage.value.dispatchEvent(
    new MouseEvent('contextmenu', {
      clientX: left + x + (box.x + box.width / 2) * scale,
      clientY: top + y + (box.y + box.height / 2) * scale,
      bubbles: true,
      cancelable: true,
    }),
  )
}
