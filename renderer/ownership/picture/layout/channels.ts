import { levelGap } from '../scene'
import { labelHeight } from './placed'
import { Tracks } from './tracks'

/** From a box to the middle of a label beside its edge. */
const labelAway = 18
const labelPitch = labelHeight + 4
/** From a row to the first line across that belongs to a trunk, arrow included. */
const trunkAway = 36
/** From a row to the first line across, past one row of labels. */
const pastLabels = levelGap - trunkAway
const trackPitch = 24
/** between ends of different lines on one height */
const linesApart = 12
const labelsApart = 4

/** What lines share a way across. */
export type NetKey = string | number

/** A line across, in the channel between two rows. */
interface Net {
  left: number
  right: number
  track: number
  /** trunks stand where they always stand; what else there is gives way */
  isTrunk: boolean
}

interface LabelSpot {
  x: number
  width: number
  row: number
}

/** Between two rows: labels at both edges, lines across in the middle. Free of boxes all the way. */
export class Channel {
  readonly #nets = new Map<NetKey, Net>()
  readonly #labels = { top: [] as LabelSpot[], bottom: [] as LabelSpot[] }
  #tracks = 0
  #rows = { top: 0, bottom: 0 }
  /** of the channel's upper edge, set once all rows are known */
  top = 0

  /** The line across of a trunk or of a single line grows to reach from one place to another. */
  reach(key: NetKey, from: number, to: number, isTrunk: boolean): Net {
    const known = this.#nets.get(key)
    const net = known ?? { left: Infinity, right: -Infinity, track: 0, isTrunk }
    if (!known) this.#nets.set(key, net)
    net.left = Math.min(net.left, from, to)
    net.right = Math.max(net.right, from, to)
    return net
  }

  label(edge: 'top' | 'bottom', x: number, width: number): LabelSpot {
    const spot = { x, width, row: 0 }
    this.#labels[edge].push(spot)
    return spot
  }

  /** Gives everything its height in the channel; nothing may be added afterwards. */
  settle() {
    const tracks = new Tracks(linesApart)
    const nets = [...this.#nets.values()].filter(({ left, right }) => right - left >= 0.5)
    nets.sort((one, other) => Number(other.isTrunk) - Number(one.isTrunk) || one.left - other.left)
    for (const net of nets) net.track = tracks.put(net.left, net.right)
    this.#tracks = tracks.count
    for (const edge of ['top', 'bottom'] as const) {
      const rows = new Tracks(labelsApart)
      const spots = this.#labels[edge].sort((one, other) => one.x - other.x)
      for (const spot of spots) {
        spot.row = rows.put(spot.x - spot.width / 2, spot.x + spot.width / 2)
      }
      this.#rows[edge] = rows.count
    }
  }

  get height() {
    return this.#room('top') + Math.max(0, this.#tracks - 1) * trackPitch + this.#room('bottom')
  }

  trackY(track: number): number {
    return this.top + this.#room('top') + track * trackPitch
  }

  labelY(edge: 'top' | 'bottom', row: number): number {
    const away = labelAway + row * labelPitch
    return edge === 'top' ? this.top + away : this.top + this.height - away
  }

  #room(edge: 'top' | 'bottom'): number {
    const rows = this.#rows[edge]
    return rows === 0 ? trunkAway : pastLabels + (rows - 1) * labelPitch
  }
}
