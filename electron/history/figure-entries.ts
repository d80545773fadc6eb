import type { SectionName } from '../shared/domain/answer'
import type { FigureYear } from '../shared/domain/company'
import { entry, listFact, numberFact, textFact, type Entry } from './entry'

/** One entry a year and currency; a line that is missing stays missing, it is never 0. */
export function figureEntries(
  section: Extract<SectionName, 'accounting' | 'keyFigures'>,
  years: readonly FigureYear[],
): Entry[] {
  return years.map(({ path, year, currency, lines, sources }) => {
    const told = lines.map(({ key, path, value, text }) =>
      value === null ? textFact(key, text || null, path) : numberFact(key, value, path),
    )
    const facts = [
      ...told,
      numberFact('year', year, path, 'count'),
      textFact('currency', currency, path),
      listFact('sources', sources, path),
    ]
    const count = told.filter((fact) => fact !== null).length
    const keys = [`${section} ${year ?? ''} ${currency ?? ''}`, `${section} ${year ?? ''}`]
    const subject = year === null ? null : String(year)
    const summary = numberFact('lines', count, path, 'count')
    return entry({ facet: 'figures', section, subject, path, keys, facts, summary })
  })
}
