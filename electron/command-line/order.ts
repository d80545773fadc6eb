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
import { reportKind, reportKinds, reportLanguage, type OrderTerms } from '../shared/domain/session'
import { done, failed, type Result } from '../shared/result'
import { readIdentifier } from '../shared/rules/identifiers'
import type { Options } from './arguments'

/** The terms given on the command line; the default is everything, in Norwegian. */
export function readTerms(options: Options): Result<OrderTerms> {
  const language = reportLanguage.safeParse((options.language ?? 'nb').toLowerCase())
  if (!language.success)
    return failed('rejected-input', { about: `--language ${options.language}` })
  const expands = listOf(options.expand ?? 'all', allExpands)
  const reports = listOf(options.report ?? 'all', [...reportKinds])
  const unknownExpand = expands.find(
    (one) => !allExpands.includes(one) && !/^[A-Za-z.]+$/.test(one),
  )
  if (unknownExpand) return failed('rejected-input', { about: `--expand ${unknownExpand}` })
  const unknownReport = reports.find((one) => !reportKind.safeParse(one).success)
  if (unknownReport) return failed('rejected-input', { about: `--report ${unknownReport}` })
  return done({ expands, reports, language: language.data })
}

function listOf(text: string, all: string[]): string[] {
  if (text === 'all') return all
  if (text === 'none' || text === '') return []
  return [
    ...new Set(
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ]
}

export function readCountry(text: string): Result<Country> {
  const parsed = country.safeParse(text.toLowerCase())
  return parsed.success
    ? done(parsed.data)
    : failed('rejected-input', { about: `--country ${text}` })
}

/** Reads every number given: operands first, then the first column of the file. Repeats are taken once. */
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

/** The first column of a CSV file; a first row without any digit is a header. */
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
    const cells = rows.map((row) => row[0] ?? '').filter(Boolean)
    return done(cells[0] && !/\d/.test(cells[0]) ? cells.slice(1) : cells)
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
      return failed('rejected-input', { about: `${file} is not a CSV file`, detail: error.message })
    }
    return fileFailure(error, file)
  }
}
