import { allExpands } from '../shared/domain/answer'
import { country, type Country } from '../shared/domain/identifier'
import { reportKinds, reportLanguage, type OrderTerms } from '../shared/domain/session'
import { done, failed, type Result } from '../shared/result'
import type { TableLine } from '../shared/table/mapping'
import type { Options } from './arguments'
import { readList } from './read-list'

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

/** Every number given: operands first, then the lines of the file. Fails where there is none. */
export async function givenNumbers(
  options: Options,
  operands: string[],
): Promise<Result<TableLine[]>> {
  const listed = options.from ? await readList(options.from) : done<TableLine[]>([])
  if (!listed.ok) return listed
  const typed = operands.map((one): TableLine => ({
    typed: one,
    countryCell: null,
    kind: null,
    reference: null,
    name: null,
  }))
  const all = [...typed, ...listed.value]
  return all.length > 0 ? done(all) : failed('rejected-input', { about: 'no identifier was given' })
}
