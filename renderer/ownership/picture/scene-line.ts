import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import { t } from '../../text/text'
import { formatBand } from '../../ui/format-band'
import type { OutlineRow } from '../outline/rows'
import type { PlacedLine } from './layout/placed'
import type { SceneLine } from './scene'
import { lineLabel, lineStyle } from './words/line-words'
import type { Telling } from './words/telling'

/** A line that writes its share when it is asked: from afar nobody reads it. */
export class PlacedSceneLine implements SceneLine {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly interest: string | null
  readonly points: SceneLine['points']
  readonly labelAt: SceneLine['labelAt']
  readonly style: SceneLine['style']
  readonly cycle: SceneLine['cycle']
  readonly change: SceneLine['change']
  readonly #label: () => string

  constructor(
    placed: PlacedLine,
    from: OutlineRow,
    to: OutlineRow,
    cycle: SceneLine['cycle'],
    telling: Telling,
  ) {
    const { interests } = telling.index
    const interest = placed.interest === null ? undefined : interests.get(placed.interest)
    this.id = placed.id
    this.from = placed.from
    this.to = placed.to
    this.interest = interest?.id ?? null
    this.points = placed.points
    this.labelAt = placed.labelAt
    this.style = interest ? styleOf(interest, telling) : from.place.kind === 'gap' ? 'gap' : 'plain'
    this.cycle = cycle
    this.change = interest ? (telling.changes.interests.get(interest.id)?.change ?? null) : null
    this.#label = () => (interest ? lineLabel(interest, telling.changes) : otherLabel(from, to))
  }

  get label(): string {
    return this.#label()
  }
}

const styleOf = (interest: Interest, telling: Telling) =>
  lineStyle(interest, telling.partyOf(interest.holder)?.kind === 'unknown-part')

/** Lines to folds and gaps stand for no one interest. */
function otherLabel(from: OutlineRow, to: OutlineRow): string {
  if (from.place.kind === 'gap') return '?'
  const folded = from.place.folded ?? to.place.folded
  return folded?.sum ? formatBand(folded.sum, { isShort: true }) : t('common.none')
}
