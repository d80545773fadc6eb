import type { Derivation } from '../../../../electron/shared/domain/ownership/derivation'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import type { VerdictState } from '../../../../electron/shared/domain/ownership/verdict'
import { t } from '../../../text/text'
import { formatDate, formatInstant } from '../../../ui/format'
import { formatBand } from '../../../ui/format-band'
import { limitWords, ruleMeasured, ruleName } from '../rules/rule-words'
import { nameOf, ruleOf, verdictOf } from '../verdict-signs'
import {
  derivationEntries,
  shownDerivations,
  withoutCycleWords,
  type DerivationEntry,
  type ShownDerivation,
} from './derivation-words'

/**
 * The whole reasoning as plain text, to be pasted into a file: verdict, rule and clause, dates, every
 * line of every finding, the other rules beside it, and each answer that was used with its digest.
 */
export function derivationText(
  graph: OwnershipGraph,
  party: string,
  key: RuleKey,
  derivations: readonly Derivation[],
): string {
  const verdict = verdictOf(graph, party, key)
  const head = [
    t('verdict.text.title', { name: nameOf(graph, party), state: stateWords(verdict?.state) }),
    t('verdict.text.subject', { name: nameOf(graph, graph.subject) }),
    ...ruleLines(graph, key),
    ...dateLines(graph),
  ]
  const shown = shownDerivations(derivations)
  return [
    head,
    ...shown.map((each) => findingLines(graph, each)),
    ruleTable(graph, party),
    sourceLines(graph, derivations),
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}

const stateWords = (state: VerdictState | undefined) =>
  state === undefined ? t('common.none') : t(`verdict.state.${state}`)

function ruleLines(graph: OwnershipGraph, key: RuleKey): string[] {
  const rule = ruleOf(graph, key)
  if (!rule) return []
  const { source, version } = rule
  return [
    t('verdict.text.rule', {
      ...{ rule: ruleName(rule), measured: ruleMeasured(rule), source, version },
    }),
    ...(rule.isChanged ? [t('verdict.text.changed')] : []),
  ]
}

function dateLines({ sharesAsOf, at }: OwnershipGraph): string[] {
  const shares =
    sharesAsOf === null
      ? t('verdict.text.noShareDate')
      : sharesAsOf.from === sharesAsOf.to
        ? t('verdict.text.sharesAsOf', { date: formatDate(sharesAsOf.to) })
        : t('verdict.text.sharesBetween', {
            from: formatDate(sharesAsOf.from),
            to: formatDate(sharesAsOf.to),
          })
  return [shares, ...(at === null ? [] : [t('verdict.text.knownAt', { time: formatInstant(at) })])]
}

function findingLines(graph: OwnershipGraph, { derivation, of }: ShownDerivation): string[] {
  const { measure, state, total, rule } = derivation
  const without = withoutCycleWords(derivation)
  return [
    t('verdict.text.finding', {
      measure: t(`verdict.measure.${measure}`),
      of: t(`verdict.of.${of}`),
      state: stateWords(state),
    }),
    ...derivationEntries(graph, derivation).map((entry) => `  ${entryText(entry)}`),
    ...(total === null
      ? []
      : [
          `  ${t('verdict.text.total', {
            share: formatBand(total, { decimals: 4 }),
            limit: limitWords(rule),
          })}`,
        ]),
    ...(without === null ? [] : [`  ${without}`]),
    ...(derivation.isCut ? [`  ${t('verdict.because.cut')}`] : []),
  ]
}

function entryText({ label: line, under, figure }: DerivationEntry): string {
  if (figure === null) return under === null ? line : `${line} (${under})`
  return under === null
    ? t('verdict.text.entry', { line, figure })
    : t('verdict.text.entryUnder', { line, under, figure })
}

function ruleTable(graph: OwnershipGraph, party: string): string[] {
  const lines = graph.rules.flatMap((rule) => {
    const verdict = verdictOf(graph, party, rule.key)
    if (!verdict) return []
    const values = {
      rule: ruleName(rule),
      measured: ruleMeasured(rule),
      figure: formatBand(verdict.figure),
      state: stateWords(verdict.state),
    }
    return [`  ${t('verdict.text.everyLine', values)}`]
  })
  return lines.length === 0 ? [] : [t('verdict.text.everyRule'), ...lines]
}

/** Each answer once, though several derivations used it. */
function sourceLines(graph: OwnershipGraph, derivations: readonly Derivation[]): string[] {
  const sources = new Map(
    derivations
      .flatMap((derivation) => derivation.sources)
      .map((source) => [`${source.sha256} ${source.path}`, source]),
  )
  const lines = [...sources.values()].map((source) => {
    const { sha256, path } = source
    const values = {
      name: companyName(graph, source.companyRow),
      time: formatInstant(source.retrievedAt),
    }
    return `  ${t('verdict.text.source', { ...values, sha256, path })}`
  })
  return lines.length === 0 ? [] : [t('verdict.text.sources'), ...lines]
}

/** Answers are a company's: the party that has this row in the case. */
export function companyName(graph: OwnershipGraph, companyRow: number): string {
  const party = graph.parties.find((each) => each.companyRow === companyRow)
  return party ? nameOf(graph, party.id) : t('common.none')
}
