import type { Box } from './boxes'
import { Channel } from './channels'
import { Lanes } from './lanes'
import type { PicturedLine } from './pictured'
import type { Unit } from './units'
import { placeEnds, routeOf, type End, type Route } from './ways'

/** Room for the sign of a cycle beside the label of a backward line. */
export const signWidth = 116

type Net = ReturnType<Channel['reach']>
type LabelSpot = ReturnType<Channel['label']>

/** A route whose channels know what they have to hold. */
export interface Routed extends Route {
  exitNet: Net
  entryNet: Net
  label: { channel: number; edge: End['edge']; spot: LabelSpot } | null
}

/** Every line's way through the channels between the rows; heights are not known yet. */
export function routeAll(
  lines: readonly PicturedLine[],
  boxes: readonly Box[],
  units: readonly Unit[],
): { routes: Routed[]; channels: Map<number, Channel> } {
  const routes = lines.map((line) => routeOf(line, boxes))
  placeEnds(routes, boxes.length)
  takeLanes(routes, boxes, units)
  const channels = new Map<number, Channel>()
  const channelAt = (at: number) => {
    const known = channels.get(at)
    if (known) return known
    const channel = new Channel()
    channels.set(at, channel)
    return channel
  }
  const routed = routes.map((route) => intoChannels(route, channelAt))
  for (const channel of channels.values()) channel.settle()
  return { routes: routed, channels }
}

const passesRows = ({ way, exit, entry }: Route) => way !== 'beside' && exit !== entry

function takeLanes(routes: readonly Route[], boxes: readonly Box[], units: readonly Unit[]) {
  const passing = routes.filter(passesRows)
  if (passing.length === 0) return
  const lanes = new Lanes()
  for (const unit of units) {
    const first = unit.boxes[0]
    const box = first && boxes[first.box]
    if (box) lanes.addBox(box.band, (box.busX ?? box.left) - 2, unit.width + 4)
  }
  lanes.sort()
  for (const route of passing) {
    const { from, to, exit, entry, way } = route
    // Cycles go round on the right, as they are drawn by hand; others take the shortest way.
    const near = way === 'up' ? Math.max(from.x, to.x) : to.x
    route.laneX = lanes.take(near, Math.min(exit, entry) + 1, Math.max(exit, entry))
  }
}

function intoChannels(route: Route, channelAt: (at: number) => Channel): Routed {
  const { from, to, way, exit, entry, line, laneX } = route
  if (way === 'beside') {
    const net = { left: 0, right: 0, track: 0, isTrunk: false }
    return { ...route, exitNet: net, entryNet: net, label: null }
  }
  const isOneChannel = exit === entry
  // A trunk by its box, downward as itself and upward as less than 0; any other line by its own name.
  const exitKey = from.isTrunk ? line.from : line.id
  const entryKey = to.isTrunk ? -1 - line.to : line.id
  const isTrunk = from.isTrunk || to.isTrunk
  const [leaving, coming] = [channelAt(exit), channelAt(entry)]
  const exitNet = isOneChannel
    ? leaving.reach(from.isTrunk ? exitKey : entryKey, from.x, to.x, isTrunk)
    : leaving.reach(exitKey, from.x, laneX, from.isTrunk)
  const entryNet = isOneChannel ? exitNet : coming.reach(entryKey, laneX, to.x, to.isTrunk)
  if (way !== 'down') {
    const middle = signX(route)
    coming.reach(entryKey, middle - signWidth / 2, middle + signWidth / 2, false)
  }
  return {
    line,
    way,
    from,
    to,
    exit,
    entry,
    laneX,
    exitNet,
    entryNet,
    label: labelOf(route, channelAt),
  }
}

/** The middle of a backward line's way across, where it comes to the company. */
export const signX = ({ from, to, exit, entry, laneX }: Route): number =>
  Math.round(((exit === entry ? from.x : laneX) + to.x) / 2)

/** Beside the end that the line has for itself; lines of columns have theirs at the box. */
function labelOf({ from, to, line, exit, entry }: Route, channelAt: (at: number) => Channel) {
  const [end, channel] = from.isTrunk ? [to, entry] : [from, exit]
  if (end.box.busX !== null) return null
  const edge = edgeOf(end)
  return { channel, edge, spot: channelAt(channel).label(edge, end.x, line.labelWidth) }
}

/** A line leaves a box's bottom at the top of the channel below it. */
const edgeOf = ({ edge }: End): End['edge'] => (edge === 'bottom' ? 'top' : 'bottom')
