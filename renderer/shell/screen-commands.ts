import { computed, onScopeDispose, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import type { Command } from '../../electron/shared/commands/table'

/** What a command does; absent or null where it cannot be given now. */
export type CommandActs = Partial<Record<Command, (() => unknown) | null>>

const offers = shallowRef<readonly MaybeRefOrGetter<CommandActs>[]>([])

/**
 * What the open screen can do now, for as long as the component lives: its commands then work from
 * the menu, the palette and their keys. What was offered last comes first, so that a pane or dialog
 * can take over a command of the screen around it.
 */
export const useScreenCommands = (acts: MaybeRefOrGetter<CommandActs>): void => {
  offers.value = [acts, ...offers.value]
  onScopeDispose(() => {
    offers.value = offers.value.filter((each) => each !== acts)
  })
}

/** Every command that can be given now. */
export const offered = computed<CommandActs>(() =>
  Object.assign({}, ...offers.value.map((acts) => given(toValue(acts))).reverse()),
)

const given = (acts: CommandActs): CommandActs =>
  Object.fromEntries(Object.entries(acts).filter(([, act]) => act))
