import { layoutOf } from './layout'
import type { Pictured } from './pictured'
import type { Placed } from './placed'

/** The thread that lays pictures out: a large one must not hold up the window. */
export interface ToLayout {
  id: number
  pictured: Pictured
}
export interface FromLayout {
  id: number
  placed: Placed
}

self.onmessage = ({ data: { id, pictured } }: MessageEvent<ToLayout>) => {
  const answer: FromLayout = { id, placed: layoutOf(pictured) }
  self.postMessage(answer)
}
