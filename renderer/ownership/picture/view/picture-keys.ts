import { indexOf } from '../../outline/graph-index'
import type { Scene, SceneLine } from '../scene'
import { isWalkKey, walk } from '../walk'
import {
  enterBox,
  toggleBeyond,
  toggleFocus,
  togglePin,
  type ActedBox,
  type ActGrounds,
} from './box-acts'

export interface KeyGrounds {
  scene: Scene | null
  active: string | null
  acted: ActedBox | null
  grounds: ActGrounds
  choose: (box: string) => void
  fit: () => void
  zoomIn: () => void
  zoomOut: () => void
  search: () => void
  openMenu: () => void
}

/** What a key does to the picture; false for keys that are somebody else's. */
export function pictureKey(event: KeyboardEvent, at: KeyGrounds): boolean {
  const { key } = event
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'f' && !event.shiftKey) {
    at.search()
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
    at.openMenu()
    return true
  }
  if (isWalkKey(key)) return step(key, at)
  return viewKey(key, at) || boxKey(key, at)
}

function step(key: Parameters<typeof walk>[2], { scene, active, grounds, choose }: KeyGrounds) {
  if (!scene) return false
  const { interests } = indexOf(grounds.graph)
  const sizeOf = ({ interest }: SceneLine) => {
    const known = interest === null ? undefined : interests.get(interest)
    return Math.max(known?.capital?.maximum ?? 0, known?.votes?.maximum ?? 0)
  }
  const next = walk(scene, active, key, sizeOf)
  if (next !== null) choose(next)
  return true
}

function viewKey(key: string, at: KeyGrounds): boolean {
  switch (key) {
    case '+':
    case '=':
      at.zoomIn()
      return true
    case '-':
      at.zoomOut()
      return true
    case '0':
      at.fit()
      return true
    case '/':
      at.search()
      return true
    default:
      return false
  }
}

function boxKey(key: string, { acted, grounds }: KeyGrounds): boolean {
  if (!acted) return false
  switch (key) {
    case 'Enter':
      enterBox(acted, grounds)
      return true
    case 'w':
    case 'W':
      if (acted.box.party === null) return false
      grounds.verdict(acted.box.party)
      return true
    case 'f':
    case 'F':
      return toggleFocus(acted, grounds)
    case 'p':
    case 'P':
      return togglePin(acted, grounds)
    case 'e':
    case 'E':
    case ']':
      return toggleBeyond(acted, grounds)
    case 'o':
    case 'O':
      if (acted.orderOf === null) return false
      grounds.order(acted.orderOf)
      return true
    default:
      return false
  }
}
