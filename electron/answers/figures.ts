import type { FigureYear } from '../shared/domain/company'
import { figureNames } from './aliases'
import type { Member } from './coded'
import { leavesOf, openFields } from './fields'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { mostLeaves, tooManyLeaves, walkLeaves } from './leaves'
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

type Line = FigureYear['lines'][number]

/** The lines of a member: its number, or every leaf in it. */
function linesOf({ key, node, path }: Member, log: NamedTrouble[]): Line[] {
  const amount = amountOf(node)
  if (amount !== null) return [{ key, path, value: amount, text: String(node) }]
  return walkLeaves(node, path, key, log).map((leaf) => ({ ...leaf, value: amountOf(leaf.text) }))
}

/** One year: every member that is not year, currency or source is a line, in the service's order. */
function readYear(
  node: JsonRecord,
  path: string,
  log: NamedTrouble[],
  yearAbove: number | null = null,
): FigureYear {
  const fields = openFields(node, path, yearNames, log)
  const year = fields.read('year', yearOf)?.value ?? yearAbove
  const currency = fields.word('currency')
  const sources = fields.words('sources')
  const lines: Line[] = []
  for (const other of fields.others()) {
    if (lines.length >= mostLeaves) {
      log.push({ ...tooManyLeaves(path) })
      break
    }
    lines.push(...linesOf(other, log))
  }
  return { path, paths: fields.paths, year, currency, lines, sources }
}

/** A line of a turned table: the entry for one year, or what stands for all of them. */
function lineAt({ key, node, path }: Member, at: number): Line {
  const value = Array.isArray(node) ? (node[at] ?? null) : node
  return {
    key,
    path: Array.isArray(node) ? pathTo(path, at) : path,
    value: amountOf(value),
    text: textOf(value) ?? '',
  }
}

/** Whether a member of a turned table can be read year by year: a value, or a list of as many. */
function isColumn({ node }: Member, years: number): boolean {
  const all = Array.isArray(node) ? node : [node]
  return all.length <= years && all.every((each) => typeof each !== 'object' || each === null)
}

/**
 * One object with arrays instead of a list of years (`{accountingYears: [2023, 2022], turnover:
 * [5, 4]}`): turned round, null where the form is another one.
 */
function turnRound(node: JsonRecord, path: string, log: NamedTrouble[]): Listed<FigureYear> | null {
  const own: NamedTrouble[] = []
  const fields = openFields(node, path, turnedNames, own)
  const found = fields.node(
    'years',
    (each) => Array.isArray(each) && each.every((one) => yearOf(one) !== null),
  )
  if (!found || !Array.isArray(found.node)) return null
  for (const trouble of own) log.push(trouble)
  const { length } = found.node
  const shared = { currency: fields.word('currency'), sources: fields.words('sources') }
  const others = fields.others()
  const columns = others.filter((each) => isColumn(each, length)).slice(0, mostLeaves)
  const value = found.node.map((each, at) => {
    const place = pathTo(found.path, at)
    return {
      path: place,
      paths: { ...fields.paths, year: place },
      year: yearOf(each),
      ...shared,
      lines: columns.map((column) => lineAt(column, at)),
    }
  })
  const left = others.filter((each) => !columns.includes(each))
  return { value, extra: leavesOf(left, path, log) }
}

const isYearKey = (key: string): boolean => /^\d{4}$/.test(key)

/** Reads `financials.accounting` and `financials.keyFigures` (contract §8.3): a gap stays a gap. */
export function readFigures(node: Json, path: string, log: NamedTrouble[]): Listed<FigureYear> {
  const turned = isRecord(node) ? turnRound(node, path, log) : null
  if (turned) return turned
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
