import type { Authority, Signatory } from '../../../electron/shared/domain/company'
import { foldName } from '../same-party'
import { personKey, type Candidate } from './candidates'

/** Why nothing can be said: the rule is not one that can be worked out, or a person cannot be told apart. */
export type NoAnswerReason =
  'not-in-answer' | 'not-set' | 'not-conclusive' | 'unsure-who' | 'named-twice'

export type SigningAnswer =
  | { answer: 'yes'; set: Signatory[] }
  /** `missing`: who would complete a set, for each set that lacks the fewest */
  | { answer: 'no'; missing: Signatory[][] }
  | { answer: 'cannot-be-said'; why: NoAnswerReason }

type Chosen = Pick<Candidate, 'name' | 'dateOfBirth'>
type Fit = 'same' | 'maybe' | 'other'

/** A date that only one of the two has, or that one gives in part, neither joins nor parts two of one name. */
function fitOf(signatory: Signatory, person: Chosen): Fit {
  const { name, dateOfBirth } = signatory
  if (name === null) return 'maybe'
  if (personKey(name, dateOfBirth) === personKey(person.name, person.dateOfBirth)) return 'same'
  if (foldName(name) !== foldName(person.name)) return 'other'
  const [one, other] = [dateOfBirth ?? '', person.dateOfBirth ?? '']
  return one.startsWith(other) || other.startsWith(one) ? 'maybe' : 'other'
}

const countPeople = (set: readonly Signatory[]): number =>
  new Set(set.map(({ name, dateOfBirth }) => personKey(name ?? '', dateOfBirth))).size

/**
 * Whether the chosen people together satisfy a rule, by the sets that the answer itself gives: sets are
 * alternatives, everybody inside one must sign. More people than a set asks for do no harm. Never from
 * the text of a rule, never by a legal default; what is not certain cannot be said (session API
 * contract §8.6, domain primer §4). Null while nobody is chosen and there is something to choose for.
 */
export function signingAnswer(
  rule: Authority | null,
  chosen: readonly Chosen[],
): SigningAnswer | null {
  if (rule === null) return { answer: 'cannot-be-said', why: 'not-in-answer' }
  if (rule.status === 'not-set') return { answer: 'cannot-be-said', why: 'not-set' }
  if (rule.status !== 'conclusive' || rule.options.length === 0)
    return { answer: 'cannot-be-said', why: 'not-conclusive' }
  if (chosen.length === 0) return null
  return answerBySets(
    rule.options.map(({ required }) => required),
    chosen,
  )
}

function answerBySets(sets: readonly Signatory[][], chosen: readonly Chosen[]): SigningAnswer {
  const lacks = (set: readonly Signatory[], fits: readonly Fit[]) =>
    set.filter((one) => !chosen.some((person) => fits.includes(fitOf(one, person))))
  const complete = sets.filter((set) => lacks(set, ['same']).length === 0)
  const certain = complete.find((set) => set.length > 0 && countPeople(set) === set.length)
  if (certain) return { answer: 'yes', set: certain }
  // One person is one signature: a set that names somebody twice may want somebody else beside them.
  if (complete.length > 0) return { answer: 'cannot-be-said', why: 'named-twice' }
  if (sets.some((set) => lacks(set, ['same', 'maybe']).length === 0))
    return { answer: 'cannot-be-said', why: 'unsure-who' }
  const missing = sets.map((set) => lacks(set, ['same']))
  const fewest = Math.min(...missing.map(({ length }) => length))
  return { answer: 'no', missing: missing.filter(({ length }) => length === fewest) }
}
