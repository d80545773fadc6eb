import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { fileFailure } from '../calls/file-failure'
import { allExpands } from '../shared/domain/answer'
import {
  country,
  type CompanyKey,
  type Country,
  type IdentifierVerdict,
} from '../shared/domain/identifier'
import { reportKinds, reportLanguage, type OrderTerms } from '../shared/domain/session'
import { done, failed, type Result } from '../shared/result'
import { readIdentifier } from '../shared/rules/identifiers'
import type { Options } from './arguments'

/** The terms given on the command line; the default is everything, in Norwegian. */
export function readTerms(options: Options): Result<OrderTerms> {
  const language = reportLanguage.safeParse((options.language ?? 'nb').toLowerCase())
  if (!language.success) {
    return failed('rejected-input', { about: `--language ${options.language}` })
  }
  const expands = listOf('expand', options.expand, allExpands)
  if (!expands.ok) return expands
  const reports = listOf('report', options.report, reportKinds)
  if (!reports.ok) return reports
  return done({ expands: expands.value, reports: reports.value, language: language.data })
}

/** A name that is not known is refused: a slip of the pen would be ordered, paid for and missing. */
function listOf(
  option: 'expand' | 'report',
  text = 'all',
  all: readonly string[],
): Result<string[]> {
  if (text === 'all') return done([...all])
  if (text === 'none' || text === '') return done([])
  const chosen = new Set<string>()
  for (const word of text.split(',').map((one) => one.trim())) {
    const known = all.find((one) => one.toLowerCase() === word.toLowerCase())
    if (known) chosen.add(known)
    else if (word) {
      return failed('rejected-input', { about: `--${option} ${word}; known: ${all.join(', ')}` })
    }
  }
  return done([...chosen])
}

export function readCountry(text: string): Result<Country> {
  const parsed = country.safeParse(text.toLowerCase())
  return parsed.success
    ? done(parsed.data)
    : failed('rejected-input', { about: `--country ${text}` })
}

/** Reads every number given: operands first, then those of the file. Repeats are taken once. */
export async function readCompanies(
  options: Options,
  operands: string[],
  home: Country,
): Promise<Result<{ companies: CompanyKey[]; verdicts: IdentifierVerdict[] }>> {
  const listed = options.from ? await readList(options.from) : done<string[]>([])
  if (!listed.ok) return listed
  const kind = options.duns ? 'duns' : 'organization-number'
  const typed = [...operands, ...listed.value]
  if (typed.length === 0) return failed('rejected-input', { about: 'no identifier was given' })
  const verdicts = typed.map((one) => readIdentifier(one, { country: home, kind }))
  const companies = new Map<string, CompanyKey>()
  for (const verdict of verdicts) {
    if (verdict.state === 'readable') {
      companies.set(`${verdict.key.country} ${verdict.key.identifier}`, verdict.key)
    }
  }
  return done({ companies: [...companies.values()], verdicts })
}

/** The column of numbers in a CSV file: the one that its header names, else the first. */
async function readList(file: string): Promise<Result<string[]>> {
  try {
    const rows: string[][] = parse(await readFile(file), {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
    return done(numbersOf(rows))
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
      return failed('rejected-input', { about: `${file} is not a CSV file`, detail: error.message })
    }
    return fileFailure(error, file)
  }
}

/** Headers under which registers and spreadsheets of the four countries keep the number. */
const numberHeaders =
  /^(org(anisations?|anizations?)?(nr|nummer|no|number|id)|identifier|identifikator|companynumber|cvr(nr|nummer)?|ytunnus|businessid|duns(nr|nummer|number)?)$/

/** A first row without any digit is a header; without one the first column is taken. */
function numbersOf(rows: string[][]): string[] {
  const [first = [], ...others] = rows
  const isHeader = !first.some((cell) => /\d/.test(cell))
  const named = first.findIndex((cell) =>
    numberHeaders.test(cell.toLowerCase().replace(/[^a-z]/g, '')),
  )
  const column = Math.max(named, 0)
  return (isHeader ? others : rows).map((row) => row[column] ?? '').filter(Boolean)
}
