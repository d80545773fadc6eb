import { ref } from 'vue'

/** What lies over the whole window: the palette and the sheet of shortcuts. */
export const isPaletteOpen = ref(false)
export const areKeysShown = ref(false)

export const openPalette = () => {
  isPaletteOpen.value = true
}
export const showKeys = () => {
  areKeysShown.value = true
}
