import type { ClaimedReason, Sourced } from '../shared/domain/company'
import { reasonNames, type beneficialNames } from './aliases'
import type { Keeper } from './coded'
import { openFields, type Fields } from './fields'
import type { Json } from './json'
import { isRecord } from './json'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

/** A reason as a word, which is a code or a phrase by the name it stood under, or as an object with both. */
function readReason(
  node: Json,
  path: string,
  keeper: Keeper,
  word: 'code' | 'phrase',
  log: NamedTrouble[],
): ClaimedReason | null {
  if (!isRecord(node)) {
    const text = textOf(node)
    if (text === null) return null
    return { path, paths: { [word]: path }, code: null, phrase: null, [word]: text }
  }
  const fields = openFields(node, path, reasonNames, log)
  const [code, phrase] = [fields.word('code'), fields.word('phrase')]
  if (code === null && phrase === null) return null
  for (const other of fields.others()) keeper.keep(other)
  return { path, paths: fields.paths, code, phrase }
}

/** A code with the phrase that explains it. */
function joined({ value: one }: Sourced<ClaimedReason>, other: ClaimedReason): ClaimedReason {
  return { ...one, paths: { ...one.paths, ...other.paths }, phrase: other.phrase }
}

/**
 * Every reason the service gives for an owner (contract §8.4), in its order: codes with their
 * phrases where there are as many of both, otherwise the codes and then the phrases, because which
 * belongs to which is not said.
 */
export function readReasons(
  fields: Fields<keyof typeof beneficialNames>,
  log: NamedTrouble[],
): ClaimedReason[] {
  const codes = fields.list('reason', (node, at, keeper) =>
    readReason(node, at, keeper, 'code', log),
  )
  const phrases = fields.list('reasonPhrase', (node, at, keeper) =>
    readReason(node, at, keeper, 'phrase', log),
  )
  const areWords = codes.every(({ value }) => value.phrase === null)
  const arePhrases = phrases.every(({ value }) => value.code === null)
  if (areWords && arePhrases && codes.length === phrases.length) {
    return codes.flatMap((code, at) => (phrases[at] ? [joined(code, phrases[at].value)] : []))
  }
  return [...codes, ...phrases].map(({ value }) => value)
}
