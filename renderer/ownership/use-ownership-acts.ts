import type { ShallowRef } from 'vue'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from './choice'
import {
  closeAll,
  focusOn,
  openAll,
  openLevel,
  reveal,
  revealPlace,
  setOpen,
  setPinned,
} from './outline/choosing'
import type { OutlineMove } from './outline/moves'
import type { useOwnershipChoice } from './use-ownership-choice'

type Look = ReturnType<typeof useOwnershipChoice>

/** Steps of the slider that follow each other this quickly are one thing to undo. */
const runMs = 1500

/** What a person does to the view of an ownership; each can be undone. */
export function useOwnershipActs(
  graph: Readonly<ShallowRef<OwnershipGraph | null>>,
  { choice, choose, chosen, goToPlace }: Look,
) {
  const change = (act: (graph: OwnershipGraph, now: OwnershipChoice) => OwnershipChoice) => {
    if (graph.value && choice.value) choose(act(graph.value, choice.value))
  }
  let slidAtMs = -Infinity

  return {
    openAll: () => change(openAll),
    openLevel: (level: number) => change((graph, now) => openLevel(graph, now, level)),
    /** The subject with its own owners and holdings: closed wholly there would be nothing to see. */
    closeAll() {
      change((_, now) => ({ ...closeAll(now), open: new Set(['subject']) }))
      chosen.value = graph.value?.subject ?? null
    },
    move(by: OutlineMove) {
      if (by.kind === 'go') goToPlace(by.place)
      else if (by.kind === 'open-all') change(openAll)
      else change((_, now) => setOpen(now, by.place, by.kind === 'open'))
    },
    /** Goes where a party's own lines stand. */
    goToReference(place: string) {
      change((of, now) => revealPlace(of, now, place))
      goToPlace(place)
    },
    toggleFocus: (party: string) =>
      change((of, now) => focusOn(of, now, now.focus === party ? null : party)),
    endFocus: () => change((of, now) => focusOn(of, now, null)),
    togglePin: (party: string) => change((_, now) => setPinned(now, party, !now.pinned.has(party))),
    toggleArrangement: () =>
      change((_, now) => ({
        ...now,
        arrangement: now.arrangement === 'graph' ? 'tree' : 'graph',
      })),
    slide(foldBelow: number) {
      const nowMs = performance.now()
      const isSliding = nowMs - slidAtMs < runMs
      slidAtMs = nowMs
      if (choice.value) choose({ ...choice.value, foldBelow }, isSliding)
    },
    /** Brings parties into sight without choosing one. */
    reveal: (parties: readonly string[]) =>
      change((of, now) =>
        parties.reduce((before, party) => reveal(of, before, party)?.choice ?? before, now),
      ),
  }
}
