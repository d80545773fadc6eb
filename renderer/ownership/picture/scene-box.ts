import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { Standing } from '../../../electron/shared/domain/ownership/verdict'
import { t } from '../../text/text'
import { formatPercent } from '../../ui/format'
import { formatBand } from '../../ui/format-band'
import type { OutlinePlace } from '../outline/outline'
import type { OutlineRow } from '../outline/rows'
import type { PlacedBox } from './layout/placed'
import type { BoxMark, BoxShape, SceneBox } from './scene'
import { boxMarks } from './words/box-marks'
import { boxWords } from './words/box-words'
import type { Telling } from './words/telling'
import {
  canOrderOwners,
  partyName,
  partyNote,
  roleNote,
  shapeOf,
  subjectNote,
} from './words/party-words'

/**
 * A box that says what it has to say when it is asked: of three thousand boxes only those near
 * enough to be read need their words.
 */
export class PlacedSceneBox implements SceneBox {
  readonly id: string
  readonly party: string | null
  readonly shape: BoxShape
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly level: number
  readonly change: SceneBox['change']
  readonly more: SceneBox['more']
  readonly #telling: Telling
  readonly #row: OutlineRow
  #marks: BoxMark[] | null = null

  constructor(row: OutlineRow, at: PlacedBox, telling: Telling) {
    const { place } = row
    this.#telling = telling
    this.#row = row
    this.id = place.id
    this.party = place.party
    this.shape = boxShape(place, telling)
    this.x = at.x
    this.y = at.y
    this.width = at.width
    this.height = at.height
    this.level = row.level
    this.change = place.party === null ? null : (telling.changes.parties.get(place.party) ?? null)
    this.more = hiddenBeyond(place, telling)
  }

  get place(): OutlinePlace {
    return this.#row.place
  }
  get title(): string {
    return boxTitle(this.#row.place, this.#telling)
  }
  get note(): string {
    return boxNote(this.#row.place, this.#telling)
  }
  get figure(): string {
    return boxFigure(this.#row.place, this.#telling)
  }
  get marks(): BoxMark[] {
    this.#marks ??= marksOf(this.#row.place, this.#telling)
    return this.#marks
  }
  get canOrder(): boolean {
    const { place } = this.#row
    const party = this.#telling.partyOf(place.kind === 'gap' ? this.gapOf : place.party)
    return place.kind !== 'fold' && party !== null && canOrderOwners(party)
  }
  /** for a gap: the company whose owners are not known */
  get gapOf(): string | null {
    return this.#row.place.kind === 'gap' ? this.#telling.parentPartyOf(this.#row) : null
  }
  get words(): string {
    return boxWords(this, this.#row, this.#telling)
  }
}

function boxShape(place: OutlinePlace, telling: Telling): BoxShape {
  if (place.kind !== 'party') return place.kind
  if (place.direction === 'subject') return 'subject'
  const party = telling.partyOf(place.party)
  return party ? shapeOf(party) : 'unknown'
}

function hiddenBeyond(place: OutlinePlace, telling: Telling): SceneBox['more'] {
  const none = { up: null, down: null }
  if (place.kind !== 'party' || !place.hasMore || place.isOpen || place.party === null) return none
  const { index, isShown } = telling
  const owners = place.direction === 'down' ? [] : index.ownersOf(place.party)
  const holdings = place.direction === 'up' ? [] : index.holdingsOf(place.party)
  const hidden = (interests: readonly Interest[], end: 'holder' | 'company') =>
    interests.length === 0 ? null : interests.filter((each) => !isShown(each[end])).length
  return { up: hidden(owners, 'holder'), down: hidden(holdings, 'company') }
}

function boxTitle({ kind, gap, folded, party }: OutlinePlace, telling: Telling): string {
  if (kind === 'gap') return t(`picture.gap.${gap ?? 'not-in-case'}`)
  if (kind === 'fold') return t('picture.box.others', { count: folded?.count ?? 0 })
  const known = telling.partyOf(party)
  return known ? partyName(known) : t('picture.box.nameless')
}

function boxNote(place: OutlinePlace, telling: Telling): string {
  if (place.kind === 'gap') return t(`picture.gapNote.${place.gap ?? 'not-in-case'}`)
  if (place.kind === 'fold') {
    const limit = formatPercent(telling.foldBelow, telling.foldBelow % 1 === 0 ? 0 : 2)
    return place.folded?.because === 'small'
      ? t('picture.box.under', { limit })
      : t('picture.box.withoutNumber')
  }
  const party = telling.partyOf(place.party)
  if (!party) return ''
  if (place.direction === 'subject') return subjectNote(party)
  if (place.reference) {
    const { isCycle, level } = place.reference
    return t(isCycle ? 'picture.box.closesCycle' : 'picture.box.shownElsewhere', { level })
  }
  const interest = place.interest === null ? undefined : telling.index.interests.get(place.interest)
  return interest?.kind === 'role' && interest.role ? roleNote(interest.role) : partyNote(party)
}

/** Owners say how much of the subject is theirs; of holdings the line says it all. */
function boxFigure(place: OutlinePlace, telling: Telling): string {
  if (place.direction !== 'up' || place.kind === 'gap' || place.reference) return ''
  if (place.kind === 'fold') return place.folded ? formatBand(place.folded.integrated) : ''
  const standing = place.party === null ? undefined : telling.index.standings.get(place.party)
  if (!standing) return ''
  return integratedFigure(standing)
}

/** The integrated share of capital, or of votes alone; “≥” where a number on the way is missing. */
export function integratedFigure({ integrated, isIncomplete }: Standing): string {
  const band = integrated.capital ?? integrated.votes
  if (band === null) return t('common.none')
  return isIncomplete ? `≥\u00a0${formatPercent(band.minimum)}` : formatBand(band)
}

function marksOf(place: OutlinePlace, telling: Telling): BoxMark[] {
  const party = telling.partyOf(place.party)
  if (place.kind !== 'party' || !party) return []
  const standing = telling.index.standings.get(party.id)
  const interest = place.interest === null ? undefined : telling.index.interests.get(place.interest)
  return boxMarks({
    party,
    verdict: standing?.verdicts.find(({ rule }) => rule === telling.rule)?.state ?? null,
    rule: telling.ruleWords,
    listed: telling.listed.get(party.id) ?? null,
    isPinned: telling.pinned.has(party.id),
    isConflict: interest?.isConflict ?? false,
    asksForOwners: place.direction === 'up' && !place.isOpen && !place.reference,
  })
}
