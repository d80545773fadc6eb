import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { OwnershipChange } from '../../../../electron/shared/domain/ownership/comparison'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import type { OwnershipChoice } from '../../choice'
import type { Outline, OutlinePlace } from '../../outline/outline'
import { outlineOf } from '../../outline/outline-of'
import { picturedOf } from '../layout/pictured'
import type { Placed } from '../layout/placed'
import type { Scene } from '../scene'
import { sceneOf } from '../scene-of'
import { giveBackLayoutThread, prepareLayoutThread, takeLayoutThread } from './layout-threads'

prepareLayoutThread()

export interface Pictured {
  graph: OwnershipGraph
  choice: OwnershipChoice
  rule: RuleKey
  change: readonly OwnershipChange[] | undefined
}

interface LaidOut {
  graph: OwnershipGraph
  outline: Outline
  placed: Placed
}

/**
 * The scene of a graph as it is chosen to be seen. The layout is made in a thread of its own; until
 * it is there the scene before stays. A new rule or language needs no new layout.
 */
export function useScene(pictured: () => Pictured) {
  const thread = takeLayoutThread()
  const laidOut = shallowRef<LaidOut | null>(null)
  const isLayingOut = shallowRef(false)
  let asked = 0

  const lay = async ({ graph, choice }: Pictured) => {
    const mine = ++asked
    isLayingOut.value = true
    const outline = outlineOf(graph, choice)
    const placed = await thread.layout(picturedOf(graph, outline, choice.arrangement))
    if (mine !== asked || !placed) return
    isLayingOut.value = false
    laidOut.value = { graph, outline, placed }
  }
  watch(
    () => [pictured().graph, pictured().choice] as const,
    () => void lay(pictured()),
    { immediate: true },
  )
  onScopeDispose(() => {
    asked += 1
    giveBackLayoutThread(thread)
  })

  // Its stamp is told at once, so that a scene follows a change of language; boxes tell when asked.
  const scene = computed<Scene | null>(() => {
    const made = laidOut.value
    if (!made) return null
    const { rule, change, choice } = pictured()
    const { pinned, foldBelow } = choice
    return sceneOf(made.graph, made.outline, made.placed, {
      ...{ rule, pinned, foldBelow },
      ...(change ? { change } : {}),
    })
  })
  const places = computed(() => {
    const found = new Map<string, { place: OutlinePlace; parent: OutlinePlace | null }>()
    const outline = laidOut.value?.outline
    if (!outline) return found
    const left = [{ place: outline.subject, parent: null as OutlinePlace | null }]
    for (const parent of [outline.subject]) {
      for (const place of [...outline.owners, ...outline.holdings]) left.push({ place, parent })
    }
    for (let next = left.pop(); next; next = left.pop()) {
      found.set(next.place.id, next)
      for (const place of next.place.children) left.push({ place, parent: next.place })
    }
    return found
  })
  return { scene, places, isLayingOut }
}
