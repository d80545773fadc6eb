import type { Db } from '../../archive/sqlite/connection'
import { beginningsOr, oneBeginning } from './match'
import type { Asked } from './query-words'
import { rowsWith, rowsWithWords } from './rows-with'
import type { Scope } from './scope'

/** Up to this many words FTS5 looks for all at once; with more it is slower than one after the other. */
const mostAtOnce = 48

/**
 * The entries that have all that is asked for, each thing as it is asked for or by one of the words in
 * `others` for it; in any order. `known` are found already and left out.
 */
export function looserRows(
  db: Db,
  asked: readonly Asked[],
  others: readonly (readonly string[])[],
  known: ReadonlySet<number>,
  scope: Scope,
): number[] {
  const words = others.reduce((sum, some) => sum + some.length, 0)
  if (words === 0) return []
  const found =
    words <= mostAtOnce
      ? rowsWith(db, beginningsOr(asked, others), scope)
      : oneByOne(db, asked, others, scope)
  return found.filter((entryNo) => !known.has(entryNo))
}

/** What every thing that is asked for has in common. */
function oneByOne(
  db: Db,
  asked: readonly Asked[],
  others: readonly (readonly string[])[],
  scope: Scope,
): number[] {
  let left: ReadonlySet<number> | null = null
  // Long words are rare: what they leave may be nothing.
  const order = [...asked.entries()].sort(([, a], [, b]) => lettersIn(b) - lettersIn(a))
  for (const [index, one] of order) {
    const either = new Set<number>(rowsWith(db, oneBeginning(one), scope))
    for (const entryNo of rowsWithWords(db, others[index] ?? [], scope)) either.add(entryNo)
    left = left === null ? either : common(left, either)
    if (left.size === 0) break
  }
  return left === null ? [] : [...left].sort((a, b) => a - b)
}

const common = (one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...one].filter((entryNo) => other.has(entryNo)))

const lettersIn = ({ words }: Asked): number => words.join('').length
