import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { VerdictState } from '../../../electron/shared/domain/ownership/verdict'
import { t } from '../../text/text'
import { formatBand } from '../../ui/format-band'
import type { GlyphName, IconName } from '../../ui/sign-names'
import type { Tone } from '../../ui/tones'
import type { OutlineRow } from '../outline/rows'
import type { BoxMark } from '../picture/scene'
import { PlacedSceneBox } from '../picture/scene-box'
import { interestFigure } from '../picture/words/line-words'
import type { Telling } from '../picture/words/telling'
import { verdictSigns } from '../verdict/verdict-signs'

/** A line of the tree in words: the same that the picture draws in a box and on its line. */
export interface ToldRow {
  name: string
  note: string
  icon: IconName
  /** direct share, and of what */
  direct: string
  what: string
  integrated: string
  verdict: VerdictSign | null
  marks: readonly BoxMark[]
  canOrder: boolean
  isCycle: boolean
  /** nobody stands here: what is not known */
  isQuiet: boolean
  /** the whole line as one hears it, but for its level and position */
  words: string
}

export interface VerdictSign {
  state: VerdictState
  /** the usual has none: it is read past */
  glyph: GlyphName | undefined
  tone: Tone
  words: string
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

const boxOf = (row: OutlineRow, telling: Telling) =>
  new PlacedSceneBox(row, { ...nowhere, place: row.place.id }, telling)

/** The name alone, as first letters look for it. */
export const rowName = (row: OutlineRow, telling: Telling): string => boxOf(row, telling).title

export function tellRow(row: OutlineRow, telling: Telling): ToldRow {
  const { place } = row
  const box = boxOf(row, telling)
  const interest = place.interest === null ? undefined : telling.index.interests.get(place.interest)
  const marks = box.marks.filter(({ kind }) => kind !== 'bo' && kind !== 'bo-possible')
  return {
    name: box.title,
    note: box.note,
    icon: iconOf(row, telling),
    direct: place.folded
      ? formatBand(place.folded.sum, { isShort: true })
      : interest
        ? interestFigure(interest)
        : '',
    what: interest ? whatOf(interest) : place.folded ? t('ownership.what.folded') : '',
    integrated: box.figure,
    verdict: place.party === null ? null : verdictOf(place.party, telling),
    marks: place.reference ? [referenceMark(place.reference.isCycle), ...marks] : marks,
    canOrder: box.canOrder && place.reference === null,
    isCycle: place.reference?.isCycle === true,
    isQuiet: place.kind === 'gap' || box.shape === 'unknown',
    words: withoutPlace(box.words, row),
  }
}

/** Level, position and set size are announced by the grid itself. */
function withoutPlace(words: string, { level, position, setSize }: OutlineRow): string {
  const place = `, ${t('picture.words.level', { level, position, size: setSize })}`
  return words.endsWith(place) ? words.slice(0, -place.length) : words
}

const referenceMark = (isCycle: boolean): BoxMark => ({
  kind: 'missing',
  glyph: isCycle ? 'unclear' : null,
  tone: isCycle ? 'raise' : 'quiet',
  words: t(isCycle ? 'ownership.state.cycle' : 'ownership.state.repeated'),
})

function iconOf({ place }: OutlineRow, telling: Telling): IconName {
  if (place.reference) return place.reference.isCycle ? 'cycle' : 'link'
  if (place.kind === 'fold') return 'people'
  const kind = telling.partyOf(place.party)?.kind
  switch (kind) {
    case 'person':
    case 'company':
    case 'foundation':
    case 'state':
      return kind
    default:
      return 'info'
  }
}

/** What the direct share is a share of; votes that differ from the capital are in the figure. */
export function whatOf({ kind, capital, votes, areVotesAssumed }: Interest): string {
  if (kind === 'role') return t('ownership.what.role')
  if (kind === 'treasury') return t('ownership.what.treasury')
  if (capital === null) return votes === null || areVotesAssumed ? '' : t('ownership.what.votes')
  return votes === null || areVotesAssumed ? t('ownership.what.capital') : t('ownership.what.both')
}

/** Under the chosen rule; null for those who can be no beneficial owner. */
export function verdictOf(party: string, { index, rule }: Telling): VerdictSign | null {
  const verdicts = index.standings.get(party)?.verdicts
  const state = verdicts?.find((each) => each.rule === rule)?.state
  return state ? verdictSign(state) : null
}

export const verdictSign = (state: VerdictState): VerdictSign => ({
  ...(state === 'excluded' ? { glyph: undefined, tone: 'faint' } : verdictSigns[state]),
  state,
  words: t(`ownership.verdict.${state}`),
})
