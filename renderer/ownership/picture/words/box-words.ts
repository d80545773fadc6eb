import type { Interest } from '../../../../electron/shared/domain/ownership/interest'
import { roleWords } from '../../../company/sections/role-words'
import { t } from '../../../text/text'
import { formatBand } from '../../../ui/format-band'
import type { OutlineRow } from '../../outline/rows'
import type { SceneBox } from '../scene'
import { interestFigure, shortWording } from './line-words'
import { partyName } from './party-words'
import type { Telling } from './telling'

/** The whole box as one hears it: name, kind, shares, marks, and where it stands among the others. */
export function boxWords(box: SceneBox, row: OutlineRow, telling: Telling): string {
  const { level, position, setSize } = row
  return [
    box.title,
    ...(box.shape === 'subject' ? [] : [t(`picture.kind.${box.shape}`)]),
    box.note,
    directWords(row, telling),
    ...shareWords(row, telling),
    ...(isInCycle(row, telling) ? [t('picture.mark.cycle')] : []),
    ...box.marks.map(({ words }) => words),
    ...(box.change === null ? [] : [t(`picture.change.${box.change}`)]),
    ...(box.more.up ? [t('picture.words.moreUp', { count: box.more.up })] : []),
    ...(box.more.down ? [t('picture.words.moreDown', { count: box.more.down })] : []),
    ...(box.canOrder ? [t('picture.words.canOrder')] : []),
    t('picture.words.level', { level, position, size: setSize }),
  ]
    .filter((each) => each !== '')
    .join(', ')
}

const isInCycle = ({ place }: OutlineRow, { index }: Telling) =>
  place.interest !== null && index.interests.get(place.interest)?.isInCycle === true

/** The interest between this box and the one nearer to the subject, seen from the holder. */
function directWords(row: OutlineRow, telling: Telling): string {
  const { place } = row
  const parent = telling.partyOf(telling.parentPartyOf(row))
  const name = parent ? partyName(parent) : ''
  const isUp = place.direction === 'up'
  if (place.kind === 'fold') {
    const share = place.folded ? formatBand(place.folded.sum) : t('common.none')
    return t(isUp ? 'picture.words.direct' : 'picture.words.held', { share, name })
  }
  const interest = place.interest === null ? undefined : telling.index.interests.get(place.interest)
  return interest ? interestWords(interest, name, isUp) : ''
}

function interestWords(interest: Interest, name: string, isUp: boolean): string {
  if (interest.kind === 'role') {
    return t('picture.words.role', { name, role: shortWording(roleWords(interest.role ?? '')) })
  }
  if (interest.capital === null && interest.votes === null) {
    if (interest.unreadable === null) {
      return t(isUp ? 'picture.words.directNone' : 'picture.words.heldNone', { name })
    }
    const text = shortWording(interest.unreadable)
    return t(isUp ? 'picture.words.unreadable' : 'picture.words.heldUnreadable', { name, text })
  }
  const share = interestFigure(interest)
  return t(isUp ? 'picture.words.direct' : 'picture.words.held', { share, name })
}

/** Integrated shares of capital and, where they differ, of votes. */
function shareWords({ place }: OutlineRow, telling: Telling): string[] {
  if (place.direction !== 'up' || place.party === null) return []
  const standing = telling.index.standings.get(place.party)
  if (!standing) return []
  const { capital, votes } = standing.integrated
  if (capital === null && votes === null) return [t('picture.words.noIntegrated')]
  const [ofCapital, ofVotes] = [formatBand(capital), formatBand(votes)]
  return [
    ...(capital === null ? [] : [t('picture.words.integrated', { share: ofCapital })]),
    ...(votes === null || ofCapital === ofVotes
      ? []
      : [t('picture.words.integratedVotes', { share: ofVotes })]),
    ...(standing.isIncomplete ? [t('picture.words.incomplete')] : []),
  ]
}
