import {
  listedRegimes,
  type ListedOwnership,
} from '../../../../electron/shared/domain/ownership/graph'
import type { OwnershipParty } from '../../../../electron/shared/domain/ownership/party'
import type { VerdictState } from '../../../../electron/shared/domain/ownership/verdict'
import { t, type TextKey } from '../../../text/text'
import { answerSigns, statusSigns } from '../../../ui/tones'
import type { BoxMark } from '../scene'

/** What the marks of a box are told from. */
export interface MarkGrounds {
  party: OwnershipParty
  /** under the chosen rule */
  verdict: VerdictState | null
  rule: string
  listed: ListedOwnership | null
  isPinned: boolean
  isConflict: boolean
  /** its owners would stand here and no gap of their own says why they do not */
  asksForOwners: boolean
}

/** Every mark of a box, the most important first, each in words. A normal, active company has none. */
export const boxMarks = (grounds: MarkGrounds): BoxMark[] => [
  ...ownerMark(grounds),
  ...sanctionMarks(grounds.party),
  ...caughtMark(grounds.listed),
  ...statusMark(grounds.party),
  ...missingMark(grounds),
  ...(grounds.isConflict
    ? [mark('conflict', 'unclear', 'care', () => t('picture.mark.conflict'))]
    : []),
  ...(grounds.isPinned ? [mark('pinned', null, 'info', () => t('picture.mark.pinned'))] : []),
]

const mark = (
  kind: BoxMark['kind'],
  glyph: BoxMark['glyph'],
  tone: BoxMark['tone'],
  words: () => string,
): BoxMark => ({
  ...{ kind, glyph, tone },
  // From afar a mark is a sign only, and three thousand sentences take their time.
  get words() {
    return words()
  },
})

function ownerMark({ verdict, rule }: MarkGrounds): BoxMark[] {
  if (verdict === 'certain')
    return [mark('bo', 'done', 'calm', () => t('picture.mark.bo', { rule }))]
  if (verdict === 'possible') {
    return [mark('bo-possible', 'unclear', 'care', () => t('picture.mark.boPossible', { rule }))]
  }
  return []
}

function sanctionMarks({ sanction, notes }: OwnershipParty): BoxMark[] {
  const isNoted = notes.some(({ kind }) => kind === 'listed')
  return [
    ...(isNoted ? [mark('listed', 'true-match', 'alarm', () => t('picture.mark.listed'))] : []),
    ...(sanction === 'hit' ? [mark('listed', 'hit', 'care', () => t('picture.mark.hit'))] : []),
    ...(sanction === 'needs-review'
      ? [mark('listed', 'unclear', 'care', () => t('picture.mark.review'))]
      : []),
  ]
}

function caughtMark(listed: ListedOwnership | null): BoxMark[] {
  if (!listed) return []
  const named = (state: 'certain' | 'possible') =>
    listedRegimes
      .filter((regime) => listed.byRegime[regime].isCaught === state)
      .map((regime) => t(`picture.regime.${regime}`))
      .join(', ')
  const [certain, possible] = [named('certain'), named('possible')]
  if (certain !== '') {
    return [
      mark('caught', 'warning', 'alarm', () => t('picture.mark.caught', { regimes: certain })),
    ]
  }
  if (possible === '') return []
  return [
    mark('caught', 'warning', 'care', () =>
      t('picture.mark.caughtPossible', { regimes: possible }),
    ),
  ]
}

function statusMark({ status }: OwnershipParty): BoxMark[] {
  if (status === null || status === 'active') return []
  const { glyph, tone } = statusSigns[status]
  return [mark('status', glyph, tone, () => t(`common.status.${status}`))]
}

/** Owners that were asked for and did not come are marked everywhere, others where they would stand. */
function missingMark({ party: { owners }, asksForOwners }: MarkGrounds): BoxMark[] {
  if (owners === null || owners === 'found') return []
  if (owners !== 'not-delivered' && !asksForOwners) return []
  const tone = owners === 'not-delivered' ? 'care' : 'faint'
  const glyph = answerSigns[owners === 'not-in-case' ? 'not-requested' : owners]
  const key: TextKey =
    owners === 'not-in-case' ? 'picture.gapNote.not-in-case' : `common.answer.${owners}`
  return [mark('missing', glyph, tone, () => t('picture.mark.owners', { answer: t(key) }))]
}
