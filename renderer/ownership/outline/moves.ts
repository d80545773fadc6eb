import type { OutlineRow } from './rows'

/** What a key does to the tree: go to a place, open or close one, or open all. */
export type OutlineMove =
  | { kind: 'go'; place: string }
  | { kind: 'open'; place: string }
  | { kind: 'close'; place: string }
  | { kind: 'open-all' }

/**
 * The keys of a tree grid (WAI-ARIA Authoring Practices): arrows, Home, End, pages, `*`, first letters
 * of what `nameOf` says. On a reference the right arrow goes to the place where the party's own lines
 * stand, if it is in sight. Null for every other key.
 */
export function moveFor(
  key: string,
  rows: readonly OutlineRow[],
  active: string | null,
  page: number,
  nameOf: (row: OutlineRow) => string,
): OutlineMove | null {
  const at = rows.findIndex(({ place }) => place.id === active)
  const go = (index: number): OutlineMove | null => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, index))]
    return target ? { kind: 'go', place: target.place.id } : null
  }
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return go(at + 1)
    case 'ArrowUp':
    case 'k':
      return go(at === -1 ? rows.length - 1 : at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return go(at - page)
    case '*':
      return { kind: 'open-all' }
    case 'ArrowRight':
      return inward(rows, at)
    case 'ArrowLeft':
      return outward(rows, at)
    default:
      return byLetter(key, rows, at, nameOf)
  }
}

function inward(rows: readonly OutlineRow[], at: number): OutlineMove | null {
  const place = rows[at]?.place
  if (!place) return null
  if (place.hasMore && !place.isOpen) return { kind: 'open', place: place.id }
  const target = place.hasMore ? rows[at + 1]?.place.id : place.reference?.place
  const isInSight = target !== undefined && rows.some((row) => row.place.id === target)
  return isInSight ? { kind: 'go', place: target } : null
}

function outward(rows: readonly OutlineRow[], at: number): OutlineMove | null {
  const row = rows[at]
  if (!row) return null
  if (row.place.isOpen) return { kind: 'close', place: row.place.id }
  const parent = row.parent === null ? undefined : rows[row.parent]
  return parent ? { kind: 'go', place: parent.place.id } : null
}

function byLetter(
  key: string,
  rows: readonly OutlineRow[],
  at: number,
  nameOf: (row: OutlineRow) => string,
): OutlineMove | null {
  if (key.length !== 1 || !/\p{L}/u.test(key)) return null
  const letter = key.toLocaleLowerCase()
  const starts = (row: OutlineRow) => nameOf(row).toLocaleLowerCase().startsWith(letter)
  const found = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(starts)
  return found ? { kind: 'go', place: found.place.id } : null
}
