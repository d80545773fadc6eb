import { computed, ref, shallowRef, watch } from 'vue'
import { useCasesStore } from '../../cases/cases-store'
import { openPlace } from '../../shell/open-place'
import { recentPlaces } from '../../shell/recent-places'
import { t } from '../../text/text'
import { views } from '../../views'
import { readTyped, wantedOf } from '../typed-search'
import { useQuickSearch } from '../use-quick-search'
import { commandGroups, commandsFor, commandsNamed, firstCommands } from './command-entries'
import { plainPieces, type PaletteAction, type PaletteEntry, type PaletteGroup } from './entry'
import { hitGroups } from './hit-entries'
import { screenIcon } from './screen-icons'

const recentMost = 8
const commandsMost = 4

/** Whether the palette searches the open case only; kept while the window lives. */
const isCaseOnly = ref(false)

/** What stands in the palette for what was typed, and which line is chosen. */
export const usePalette = (isMac: () => boolean) => {
  const cases = useCasesStore()
  const typed = ref('')
  const scope = computed(() => (isCaseOnly.value ? cases.current : null))
  const read = computed(() => readTyped(typed.value))
  const wanted = computed(() => {
    const what = wantedOf(read.value)
    return what === null ? null : { ...what, caseId: scope.value?.caseId ?? null }
  })
  const search = useQuickSearch(() => wanted.value)

  const recent = (): PaletteGroup[] => {
    const nameOf = (caseId: string | null) =>
      cases.known?.find((one) => one.caseId === caseId)?.name ?? null
    const entries = recentPlaces(recentMost).map((place): PaletteEntry => ({
      key: `recent ${JSON.stringify(place.view)}`,
      icon: screenIcon[place.view.screen],
      label: place.label,
      pieces: plainPieces(place.label),
      about: [place.screen, nameOf(place.caseId)].filter(Boolean).join(' · '),
      kind: 'goes',
      act: () => void openPlace(place),
      actions: [],
    }))
    return entries.length === 0
      ? []
      : [{ key: 'recent', title: t('search.recent'), count: null, entries }]
  }
  const foundGroups = (): PaletteGroup[] => {
    const found = search.found.value
    if (!found) return []
    const first = found.hits.find(({ field }) => field === 'name' || field === 'identifier')
    const about = read.value.kind === 'everything' && first === found.hits[0] ? first : undefined
    const [named] = read.value.kind === 'everything' ? commandsHere() : []
    const entries = [...commandsFor(about), ...(named?.entries ?? [])]
    const commands = { key: 'commands', title: t('search.commands'), count: null, entries }
    return [...hitGroups(found), ...(entries.length > 0 ? [commands] : [])]
  }
  const commandsHere = () => commandsNamed(read.value.text, isMac(), commandsMost)
  const groups = computed((): PaletteGroup[] => {
    if (read.value.kind === 'commands') return commandGroups(read.value.text, isMac())
    if (wanted.value === null) return [...recent(), ...firstCommands(isMac())]
    if (search.found.value === null && read.value.kind === 'everything') return commandsHere()
    return foundGroups()
  })

  /** the result whose actions are listed in the place of the results */
  const inside = shallowRef<PaletteEntry | null>(null)
  const entries = computed(() => groups.value.flatMap((group) => group.entries))
  const lines = computed((): readonly PaletteAction[] => inside.value?.actions ?? entries.value)
  const chosenKey = ref<string | null>(null)
  const chosen = computed(
    () => lines.value.find(({ key }) => key === chosenKey.value) ?? lines.value[0] ?? null,
  )
  watch(typed, () => {
    chosenKey.value = null
    inside.value = null
  })
  const move = (by: 1 | -1) => {
    const all = lines.value
    const at = chosen.value ? all.indexOf(chosen.value) : -1
    chosenKey.value = all[(at + by + all.length) % all.length]?.key ?? null
  }
  /** the chosen result, if it has more to offer than to be opened */
  const withActions = computed(() => {
    const entry = inside.value ? undefined : entries.value.find((one) => one === chosen.value)
    return entry && entry.actions.length > 0 ? entry : null
  })
  const enterActions = (): boolean => {
    if (withActions.value === null) return false
    inside.value = withActions.value
    chosenKey.value = null
    return true
  }
  const leaveActions = (): boolean => {
    if (!inside.value) return false
    chosenKey.value = inside.value.key
    inside.value = null
    return true
  }
  const toggleScope = () => {
    isCaseOnly.value = !isCaseOnly.value && cases.current !== null
  }
  /** Opens the screen with all results for what was typed. */
  const showAll: PaletteAction = {
    key: 'all',
    icon: 'search',
    label: t('search.allResults'),
    kind: 'goes',
    act: () =>
      views.go({
        screen: 'search',
        text: wanted.value?.text ?? '',
        scope: wanted.value?.caseId ?? null,
        fields: [...(wanted.value?.fields ?? [])],
      }),
  }
  return {
    ...{ typed, read, scope, search, groups, inside, chosen, chosenKey, withActions },
    ...{ move, enterActions, leaveActions, toggleScope, showAll },
    canScope: computed(() => cases.current !== null),
  }
}
