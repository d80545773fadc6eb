import { watch } from 'vue'
import { caseOf, views, viewTitle, type View } from '../views'
import { screenName } from './crumbs'
import type { Place } from './open-place'

/** A place that was open in this run, as the palette offers it. */
export interface RecentPlace extends Place {
  label: string
  /** what the place is, where the label is a name */
  screen: string | null
}

// Names stand here only as long as the run: a deleted company must leave none behind on the disk.
const titles = new Map<string, string>()

/** From now on the names of opened companies and reports are known to `recentPlaces`. */
export const rememberTitles = () => {
  watch([views.current, viewTitle], ([view, title]) => {
    if (title !== null) titles.set(JSON.stringify(view), title)
  })
}

const isWorthGoing = (view: View) =>
  view.screen !== 'settings' && (view.screen !== 'search' || view.text !== '')

/** The places last gone to, newest first; those of deleted cases and companies are gone. */
export const recentPlaces = (atMost: number): RecentPlace[] =>
  views
    .recent()
    .filter(isWorthGoing)
    .slice(0, atMost)
    .map((view) => {
      const title = view.screen === 'search' ? view.text : titles.get(JSON.stringify(view))
      const screen = screenName(view.screen)
      return { caseId: caseOf(view), view, label: title ?? screen, screen: title ? screen : null }
    })
