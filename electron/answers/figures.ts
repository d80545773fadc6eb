import type { FigureYear } from '../shared/domain/company'
import { figureNames } from './aliases'
import { openFields } from './fields'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { walkLeaves } from './leaves'
import { readList, type Listed } from './lists'
import { amountOf, textOf } from './scalars'
import type { NamedTrouble } from './troubles'

const yearOf = (node: Json | undefined): number | null => {
  const [, year] = /^(\d{4})(?:-\d{2}-\d{2})?$/.exec(textOf(node ?? null) ?? '') ?? []
  return year === undefined ? null : Number(year)
}

const { year, years, currency, sources } = figureNames
const yearNames = { year, currency, sources }
const turnedNames = { years, currency, sources }

/** One year: every member that is not year, currency or source is a line, in the service's order. */
function readYear(
  node: JsonRecord,
  path: string,
  log: NamedTrouble[],
  yearAbove: number | null = null,
): FigureYear {
  const fields = openFields(node, path, yearNames, log)
  const said = fields.read('year', yearOf)?.value ?? null
  const currencyCode = fields.word('currency')
  const sourceWords = fields.words('sources')
  const lines = fields.others().flatMap((other) => {
    const amount = amountOf(other.node)
    const leaves = walkLeaves(other.node, other.path, other.key, log)
    return amount !== null
      ? [{ key: other.key, path: other.path, value: amount, text: String(other.node) }]
      : leaves.map((leaf) => ({ ...leaf, value: amountOf(leaf.text) }))
  })
  return { path, year: said ?? yearAbove, currency: currencyCode, lines, sources: sourceWords }
}

/**
 * One object with arrays instead of a list of years (`{accountingYears: [2023, 2022], turnover:
 * [5, 4]}`): turned round, null where the form is another one.
 */
function turnRound(node: JsonRecord, path: string, log: NamedTrouble[]): FigureYear[] | null {
  const fields = openFields(node, path, turnedNames, log)
  const found = fields.node('years', Array.isArray)
  if (!found || !Array.isArray(found.node)) return null
  const all = found.node.map(yearOf)
  const shared = { currency: fields.word('currency'), sources: fields.words('sources') }
  const others = fields.others()
  return all.map((year, at) => ({
    path: pathTo(found.path, at),
    year,
    ...shared,
    lines: others.map((other) => {
      const isSpread = Array.isArray(other.node)
      const value = Array.isArray(other.node) ? (other.node[at] ?? null) : other.node
      return {
        key: other.key,
        path: isSpread ? pathTo(other.path, at) : other.path,
        value: amountOf(value),
        text: textOf(value) ?? '',
      }
    }),
  }))
}

const isYearKey = (key: string): boolean => /^\d{4}$/.test(key)

/** Reads `financials.accounting` and `financials.keyFigures` (contract §8.3): a gap stays a gap. */
export function readFigures(node: Json, path: string, log: NamedTrouble[]): Listed<FigureYear> {
  const turned = isRecord(node) ? turnRound(node, path, log) : null
  if (turned) return { value: turned, extra: [] }
  return readList(node, path, log, {
    wrappers: ['accounting', 'accounts', 'keyfigures', 'years'],
    readEntry: (each, at) => (isRecord(each) ? readYear(each, at, log) : null),
    isEntry: (keys) =>
      !keys.some(isYearKey) && keys.some((key) => figureNames.year.some((name) => name === key)),
    readMember: (key, member, at) =>
      isYearKey(plainKey(key)) && isRecord(member)
        ? [readYear(member, at, log, Number(key))]
        : null,
  })
}
