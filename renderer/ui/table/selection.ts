import type { RowKey } from '../table-rows'

/** Which rows are chosen, and from where a range is drawn with Shift. */
export interface Selection {
  chosen: ReadonlySet<RowKey>
  anchor: RowKey | null
}

export const nothingChosen: Selection = { chosen: new Set(), anchor: null }

/** A click with Ctrl, or Space: this row in or out. The row one comes from belongs to the choice. */
export const toggled = (
  { chosen }: Selection,
  key: RowKey,
  from: RowKey | null = null,
): Selection => {
  const next = new Set(chosen)
  if (next.size === 0 && from !== null && from !== key) next.add(from)
  if (!next.delete(key)) next.add(key)
  return { chosen: next, anchor: key }
}

/** Shift: everything between the anchor and this row, in the order shown, and nothing else. */
export const stretched = (
  { anchor }: Selection,
  from: RowKey | null,
  to: RowKey,
  keysBetween: (one: RowKey, other: RowKey) => readonly RowKey[],
): Selection => {
  const start = anchor ?? from ?? to
  return { chosen: new Set(keysBetween(start, to)), anchor: start }
}

/** What is still in the list; the same object where nothing has left it. */
export const kept = (selection: Selection, isThere: (key: RowKey) => boolean): Selection => {
  const left = [...selection.chosen].filter(isThere)
  const anchor = selection.anchor !== null && isThere(selection.anchor) ? selection.anchor : null
  if (left.length === selection.chosen.size && anchor === selection.anchor) return selection
  return { chosen: new Set(left), anchor }
}
