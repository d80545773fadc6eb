import { layoutOf } from './layout'
import { buffersOf, packPlaced, type PackedPlaced } from './packed'
import type { Pictured } from './pictured'

/** The thread that lays pictures out: a large one must not hold up the window. */
export interface ToLayout {
  id: number
  pictured: Pictured
}
export interface FromLayout {
  id: number
  placed: PackedPlaced
}

self.onmessage = ({ data: { id, pictured } }: MessageEvent<ToLayout>) => {
  const answer: FromLayout = { id, placed: packPlaced(layoutOf(pictured)) }
  self.postMessage(answer, { transfer: buffersOf(answer.placed) })
}
