import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../../electron/shared/domain/ownership/interest'
import type { OwnershipChoice } from '../../choice'
import { indexOf, type GraphIndex } from '../../outline/graph-index'
import type { Outline, OutlinePlace } from '../../outline/outline'

/** A box to be placed. Plain numbers and words, as it goes to another thread. */
export interface PicturedBox {
  place: string
  side: 'subject' | 'up' | 'down'
  /** the box it hangs on, one nearer to the subject; -1 at the subject */
  parent: number
  isGap: boolean
}

/** A line to be drawn, from holder to company. */
export interface PicturedLine {
  id: string
  interest: string | null
  from: number
  to: number
  /** between a box and the one it hangs on */
  isOfTree: boolean
  isInCycle: boolean
  labelWidth: number
}

/** What is in sight, without positions. */
export interface Pictured {
  arrangement: OwnershipChoice['arrangement']
  boxes: PicturedBox[]
  lines: PicturedLine[]
}

// What the painter needs for `34 %`, `25–33.32 %`, `unreadable: 10051`; a gap has a question mark.
const labelWidths = { exact: 56, band: 104, word: 128, gap: 24 }

function labelWidthOf({ capital, votes, kind, unreadable, areVotesAssumed }: Interest): number {
  if (kind === 'role') return labelWidths.exact
  const hasVotes = votes !== null && !areVotesAssumed
  if (unreadable !== null || hasVotes) return labelWidths.word
  const band = capital ?? votes
  return band && band.minimum !== band.maximum ? labelWidths.band : labelWidths.exact
}

class Visible {
  /** the place whose box stands for it: its own, or where the party's only box is */
  shown: Visible = this
  /** the number of its box; -1 where another stands for it */
  box = -1

  constructor(
    readonly place: OutlinePlace,
    readonly interest: Interest | null,
    /** the place it hangs on; an open fold hands its own to what is in it */
    readonly parent: Visible | null,
  ) {}
}

/** Nearest to the subject first; an open fold is no box, what was folded stands in its place. */
function visiblePlaces(outline: Outline, { interests }: GraphIndex): Visible[] {
  const subject = new Visible(outline.subject, null, null)
  const found = [subject]
  const put = (places: readonly OutlinePlace[], parent: Visible) => {
    for (const place of places) {
      if (place.kind === 'fold' && place.isOpen) put(place.children, parent)
      else {
        const interest = place.interest === null ? null : (interests.get(place.interest) ?? null)
        found.push(new Visible(place, interest, parent))
      }
    }
  }
  put(outline.owners, subject)
  put(outline.holdings, subject)
  for (const visible of found) put(visible.place.children, visible)
  return found
}

/**
 * The boxes and lines of what is in sight. As a tree every place has a box of its own; as a graph
 * every party has one, where its own lines stand if that is in sight, and every interest one line.
 */
export function picturedOf(
  graph: OwnershipGraph,
  outline: Outline,
  arrangement: OwnershipChoice['arrangement'],
): Pictured {
  const visible = visiblePlaces(outline, indexOf(graph))
  const isGraph = arrangement === 'graph'
  if (isGraph) shareBoxes(visible)
  const boxes: PicturedBox[] = []
  for (const each of visible) {
    const { place, parent } = each
    if (each.shown !== each) continue
    each.box = boxes.length
    boxes.push({
      place: place.id,
      side: place.direction,
      parent: parent ? hangsOn(parent, place.direction) : -1,
      isGap: place.kind === 'gap',
    })
  }
  return { arrangement, boxes, lines: linesOf(visible, isGraph) }
}

/** Each party's only box: its own place, upward before downward, else the nearest to the subject. */
function shareBoxes(visible: readonly Visible[]): void {
  const boxOf = new Map<string, Visible>()
  for (const each of visible) {
    const { party } = each.place
    if (party === null || isSelf(each)) continue
    const known = boxOf.get(party)
    if (!known || rankOf(each.place, party) < rankOf(known.place, party)) boxOf.set(party, each)
  }
  for (const each of visible) {
    const { party } = each.place
    if (party !== null && !isSelf(each)) each.shown = boxOf.get(party) ?? each
  }
}

/** A party's own place is named by direction and party alone. */
function rankOf({ id, direction }: OutlinePlace, party: string): number {
  if (direction === 'subject') return 0
  if (id.length !== direction.length + 1 + party.length) return 3
  return direction === 'up' ? 1 : 2
}

/** A company's shares in itself are a box of their own: no line leads back into its own box. */
const isSelf = ({ interest }: Visible): boolean =>
  interest !== null && interest.holder === interest.company

/** The box nearest on the way to the subject that stands on the same side. */
function hangsOn(parent: Visible, side: PicturedBox['side']): number {
  for (let at: Visible | null = parent; at; at = at.parent) {
    const { box, place } = at.shown
    if (box !== -1 && (place.direction === side || place.direction === 'subject')) return box
  }
  return 0
}

function linesOf(visible: readonly Visible[], isGraph: boolean): PicturedLine[] {
  const lines: PicturedLine[] = []
  const drawn = new Set<Interest>()
  for (const each of visible) {
    const { place, parent, interest } = each
    if (!parent || (isGraph && interest && drawn.has(interest))) continue
    if (interest) drawn.add(interest)
    const here = each.shown
    const there = parent.shown
    const isUp = place.direction === 'up'
    lines.push({
      id: isGraph && interest ? interest.id : place.id,
      interest: interest?.id ?? null,
      from: isUp ? here.box : there.box,
      to: isUp ? there.box : here.box,
      isOfTree: here === each && here.parent !== null && there === here.parent,
      isInCycle: interest?.isInCycle ?? false,
      labelWidth: interest
        ? labelWidthOf(interest)
        : labelWidths[place.kind === 'gap' ? 'gap' : 'exact'],
    })
  }
  return lines
}
