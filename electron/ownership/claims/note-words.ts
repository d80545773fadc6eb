import type { Difference, DifferenceCause } from '../../shared/domain/ownership/claim'
import type { ShareKind } from '../../shared/domain/ownership/band'
import type { OwnershipRule, RuleKey, RuleMeasure } from '../../shared/domain/ownership/rule'
import type { VerdictState } from '../../shared/domain/ownership/verdict'
import { english } from './note-words-en'
import { norwegian } from './note-words-nb'

export type NoteLanguage = 'en' | 'nb'

/** Everything a discrepancy note says that is not in an answer. */
export interface NoteWords {
  language: NoteLanguage
  months: readonly string[]
  /** decimal sign, and what stands between a number and its percent sign */
  point: string
  beforePercent: string
  none: string
  and: string
  title: string
  intro: string[]
  fact: Record<
    | 'company'
    | 'number'
    | 'made'
    | 'author'
    | 'until'
    | 'retrieved'
    | 'sharesAsOf'
    | 'rule'
    | 'limit'
    | 'source',
    string
  >
  instant(day: string, time: string): string
  span(from: string, to: string): string
  madeBy(instant: string, author: string): string
  allAnswers: string
  noDay: string
  rule: Record<RuleKey, string>
  limit(rule: OwnershipRule, limit: string, control: string): string
  over(percent: string, isIncluded: boolean): string
  changed: string
  fromDate(day: string): string
  state: Record<'not-requested' | 'not-delivered' | 'nothing-found', string>
  nobodyDiffers: string
  nameless: string
  unknownPart(company: string): string
  born(day: string): string
  theirs: string
  ours: string
  difference: string
  otherRules: string
  why: string
  reckoning: string
  evidence: string
  notNamed: string
  named: string
  percentageControl(percent: string): string
  integratedOwnership(percent: string): string
  noPercentage: string
  notInAnswers: string
  verdict: Record<VerdictState, string>
  differences: Record<Difference | 'possible-unnamed', string>
  causes: Record<DifferenceCause, string>
  measure: Record<RuleMeasure | 'role', string>
  of: Record<ShareKind, string>
  noNumber: string
  morePaths(count: number, isCut: boolean): string
  cycle(names: string): string
  ownShares(name: string): string
  control(entity: string, holders: string, isCertain: boolean): string
  holding(holder: string, company: string): string
  holds(holder: string, share: string, company: string): string
  role(role: string, foundation: string): string
  treasury(company: string): string
  total: string
  isCut: string
  withoutCycles(percent: string): string
  countedWith(names: string): string
  answer(company: string, instant: string, path: string, digest: string): string
  leftOut(count: number): string
  limits: string[]
}

const words: Record<NoteLanguage, NoteWords> = { en: english, nb: norwegian }

export const noteWordsIn = (language: NoteLanguage): NoteWords => words[language]
