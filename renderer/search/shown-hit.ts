import type { SearchField } from '../../electron/shared/domain/search'
import type { View } from '../views'

type SearchView = Extract<View, { screen: 'search' }>
export type ActiveHit = { field: SearchField; index: number } | null

const keyOf = ({ text, scope, fields }: SearchView) => JSON.stringify([text, scope, fields])

let last: { key: string; active: ActiveHit } | null = null

/** Which hit of which search was chosen, for coming back to it; kept for this run only. */
export const rememberActive = (view: SearchView, active: ActiveHit) => {
  last = { key: keyOf(view), active }
}

export const recallActive = (view: SearchView): ActiveHit =>
  last?.key === keyOf(view) ? last.active : null
