import type { Ref } from 'vue'
import { useScreenCommands } from '../shell/screen-commands'
import type { OwnershipShape } from './choice'
import type { useOwnershipScreen } from './use-ownership-screen'

interface CommandGrounds {
  screen: ReturnType<typeof useOwnershipScreen>
  shape: Ref<OwnershipShape>
  isComparing: Ref<boolean>
  find: () => void
  verdict: (party: string) => void
  fit: () => void
  compare: () => void
  endComparing: () => void
  print: () => void
}

/** The commands of the screen: what cannot be done now is not offered. */
export function useOwnershipCommands(at: CommandGrounds) {
  const { screen, shape, isComparing } = at
  const { look, acts, path, order, graph, moments } = screen
  const show = (to: OwnershipShape) => () => {
    isComparing.value = false
    shape.value = to
  }
  useScreenCommands(() => {
    if (!graph.value) return {}
    const party = look.chosen.value
    const onParty = (act: (party: string) => void) => (party === null ? null : () => act(party))
    const isPicture = shape.value === 'picture' && !isComparing.value
    return {
      'show-picture': show('picture'),
      'show-tree': show('tree'),
      'show-table': show('table'),
      find: at.find,
      'open-verdict': onParty(at.verdict),
      'focus-party': onParty(acts.toggleFocus),
      'pin-party': onParty(acts.togglePin),
      'order-here': order.orderOf(party) ? onParty(order.askFor) : null,
      'order-owners': order.all.value.length > 0 ? order.askAll : null,
      'open-whole-tree': acts.openAll,
      'close-whole-tree': acts.closeAll,
      'fit-picture': isPicture ? at.fit : null,
      'show-path': path.open,
      'compare-dates': moments.value.length > 1 ? at.compare : null,
      escape: isComparing.value ? at.endComparing : null,
      'print-dates': isComparing.value ? at.print : null,
      'undo-view': look.canUndo.value ? look.undo : null,
      'redo-view': look.canRedo.value ? look.redo : null,
    }
  })
}

/** In a text field these keys are the field's own. */
export function keepTextKeys(event: KeyboardEvent): void {
  const isUndoing = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)
  if (isUndoing && event.target instanceof HTMLInputElement) event.stopPropagation()
}
