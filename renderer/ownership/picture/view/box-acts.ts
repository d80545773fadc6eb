import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { picture } from '../../../text/en/picture'
import { t } from '../../../text/text'
import type { MenuEntry } from '../../../ui/menu-entry'
import type { OwnershipChoice } from '../../choice'
import { focusOn, revealPlace, setOpen, setPinned } from '../../outline/choosing'
import type { OutlinePlace } from '../../outline/outline'
import type { SceneBox } from '../scene'

/** What the acts of a box need, and what they do. */
export interface ActGrounds {
  graph: OwnershipGraph
  choice: OwnershipChoice
  /** changes the choice and says aloud what that did */
  choose: (choice: OwnershipChoice, said: string) => void
  goTo: (box: string) => void
  verdict: (party: string) => void
  order: (party: string) => void
  show: (companyRow: number) => void
}

/** A box with its place in the outline. */
export interface ActedBox {
  box: SceneBox
  place: OutlinePlace
  /** the company whose owners are missing, where this is or has a gap that can be ordered */
  orderOf: string | null
}

/** Opens or closes what is beyond a box: owners above, holdings below, the folded. */
export function toggleBeyond({ box, place }: ActedBox, { choice, choose }: ActGrounds): boolean {
  if (!place.hasMore) return false
  const name = box.title
  const isUp = place.direction !== 'down'
  const said = place.isOpen
    ? t(isUp ? 'picture.said.ownersHidden' : 'picture.said.holdingsHidden', { name })
    : t(isUp ? 'picture.said.ownersShown' : 'picture.said.holdingsShown', { name })
  choose(setOpen(choice, place.id, !place.isOpen), said)
  return true
}

export function togglePin({ box }: ActedBox, { choice, choose }: ActGrounds): boolean {
  if (box.party === null) return false
  const isPinned = !choice.pinned.has(box.party)
  const said = t(isPinned ? 'picture.said.pinned' : 'picture.said.unpinned', { name: box.title })
  choose(setPinned(choice, box.party, isPinned), said)
  return true
}

export function toggleFocus({ box }: ActedBox, { graph, choice, choose }: ActGrounds): boolean {
  if (box.party === null) return false
  const ends = choice.focus !== null && (box.party === choice.focus || box.party === graph.subject)
  const said = ends ? t('picture.said.unfocused') : t('picture.said.focused', { name: box.title })
  choose(focusOn(graph, choice, ends ? null : box.party), said)
  return true
}

/** Enter on a box: its verdict; on a fold, what is in it; on a gap, ordering; on a reference, its place. */
export function enterBox(acted: ActedBox, grounds: ActGrounds): void {
  const { box, place, orderOf } = acted
  if (place.reference) followReference(acted, grounds)
  else if (place.kind === 'fold') toggleBeyond(acted, grounds)
  else if (place.kind === 'gap') {
    if (orderOf !== null) grounds.order(orderOf)
  } else if (box.party !== null) grounds.verdict(box.party)
}

export function followReference({ place }: ActedBox, grounds: ActGrounds): void {
  if (!place.reference) return
  const { graph, choice } = grounds
  grounds.choose(revealPlace(graph, choice, place.reference.place), '')
  grounds.goTo(place.reference.place)
}

/** The same acts as a menu; acts that a box does not have are left out. */
export function boxMenu(acted: ActedBox, grounds: ActGrounds): MenuEntry[] {
  const { box, place, orderOf } = acted
  const { party } = box
  const row = grounds.graph.parties.find(({ id }) => id === party)?.companyRow ?? null
  return [
    ...(party === null
      ? []
      : [entry('picture.act.verdict', 'Enter', () => grounds.verdict(party))]),
    ...beyondEntry(acted, grounds),
    ...(place.reference
      ? [entry('picture.act.goTo', '', () => followReference(acted, grounds))]
      : []),
    ...(party === null ? [] : partyEntries(acted, grounds)),
    ...(orderOf === null ? [] : [entry('picture.act.order', 'O', () => grounds.order(orderOf))]),
    ...(row === null ? [] : [entry('picture.act.show', '', () => grounds.show(row))]),
  ]
}

type ActKey = `picture.act.${keyof typeof picture.act}`

const entry = (key: ActKey, keys: string, act: () => void): MenuEntry => ({
  label: t(key),
  ...(keys === '' ? {} : { keys }),
  act,
})

function beyondEntry(acted: ActedBox, grounds: ActGrounds): MenuEntry[] {
  const { place } = acted
  if (!place.hasMore) return []
  const { hide, show } = beyondKeys[place.kind === 'fold' ? 'fold' : place.direction]
  return [entry(place.isOpen ? hide : show, 'E', () => toggleBeyond(acted, grounds))]
}

const beyondKeys: Record<'fold' | OutlinePlace['direction'], { show: ActKey; hide: ActKey }> = {
  fold: { show: 'picture.act.unfold', hide: 'picture.act.fold' },
  up: { show: 'picture.act.showOwners', hide: 'picture.act.hideOwners' },
  down: { show: 'picture.act.showHoldings', hide: 'picture.act.hideHoldings' },
  subject: { show: 'picture.act.showBoth', hide: 'picture.act.hideBoth' },
}

function partyEntries(acted: ActedBox, grounds: ActGrounds): MenuEntry[] {
  const { party } = acted.box
  const { choice } = grounds
  const isFocused =
    choice.focus !== null && (party === choice.focus || party === grounds.graph.subject)
  const isPinned = party !== null && choice.pinned.has(party)
  return [
    ...(party === grounds.graph.subject && choice.focus === null
      ? []
      : [focusEntry(isFocused, acted, grounds)]),
    entry(isPinned ? 'picture.act.unpin' : 'picture.act.pin', 'P', () => togglePin(acted, grounds)),
  ]
}

const focusEntry = (isFocused: boolean, acted: ActedBox, grounds: ActGrounds) =>
  entry(isFocused ? 'picture.act.unfocus' : 'picture.act.focus', 'F', () =>
    toggleFocus(acted, grounds),
  )
