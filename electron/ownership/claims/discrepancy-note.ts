import type { ClaimComparison, RuleDifference } from '../../shared/domain/ownership/claim'
import type { Derivation } from '../../shared/domain/ownership/derivation'
import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { StatementSource } from '../../shared/domain/ownership/interest'
import type { OwnershipRule, RuleKey } from '../../shared/domain/ownership/rule'
import { bandText, dayText, instantText, listText, percentOf } from './note-format'
import type { NameOf, NoteDerivation } from './note-lines'
import { claimedText, noteDerivation } from './note-lines'
import type { NoteWords } from './note-words'

export interface NoteFact {
  label: string
  text: string
}

/** One person on whom the service and our reckoning differ. */
export interface NotePerson {
  name: string
  /** birth date, and with whom the person is counted together */
  under: string[]
  facts: NoteFact[]
  causesHeading: string
  causes: string[]
  derivationHeading: string
  /** how our figure comes about; null where nobody of the graph is meant */
  derivation: NoteDerivation | null
  sourcesHeading: string
  sources: string[]
}

/** A discrepancy note as plain data, in the words of one language, ready to be set as text or on pages. */
export interface DiscrepancyNote {
  language: NoteWords['language']
  title: string
  intro: string[]
  facts: NoteFact[]
  /** what the service answered where it named nobody, or that nothing differs */
  remarks: string[]
  people: NotePerson[]
  limits: string[]
}

export interface NoteWish {
  graph: OwnershipGraph
  rule: RuleKey
  /** one for each finding, the strongest first */
  derivationsOf(party: string, rule: RuleKey): Derivation[]
  author: string
  /** UTC instant */
  madeAt: string
}

/** A longer note helps nobody and would take long to make; it says how many it leaves out. */
const mostPeople = 200

function namesIn({ parties }: OwnershipGraph, words: NoteWords): NameOf {
  const byId = new Map(parties.map((party) => [party.id, party]))
  const nameOf = (id: string): string => {
    const party = byId.get(id)
    if (party?.partOf) return words.unknownPart(nameOf(party.partOf))
    return party?.name ?? party?.identifier ?? words.nameless
  }
  return nameOf
}

function factsOf({ graph, author, madeAt }: NoteWish, rule: OwnershipRule, words: NoteWords) {
  const { fact } = words
  const subject = graph.parties.find(({ id }) => id === graph.subject)
  const limit = words.over(percentOf(rule.threshold, words), rule.isThresholdIncluded)
  const control = words.over(percentOf(rule.control, words), rule.isControlIncluded)
  const { sharesAsOf, retrieved } = graph
  const asOf = sharesAsOf
    ? words.span(dayText(sharesAsOf.from, words), dayText(sharesAsOf.to, words))
    : words.noDay
  const received = words.span(instantText(retrieved.from, words), instantText(retrieved.to, words))
  const facts: [string, string][] = [
    [fact.company, subject?.name ?? words.nameless],
    [fact.number, subject?.identifier ?? words.none],
    [fact.made, words.madeBy(instantText(madeAt, words), author)],
    [fact.until, graph.at === null ? words.allAnswers : instantText(graph.at, words)],
    [fact.retrieved, received],
    [fact.sharesAsOf, asOf],
    [fact.rule, words.rule[rule.key]],
    [fact.limit, words.limit(rule, limit, control)],
    [fact.source, rule.source],
  ]
  return facts.map(([label, text]): NoteFact => ({ label, text }))
}

function ruleRemarks({ isChanged, fromDate }: OwnershipRule, words: NoteWords): string[] {
  return [
    ...(isChanged ? [words.changed] : []),
    ...(fromDate ? [words.fromDate(dayText(fromDate, words))] : []),
  ]
}

const differenceText = (
  { claimed }: ClaimComparison,
  difference: NonNullable<RuleDifference['difference']>,
  { differences }: NoteWords,
): string =>
  difference === 'only-possible' && !claimed
    ? differences['possible-unnamed']
    : differences[difference]

function oursText(
  party: string | null,
  { ours }: RuleDifference,
  [strongest]: readonly Derivation[],
  words: NoteWords,
): string {
  if (party === null) return words.notInAnswers
  const figure = strongest?.total ? `, ${bandText(strongest.total, words)}` : ''
  return `${words.verdict[ours]}${figure}`
}

