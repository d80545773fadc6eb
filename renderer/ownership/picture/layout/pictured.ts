import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../../electron/shared/domain/ownership/interest'
import type { OwnershipChoice } from '../../choice'
import { indexOf } from '../../outline/graph-index'
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

// What the painter needs for `34 %`, `25–33.32 %`, a role; a gap has a question mark.
const labelWidths = { exact: 56, band: 104, word: 96, gap: 24 }

function labelWidthOf({ capital, votes, kind, unreadable }: Interest): number {
  if (kind === 'role' || unreadable !== null) return labelWidths.word
  const band = capital ?? votes
  return band && band.minimum !== band.maximum ? labelWidths.band : labelWidths.exact
}

interface Visible {
  place: OutlinePlace
  /** the place it hangs on; an open fold hands its own to what is in it */
  parent: Visible | null
}

/** Nearest to the subject first; an open fold is no box, what was folded stands in its place. */
function visiblePlaces(outline: Outline): Visible[] {
  const subject: Visible = { place: outline.subject, parent: null }
  const found = [subject]
  const put = (places: readonly OutlinePlace[], parent: Visible) => {
    for (const place of places) {
      if (place.kind === 'fold' && place.isOpen) put(place.children, parent)
      else found.push({ place, parent })
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
  const visible = visiblePlaces(outline)
  const maker = new Picturing(graph, arrangement)
  if (arrangement === 'graph') maker.choosePlaces(visible)
  for (const each of visible) maker.addBox(each)
  for (const each of visible) maker.addLine(each)
  return { arrangement, boxes: maker.boxes, lines: maker.lines }
}

class Picturing {
  readonly boxes: PicturedBox[] = []
  readonly lines: PicturedLine[] = []
  readonly #index
  /** in a graph, the place of each party's only box */
  readonly #placeOf = new Map<string, string>()
  readonly #boxOf = new Map<string, number>()
  readonly #drawn = new Set<string>()
  readonly #isGraph: boolean

  constructor(graph: OwnershipGraph, arrangement: OwnershipChoice['arrangement']) {
    this.#index = indexOf(graph)
    this.#isGraph = arrangement === 'graph'
  }

  /** A party's own place, upward before downward; else where it is nearest to the subject. */
  choosePlaces(visible: readonly Visible[]) {
    for (const isOwn of [true, false]) {
      for (const { place } of visible) {
        const { id, party, direction } = place
        if (party === null || this.#placeOf.has(party)) continue
        if (isOwn && id !== `${direction}:${party}` && direction !== 'subject') continue
        this.#placeOf.set(party, id)
      }
    }
  }

  addBox({ place, parent }: Visible) {
    if (this.#isSelf(place) ? false : this.#boxIdOf(place) !== place.id) return
    this.#boxOf.set(place.id, this.boxes.length)
    this.boxes.push({
      place: place.id,
      side: place.direction,
      parent: parent ? this.#hangsOn(parent, place) : -1,
      isGap: place.kind === 'gap',
    })
  }

  addLine({ place, parent }: Visible) {
    if (!parent) return
    const interest = place.interest === null ? null : this.#index.interests.get(place.interest)
    const id = interest?.id ?? place.id
    if (this.#isGraph && this.#drawn.has(id)) return
    const here = this.#boxOf.get(this.#isSelf(place) ? place.id : this.#boxIdOf(place))
    const there = this.#boxOf.get(this.#boxIdOf(parent.place))
    if (here === undefined || there === undefined) return
    this.#drawn.add(id)
    const [from, to] = place.direction === 'up' ? [here, there] : [there, here]
    this.lines.push({
      id: this.#isGraph ? id : place.id,
      interest: interest?.id ?? null,
      from,
      to,
      isOfTree: this.boxes[here]?.place === place.id && this.boxes[here].parent === there,
      isInCycle: interest?.isInCycle ?? false,
      labelWidth: interest
        ? labelWidthOf(interest)
        : labelWidths[place.kind === 'gap' ? 'gap' : 'exact'],
    })
  }

  /** A company's shares in itself are a box of their own: a line cannot lead back into its own box. */
  #isSelf({ interest, kind }: OutlinePlace): boolean {
    const at = interest === null ? undefined : this.#index.interests.get(interest)
    return kind === 'party' && at !== undefined && at.holder === at.company
  }

  #boxIdOf({ id, party }: OutlinePlace): string {
    return (party === null || !this.#isGraph ? undefined : this.#placeOf.get(party)) ?? id
  }

  /** The box nearest on the way to the subject that stands on the same side. */
  #hangsOn(parent: Visible, place: OutlinePlace): number {
    for (let at: Visible | null = parent; at; at = at.parent) {
      const box = this.#boxOf.get(this.#boxIdOf(at.place))
      const side = box === undefined ? undefined : this.boxes[box]?.side
      if (box !== undefined && (side === place.direction || side === 'subject')) return box
    }
    return 0
  }
}
