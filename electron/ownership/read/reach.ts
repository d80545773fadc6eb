import { readAnswer } from '../../answers/read-answer'
import { snapshotOf } from '../graph/snapshot-of'
import type { OwnershipSnapshot } from '../snapshot'
import type { CaseMemory } from './case-memory'
import { CaseNumbers } from './case-numbers'
import { answersOfCompanyAt, type AnswerPlace, type CaseOutline } from './case-outline'
import { foldedNumber, mayMention, mentionsIn } from './mentions'
import { eachAnswer, provedBytes, unprovedBytes } from './read-answers'

/** Which answers of each company are looked at: those that count at an instant, or every one. */
export type AnswersOf = (companyRow: number) => readonly AnswerPlace[]

export const answersAt =
  (outline: CaseOutline, at: string | null): AnswersOf =>
  (companyRow) =>
    answersOfCompanyAt(outline, companyRow, at)

export const everyAnswer =
  ({ answers }: CaseOutline): AnswersOf =>
  (companyRow) =>
    answers.get(companyRow) ?? []

interface Reading {
  place: { caseId: string; folder: string }
  outline: CaseOutline
  memory: CaseMemory
  answersOf: AnswersOf
}

/**
 * The snapshots of a company and of all companies that holdings lead to from it, in whichever answer
 * they are named: a company can name its owner, and the owner its company. Answers that are not
 * reached are not taken apart, as a case can hold thousands. Throws ExpectedFailure; a graph is never
 * built on bytes that are not what came.
 */
export async function snapshotsReached(
  companyRow: number,
  reading: Reading,
): Promise<OwnershipSnapshot[]> {
  const numbers = await numbersOf(reading)
  await lookThrough(reading)
  const reached = new Map<number, OwnershipSnapshot[]>()
  for (let next = new Set([companyRow]); next.size > 0;) {
    const mentioning = rowsMentioning(next, numbers, reading).filter(
      (row) => !reached.has(row) && !next.has(row),
    )
    // In one go: each look into the case costs as much as reading several answers.
    const read = await snapshotsOf([...next, ...mentioning], reading)
    for (const row of next) reached.set(row, [])
    const led = new Set<number>()
    for (const one of read) {
      const named = numbers.rowsNamedBy(one)
      const here = reached.get(one.companyRow)
      here?.push(one)
      if (here) for (const row of named) led.add(row)
      else if (named.some((row) => next.has(row))) led.add(one.companyRow)
    }
    next = new Set([...led].filter((row) => !reached.has(row) && reading.answersOf(row).length > 0))
  }
  return [...reached.values()].flat()
}

/** Companies ordered by DUNS are read first: only their answers tell by which number others name them. */
async function numbersOf(reading: Reading): Promise<CaseNumbers> {
  const { keys } = reading.outline
  const numbers = new CaseNumbers(keys)
  const byDuns = [...keys].flatMap(([row, { kind }]) => (kind === 'duns' ? row : []))
  for (const snapshot of await snapshotsOf(byDuns, reading)) numbers.learn(snapshot)
  return numbers
}

/** Looks for numbers in every answer that tells of holdings, once for as long as the case is remembered. */
async function lookThrough({ place, outline, memory, answersOf }: Reading): Promise<void> {
  const unseen = [...outline.keys.keys()]
    .flatMap((row) => answersOf(row))
    .filter(({ namesHoldings, sha256 }) => namesHoldings && !memory.mentions.has(sha256))
  await eachAnswer(place, unseen, unprovedBytes, ({ sha256 }, bytes) => {
    memory.mentions.set(sha256, mentionsIn(bytes))
  })
}

/** The companies whose answers may name one of these as owner or as owned. */
function rowsMentioning(
  companyRows: ReadonlySet<number>,
  numbers: CaseNumbers,
  { outline, memory, answersOf }: Reading,
): number[] {
  const tokens = [...companyRows]
    .flatMap((row) => numbers.numbersOf(row))
    .flatMap((number) => foldedNumber(number) ?? [])
  const mentionsAny = ({ sha256 }: AnswerPlace) => {
    const mentions = memory.mentions.get(sha256)
    return mentions !== undefined && tokens.some((token) => mayMention(mentions, token))
  }
  return [...outline.keys.keys()].filter((row) => answersOf(row).some(mentionsAny))
}

async function snapshotsOf(
  companyRows: readonly number[],
  { place, outline, memory, answersOf }: Reading,
): Promise<OwnershipSnapshot[]> {
  const places = companyRows.flatMap((row) => answersOf(row))
  const found = new Map<AnswerPlace, OwnershipSnapshot>()
  const unread: AnswerPlace[] = []
  for (const one of places) {
    const known = memory.recall(one)
    if (known) found.set(one, known)
    else unread.push(one)
  }
  await eachAnswer(place, unread, provedBytes, (one, bytes) => {
    const key = outline.keys.get(one.companyRow)
    if (!key) throw new Error('an answer of a company that is not there')
    const { companyRow, sessionRow, sha256, retrievedAt } = one
    const answer = { companyRow, sessionRow, sha256, retrievedAt, key }
    const snapshot = snapshotOf(readAnswer(bytes, one.expands), answer)
    memory.keep(one, snapshot, bytes.byteLength)
    found.set(one, snapshot)
  })
  return places.flatMap((one) => found.get(one) ?? [])
}
