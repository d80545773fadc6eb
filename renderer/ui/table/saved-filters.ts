import { useKept } from './kept'

/** A way to look at a list that was given a name: what narrows it, its order, its columns. */
export interface SavedFilter {
  name: string
  /** taken when the list is first shown in a window */
  isDefault: boolean
  state: unknown
}

export const mostSaved = 30
export const longestName = 60

const read = (raw: unknown): SavedFilter[] => {
  const all: readonly unknown[] = Array.isArray(raw) ? raw : []
  return all.flatMap((one): SavedFilter[] => {
    if (typeof one !== 'object' || one === null) return []
    const { name, isDefault, state } = { name: null, isDefault: null, state: null, ...one }
    return typeof name === 'string' && name !== ''
      ? [{ name, isDefault: isDefault === true, state }]
      : []
  })
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Puts a filter under its name, in the place of one that had it. */
export const withSaved = (
  all: readonly SavedFilter[],
  name: string,
  state: unknown,
): SavedFilter[] => {
  const at = all.findIndex((one) => one.name === name)
  if (at < 0) return [...all, { name, state, isDefault: false }]
  return all.map((one, index) => (index === at ? { ...one, state } : one))
}

export const renamed = (all: readonly SavedFilter[], from: string, to: string): SavedFilter[] =>
  all
    .filter(({ name }) => name === from || name !== to)
    .map((one) => (one.name === from ? { ...one, name: to } : one))

export const withDefault = (all: readonly SavedFilter[], name: string | null): SavedFilter[] =>
  all.map((one) => ({ ...one, isDefault: one.name === name }))

/** The saved filters of one list. `stands` tells how the list stands now, as plain JSON. */
export const useSavedFilters = (list: string, stands: () => unknown) => {
  const current = (): unknown => JSON.parse(JSON.stringify(stands()))
  const { value: saved, recalled } = useKept(`filters.${list}`, read)
  return {
    saved,
    recalled,
    chosen: () => saved.value.find(({ state }) => isSame(state, current()))?.name ?? null,
    /** false where there is no room for one more */
    save(name: string): boolean {
      const next = withSaved(saved.value, name.trim().slice(0, longestName), current())
      if (next.length > mostSaved) return false
      saved.value = next
      return true
    },
    rename(from: string, to: string) {
      const name = to.trim().slice(0, longestName)
      if (name !== '') saved.value = renamed(saved.value, from, name)
    },
    remove(name: string) {
      saved.value = saved.value.filter((one) => one.name !== name)
    },
    setDefault(name: string | null) {
      saved.value = withDefault(saved.value, name)
    },
  }
}

export type SavedFilters = ReturnType<typeof useSavedFilters>
