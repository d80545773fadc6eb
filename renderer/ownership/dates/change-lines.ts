import type {
  OwnershipChange,
  OwnershipComparison,
} from '../../../electron/shared/domain/ownership/comparison'
import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import { t } from '../../text/text'
import { formatBand } from '../../ui/format-band'
import { indexOf } from '../outline/graph-index'
import type { Change } from '../picture/words/changes'
import { partyName } from '../picture/words/party-words'
import { ruleLabel } from '../rule-labels'

/** One change in words, with the party it is about. */
export interface ChangeLine {
  key: string
  change: Change
  text: string
  party: string
}

/**
 * What came, went and moved in words, before → after. Verdicts are told of the chosen rule alone:
 * five for each party would bury the rest. Whoever came or went is told once, with the verdict.
 */
export function changeLines(comparison: OwnershipComparison, rule: RuleKey): ChangeLine[] {
  const { changes } = comparison
  const verdicts = new Map<string, VerdictMoved>()
  for (const each of changes) {
    if (each.kind === 'verdict-moved' && each.rule === rule) verdicts.set(each.party, each)
  }
  const cameOrWent = new Set(
    changes.flatMap((each) =>
      each.kind === 'party-came' || each.kind === 'party-went' ? [each.party] : [],
    ),
  )
  const words = new ChangeWords(comparison, verdicts)
  const isTold = (each: OwnershipChange) =>
    each.kind !== 'verdict-moved' || (each.rule === rule && !cameOrWent.has(each.party))
  return changes.filter(isTold).flatMap((each, at) => words.tell(each, String(at)))
}

type VerdictMoved = Extract<OwnershipChange, { kind: 'verdict-moved' }>

class ChangeWords {
  readonly #before
  readonly #after
  readonly #rules
  readonly #verdicts

  constructor({ before, after }: OwnershipComparison, verdicts: ReadonlyMap<string, VerdictMoved>) {
    this.#verdicts = verdicts
    this.#before = indexOf(before)
    this.#after = indexOf(after)
    this.#rules = after.rules
  }

  tell(change: OwnershipChange, key: string): ChangeLine[] {
    switch (change.kind) {
      case 'party-came':
      case 'party-went': {
        const { party, kind } = change
        const text = this.#party(party, kind)
        return [{ key, party, text, change: kind === 'party-came' ? 'came' : 'went' }]
      }
      case 'share-moved': {
        const { party } = change
        const values = { name: this.#name(party), ...moved(change) }
        const isOfVotes = change.of === 'votes'
        const text = t(isOfVotes ? 'ownership.dates.votes' : 'ownership.dates.share', values)
        return [{ key, party, text, change: 'moved' }]
      }
      case 'verdict-moved': {
        const { party, before, after } = change
        const text = t('ownership.dates.verdict', {
          ...{ name: this.#name(party), rule: this.#rule(change.rule) },
          before: t(`ownership.verdict.${before}`),
          after: t(`ownership.verdict.${after}`),
        })
        return [{ key, party, text, change: 'moved' }]
      }
      default:
        return this.#tellInterest(change, key)
    }
  }

  #tellInterest(change: Extract<OwnershipChange, { interest: string }>, key: string): ChangeLine[] {
    const interest =
      this.#after.interests.get(change.interest) ?? this.#before.interests.get(change.interest)
    if (!interest) return []
    const ends = { holder: this.#name(interest.holder), company: this.#name(interest.company) }
    const party = interest.holder
    switch (change.kind) {
      case 'interest-came': {
        const share = formatBand(change.after)
        const text = t('ownership.dates.interest', { ...ends, share })
        return [{ key, party, text, change: 'came' }]
      }
      case 'interest-went': {
        const share = formatBand(change.before)
        const text = t('ownership.dates.interest', { ...ends, share })
        return [{ key, party, text, change: 'went' }]
      }
      case 'interest-moved': {
        const isOfVotes = change.of === 'votes'
        const text = t(isOfVotes ? 'ownership.dates.votesMoved' : 'ownership.dates.interestMoved', {
          ...ends,
          ...moved(change),
        })
        return [{ key, party, text, change: 'moved' }]
      }
    }
  }

  /** With the verdict that came or went with the party. */
  #party(party: string, kind: 'party-came' | 'party-went'): string {
    const name = this.#name(party)
    const moved = this.#verdicts.get(party)
    if (!moved) return t('ownership.dates.party', { name })
    const state = kind === 'party-came' ? moved.after : moved.before
    const verdict = t(`ownership.verdict.${state}`)
    return t('ownership.dates.partyVerdict', { name, rule: this.#rule(moved.rule), verdict })
  }

  #name(id: string): string {
    const party = this.#after.parties.get(id) ?? this.#before.parties.get(id)
    return party ? partyName(party) : t('ownership.nameless')
  }

  #rule(key: RuleKey): string {
    const rule = this.#rules.find((each) => each.key === key)
    return rule ? ruleLabel(rule) : key
  }
}

const moved = ({ before, after }: { before: Band | null; after: Band | null }) => ({
  before: formatBand(before),
  after: formatBand(after),
})
