import type { Ref } from 'vue'
import type { OutlinePlace } from '../../outline/outline'
import type { Scene, SceneBox } from '../scene'
import type { ActedBox } from './box-acts'

export const chosenBox = (scene: Scene | null, id: string | null): SceneBox | null =>
  (id !== null && scene?.boxes.find((box) => box.id === id)) || null

type Places = ReadonlyMap<string, { place: OutlinePlace; parent: OutlinePlace | null }>

/** Finds a box with its place, and the company whose owners could be ordered from it. */
export function useActed(scene: Readonly<Ref<Scene | null>>, places: Readonly<Ref<Places>>) {
  return (id: string | null): ActedBox | null => {
    const box = chosenBox(scene.value, id)
    const at = box && places.value.get(box.id)
    if (!box || !at) return null
    return {
      box,
      place: at.place,
      orderOf: box.canOrder ? (box.party ?? partyAbove(at.parent)) : null,
    }
  }

  function partyAbove(place: OutlinePlace | null): string | null {
    for (let at = place; at; at = places.value.get(at.id)?.parent ?? null) {
      if (at.party !== null) return at.party
    }
    return null
  }
}
