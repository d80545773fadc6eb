import type { Interest } from '../../../../electron/shared/domain/ownership/interest'
import { t } from '../../../text/text'
import { formatBand } from '../../../ui/format-band'
import type { LineStyle } from '../scene'
import type { ChangesById } from './changes'

/** The longest unreadable wording that is repeated. */
const longestWording = 24

export const shortWording = (text: string): string =>
  text.length > longestWording ? `${text.slice(0, longestWording)}…` : text

const short = { isShort: true }

const isSame = (one: NonNullable<Interest['capital']>, other: NonNullable<Interest['capital']>) =>
  one.minimum === other.minimum &&
  one.maximum === other.maximum &&
  one.isMinimumOpen === other.isMinimumOpen &&
  one.isMaximumOpen === other.isMaximumOpen

/** How much an interest is, as one reads it: a number, a band, votes where they differ, or why there is none. */
export function interestFigure(interest: Interest): string {
  const { capital, votes, areVotesAssumed, unreadable } = interest
  if (interest.kind === 'role') return t('picture.line.role')
  if (capital === null && votes !== null && !areVotesAssumed) {
    return t('picture.line.votesOnly', { votes: formatBand(votes, short) })
  }
  if (capital === null) {
    return unreadable === null
      ? t('common.none')
      : t('picture.line.unreadable', { text: shortWording(unreadable) })
  }
  const share = formatBand(capital, short)
  if (votes === null || areVotesAssumed || isSame(capital, votes)) return share
  return t('picture.line.votes', { share, votes: formatBand(votes, short) })
}

/** What stands on the line between two boxes; between two dates what it was and is, or + and −. */
export function lineLabel(interest: Interest, changes: ChangesById): string {
  const change = changes.interests.get(interest.id)
  const figure = interestFigure(interest)
  if (!change) return interest.isConflict ? `${figure} ≠` : figure
  if (change.change === 'came') return `+ ${figure}`
  if (change.change === 'went') return `− ${figure}`
  const moved = t('picture.line.moved', {
    before: formatBand(change.before, short),
    after: formatBand(change.after, short),
  })
  return change.of === 'votes' ? t('picture.line.votesOnly', { votes: moved }) : moved
}

export function lineStyle(interest: Interest, isHolderUnknown: boolean): LineStyle {
  if (interest.isInCycle) return 'cycle'
  if (interest.kind === 'role') return 'role'
  if (interest.isConflict) return 'conflict'
  return isHolderUnknown ? 'unknown' : 'plain'
}
