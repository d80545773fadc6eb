import type { Snippet } from '../../../electron/shared/domain/search'
import type { IconName } from '../../ui/sign-names'

/** Something that can be done with one result. */
export interface PaletteAction {
  key: string
  icon: IconName
  label: string
  /** the keys that do the same elsewhere, as drawn */
  keys?: string[]
  /** 'goes': it leads somewhere, so the focus is the new place's; 'stays': the focus comes back first */
  kind: 'goes' | 'stays'
  act: () => void
}

/** One line of the palette; Enter carries it out, Tab shows what else can be done with it. */
export interface PaletteEntry extends PaletteAction {
  pieces: readonly Snippet[]
  about: string
  actions: readonly PaletteAction[]
}

export interface PaletteGroup {
  key: string
  title: string
  /** how many there are in all, where more than are shown */
  count: number | null
  entries: readonly PaletteEntry[]
}

export const plainPieces = (text: string): Snippet[] => [{ text, isMarked: false }]
