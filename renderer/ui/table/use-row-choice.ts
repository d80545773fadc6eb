import { computed, ref, watch, type Ref } from 'vue'
import { nextRowIndex, type RowKey } from '../table-rows'
import type { Lines } from './lines'
import { kept, stretched, toggled, type Selection } from './selection'

interface Choosing<Row> {
  lines: Ref<Lines<Row>>
  keyOf: (row: Row) => RowKey
  /** the row that keys act on */
  active: Ref<RowKey | null>
  /** rows chosen together; null where a list has no such thing */
  chosen: Ref<ReadonlySet<RowKey> | null>
  isPaged: () => boolean
}

/**
 * Which row is active, and which are chosen with it. In a list that is read by pages the active row
 * can be one that is still to come, so its number is kept beside its key.
 */
export const useRowChoice = <Row>(given: Choosing<Row>) => {
  const { lines, active, chosen } = given
  const anchor = ref<RowKey | null>(null)
  const waitingAt = ref(-1)

  const activeRow = computed(() => {
    if (waitingAt.value >= 0) return Math.min(waitingAt.value, lines.value.rowCount - 1)
    return active.value === null ? -1 : lines.value.rowOf(active.value)
  })
  const selection = (): Selection => ({ chosen: chosen.value ?? new Set(), anchor: anchor.value })
  const take = (next: Selection) => {
    anchor.value = next.anchor
    if (chosen.value !== null) chosen.value = next.chosen
  }
  const clear = () => take({ chosen: new Set(), anchor: null })

  const keyAt = (row: number): RowKey | null => {
    const here = lines.value.rowAt(row)
    return here === null ? null : given.keyOf(here)
  }
  const keysBetween = (one: RowKey, other: RowKey): RowKey[] => {
    const ends = [lines.value.rowOf(one), lines.value.rowOf(other)]
    if (ends.includes(-1)) return [other]
    const [from, to] = [Math.min(...ends), Math.max(...ends)]
    const keys = Array.from({ length: to - from + 1 }, (_, at) => keyAt(from + at))
    // Rows between that were not read cannot be chosen, and are not left out unseen.
    const read = keys.filter((key) => key !== null)
    return read.length === keys.length ? read : [other]
  }
  /** Makes a row the active one; with Shift everything up to it is chosen. */
  const goTo = (row: number, isStretching = false) => {
    const key = keyAt(row)
    waitingAt.value = key === null ? row : -1
    const from = active.value
    active.value = key
    if (key === null || chosen.value === null) return
    if (isStretching) take(stretched(selection(), from, key, keysBetween))
    else anchor.value = key
  }
  const toggle = (key: RowKey, from: RowKey | null = null) => {
    if (chosen.value !== null) take(toggled(selection(), key, from))
  }
  const chooseAll = () => {
    const all = Array.from({ length: lines.value.rowCount }, (_, row) => keyAt(row))
    const read = all.filter((key) => key !== null)
    if (read.length === all.length) take({ chosen: new Set(read), anchor: anchor.value })
  }
  watch(lines, (now) => {
    const here = waitingAt.value >= 0 ? keyAt(waitingAt.value) : null
    if (here !== null) {
      waitingAt.value = -1
      active.value = here
    }
    if (waitingAt.value >= now.rowCount) waitingAt.value = -1
    if (chosen.value === null || chosen.value.size === 0 || given.isPaged()) return
    const before = selection()
    const after = kept(before, (key) => now.rowOf(key) >= 0)
    if (after !== before) take(after)
  })
  return { activeRow, waitingAt, goTo, toggle, chooseAll, clear, keyAt }
}

export type RowChoice = ReturnType<typeof useRowChoice>

interface Acts {
  choice: RowChoice
  rowCount: () => number
  page: () => number
  isMulti: () => boolean
  hasChosen: () => boolean
  open: (row: number) => void
  show: (row: number) => void
  copy: () => void
}

/** What each key does in a table's rows; true where it did something. */
export const pressInRows = (event: KeyboardEvent, acts: Acts): boolean => {
  const { choice } = acts
  const here = choice.activeRow.value
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand) return pressWithCommand(event, acts)
  if (event.altKey) {
    if (event.key !== 'Enter' || here < 0) return false
    acts.show(here)
    return true
  }
  if (event.key === 'Enter' && here >= 0) {
    acts.open(here)
    return true
  }
  if (event.key === ' ' && here >= 0) {
    const key = choice.keyAt(here)
    if (acts.isMulti() && key !== null) choice.toggle(key)
    else acts.show(here)
    return true
  }
  if (event.key === 'Escape') {
    if (!acts.hasChosen()) return false
    choice.clear()
    event.stopPropagation()
    return true
  }
  const to = nextRowIndex(event.key, here, acts.rowCount(), acts.page())
  if (to === null) return false
  choice.goTo(to, event.shiftKey && acts.isMulti())
  return true
}

const pressWithCommand = (event: KeyboardEvent, acts: Acts): boolean => {
  if (event.altKey || event.shiftKey) return false
  const key = event.key.toLowerCase()
  if (key === 'a' && acts.isMulti()) acts.choice.chooseAll()
  else if (key === 'c' && acts.isMulti() && !window.getSelection()?.toString()) acts.copy()
  else return false
  return true
}