function otherRulesText({ byRule }: ClaimComparison, rule: RuleKey, words: NoteWords): string {
  const others = byRule.filter((each) => each.rule !== rule)
  return others.map((each) => `${words.rule[each.rule]} – ${words.verdict[each.ours]}`).join('; ')
}

function sourceText(
  { companyRow, retrievedAt, path, sha256 }: StatementSource,
  { parties }: OwnershipGraph,
  words: NoteWords,
): string {
  const company = parties.find((party) => party.companyRow === companyRow)
  const name = company?.name ?? words.nameless
  return words.answer(name, instantText(retrievedAt, words), path, sha256)
}

function underName(
  comparison: ClaimComparison,
  { graph }: NoteWish,
  nameOf: NameOf,
  words: NoteWords,
): string[] {
  const party = graph.parties.find(({ id }) => id === comparison.party)
  const dateOfBirth = comparison.claimed?.dateOfBirth ?? party?.dateOfBirth ?? null
  const with_ = graph.standings.find((each) => each.party === comparison.party)?.countedWith ?? []
  return [
    ...(dateOfBirth ? [words.born(dayText(dateOfBirth, words))] : []),
    ...(with_.length > 0 ? [words.countedWith(listText(with_.map(nameOf), words))] : []),
  ]
}

const reasonsOf = ({ reasons }: NonNullable<ClaimComparison['claimed']>): string[] =>
  reasons.flatMap(({ phrase, code }) => phrase ?? code ?? [])

function personOf(
  comparison: ClaimComparison,
  found: RuleDifference,
  wish: NoteWish,
  words: NoteWords,
): NotePerson {
  const { party, claimed } = comparison
  const nameOf = namesIn(wish.graph, words)
  const derivations = party === null ? [] : wish.derivationsOf(party, wish.rule)
  const [strongest] = derivations
  const theirs = claimed
    ? [words.named, claimedText(claimed, words), ...reasonsOf(claimed)].join('; ')
    : words.notNamed
  const sources = [...(claimed ? [claimed.source] : []), ...(strongest?.sources ?? [])]
  return {
    name: claimed?.name ?? (party === null ? words.nameless : nameOf(party)),
    under: underName(comparison, wish, nameOf, words),
    facts: [
      { label: words.theirs, text: theirs },
      { label: words.ours, text: oursText(party, found, derivations, words) },
      {
        label: words.difference,
        text: found.difference ? differenceText(comparison, found.difference, words) : words.none,
      },
      { label: words.otherRules, text: otherRulesText(comparison, wish.rule, words) },
    ],
    causesHeading: words.why,
    causes: found.causes.map((cause) => words.causes[cause]),
    derivationHeading: words.reckoning,
    derivation: strongest ? noteDerivation(strongest, nameOf, words) : null,
    sourcesHeading: words.evidence,
    sources: sources.map((source) => sourceText(source, wish.graph, words)),
  }
}

/**
 * The note with which an obliged entity reports discrepancies to a register of beneficial owners: the
 * service's owners and ours under one rule, each difference with what it may come from, how our
 * figure comes about and which answers it rests on. Plain data; the same case gives the same note.
 */
export function discrepancyNote(wish: NoteWish, words: NoteWords): DiscrepancyNote {
  const { graph } = wish
  const rule = graph.rules.find(({ key }) => key === wish.rule)
  if (!rule) throw new Error('a note under a rule that was not computed')
  const differing = graph.claims.flatMap((comparison) => {
    const found = comparison.byRule.find((each) => each.rule === rule.key)
    return found?.difference ? [{ comparison, found }] : []
  })
  const people = differing
    .slice(0, mostPeople)
    .map(({ comparison, found }) => personOf(comparison, found, wish, words))
  const leftOut = differing.length - people.length
  const state = graph.claimState === 'found' ? [] : [words.state[graph.claimState]]
  const isAsked = graph.claimState === 'found' || graph.claimState === 'nothing-found'
  const remarks = isAsked && people.length === 0 ? [...state, words.nobodyDiffers] : state
  return {
    language: words.language,
    title: words.title,
    intro: words.intro,
    facts: factsOf(wish, rule, words),
    remarks: [...ruleRemarks(rule, words), ...remarks],
    people,
    limits: [...(leftOut > 0 ? [words.leftOut(leftOut)] : []), ...words.limits],
  }
}
