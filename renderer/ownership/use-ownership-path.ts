import { computed, ref } from 'vue'

/** The path between two parties that somebody asked for: which strip is open and what it draws. */
export function useOwnershipPath(begin: () => { from: string | null; to: string | null }) {
  const isOpen = ref(false)
  const ends = ref<{ from: string | null; to: string | null }>({ from: null, to: null })
  const interests = ref<readonly string[]>([])
  const parties = ref<readonly string[]>([])
  return {
    ...{ isOpen, ends, interests },
    parties: computed(() => new Set(parties.value)),
    open() {
      if (!isOpen.value) ends.value = begin()
      isOpen.value = true
    },
    close() {
      isOpen.value = false
      interests.value = []
      parties.value = []
    },
    draw(drawn: readonly string[], through: readonly string[]) {
      interests.value = drawn
      parties.value = through
    },
  }
}
