import { computed, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from './choice'
import { choiceAfter, reveal } from './outline/choosing'
import { firstChoice } from './outline/first-choice'
import { beginHistory, chosen as withChoice, redone, undone } from './outline/history'
import { outlineOf } from './outline/outline-of'
import { rowsOf, type OutlineRow } from './outline/rows'
import type { OwnershipViewKept } from './use-ownership-view'

/** How one left the ownership of a company, with what can be undone. */
interface Looked {
  history: ReturnType<typeof beginHistory>
  chosen: string | null
  /** the line of the tree on which one stands: a party may stand at several */
  place: string | null
}

/** By case and company, as long as the window lives. */
const looks = new Map<string, Looked>()

/**
 * What of a graph is shown and which party is chosen: one model for picture, tree and table. When
 * the graph grows, what was open stays open and what was chosen stays chosen.
 */
export function useOwnershipChoice(
  graph: Readonly<ShallowRef<OwnershipGraph | null>>,
  key: () => string,
  kept: Ref<OwnershipViewKept>,
) {
  const looked = shallowRef<Looked | null>(null)
  const change = (to: Partial<Looked>) => {
    if (!looked.value) return
    looked.value = { ...looked.value, ...to }
    looks.set(key(), looked.value)
  }

  watch(
    graph,
    (now, before) => {
      const known = looks.get(key())
      looked.value = now && (known ? grown(known, before ?? null, now) : firstLook(now, kept.value))
    },
    { immediate: true, flush: 'sync' },
  )

  const choose = (next: OwnershipChoice, isSliding = false) => {
    if (looked.value) change({ history: withChoice(looked.value.history, next, { isSliding }) })
  }
  const choice = computed({
    get: () => looked.value?.history.present ?? null,
    set: (next) => next && choose(next),
  })
  watch(choice, (now) => {
    if (!now) return
    const { foldBelow, arrangement } = now
    if (foldBelow === kept.value.foldBelow && arrangement === kept.value.arrangement) return
    kept.value = { ...kept.value, foldBelow, arrangement }
  })

  const rows = computed(() =>
    graph.value && choice.value ? rowsOf(outlineOf(graph.value, choice.value)) : [],
  )
  const chosen = computed({
    get: () => looked.value?.chosen ?? null,
    set: (party) => change({ chosen: party }),
  })
  const activeRow = computed(() => rowFor(rows.value, looked.value))
  const goToPlace = (place: string) => {
    const row = rows.value.find((each) => each.place.id === place)
    if (row) change({ place, chosen: partyAt(rows.value, row) })
  }
  /** Chooses a party and opens the way to it. */
  const show = (party: string) => {
    if (!graph.value || !choice.value) return
    const revealed = reveal(graph.value, choice.value, party)
    if (revealed) choose(opensMore(choice.value, revealed.choice) ? revealed.choice : choice.value)
    change({ chosen: party, place: revealed?.place ?? null })
  }

  return {
    ...{ choice, choose, rows, chosen, activeRow, goToPlace, show },
    canUndo: computed(() => (looked.value?.history.past.length ?? 0) > 0),
    canRedo: computed(() => (looked.value?.history.future.length ?? 0) > 0),
    undo: () => looked.value && change({ history: undone(looked.value.history) }),
    redo: () => looked.value && change({ history: redone(looked.value.history) }),
  }
}

function firstLook(graph: OwnershipGraph, kept: OwnershipViewKept): Looked {
  const { foldBelow, arrangement } = kept
  const history = beginHistory({ ...firstChoice(graph), foldBelow, arrangement })
  return { history, chosen: graph.subject, place: null }
}

function grown(looked: Looked, before: OwnershipGraph | null, now: OwnershipGraph): Looked {
  const isThere = now.parties.some(({ id }) => id === looked.chosen)
  const { history } = looked
  const present = before
    ? choiceAfter(before, now, history.present, firstChoice(now))
    : history.present
  return {
    ...looked,
    history: { ...history, present },
    chosen: isThere ? looked.chosen : now.subject,
  }
}

/** Whether something was opened that was not: a choice that is the same needs no undoing. */
const opensMore = (before: OwnershipChoice, after: OwnershipChoice) =>
  after.focus !== before.focus ||
  after.open.size !== before.open.size ||
  after.unfolded.size !== before.unfolded.size

/** The party of a line; for a fold or gap that of the company behind which it stands. */
export function partyAt(rows: readonly OutlineRow[], row: OutlineRow): string | null {
  for (let at: OutlineRow | undefined = row; at; at = rows[at.parent ?? -1]) {
    if (at.place.party !== null) return at.place.party
  }
  return null
}

/** The line on which one stood, while the same party is chosen there, else the party's own line. */
function rowFor(rows: readonly OutlineRow[], looked: Looked | null): OutlineRow | null {
  if (!looked) return null
  const stood = rows.find(({ place }) => place.id === looked.place)
  if (stood && partyAt(rows, stood) === looked.chosen) return stood
  const own = rows.find(({ place }) => place.party === looked.chosen && !place.reference)
  return own ?? rows.find(({ place }) => place.party === looked.chosen) ?? null
}
