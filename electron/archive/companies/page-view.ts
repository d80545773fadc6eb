import { sectionNames, type Section, type ServiceTrouble } from '../../shared/domain/answer'
import type { CompanyView, Holding, HoldingSum } from '../../shared/domain/company'
import { byShare, sumHoldings } from '../../shared/rules/holding-sums'

/**
 * Entries of one section that a page is given. What is compared, searched and drawn as a tree has all
 * of them; a window that is handed hundreds of thousands at once would stand still for half a minute.
 */
export const mostOnPage = 2000

/**
 * The view as a page can hold it: longer lists are cut, and the section says so. Of holdings the
 * largest stay, and their sum counts all: an owner of most of the company can stand last in the list.
 */
export function viewForPage(view: CompanyView): CompanyView {
  const cut = sectionNames.flatMap((name) => {
    const section: Section<unknown> = view[name]
    const short =
      name === 'shareholders' || name === 'subsidiaries'
        ? shortHoldings(view[name])
        : shortSection(section, null)
    return short === section ? [] : [[name, short]]
  })
  return cut.length === 0 ? view : { ...view, ...(Object.fromEntries(cut) as Partial<CompanyView>) }
}

function shortHoldings(section: Section<Holding[]>): Section<unknown> {
  if (section.state !== 'found' || section.value.length <= mostOnPage) {
    return shortSection(section, null)
  }
  return shortSection({ ...section, value: byShare(section.value) }, sumHoldings(section.value))
}

function shortSection(section: Section<unknown>, shares: HoldingSum | null): Section<unknown> {
  let most = 0
  const short = (list: unknown): unknown => {
    if (!Array.isArray(list) || list.length <= mostOnPage) return list
    most = Math.max(most, list.length)
    return list.slice(0, mostOnPage)
  }
  const extra = short(section.extra) as typeof section.extra
  const troubles = short(section.troubles) as typeof section.troubles
  const value = section.state === 'found' ? shortValue(section.value, short) : null
  if (most === 0) return section
  const said: ServiceTrouble = {
    path: section.path,
    code: 'too-many-entries',
    message: `Only ${mostOnPage} of ${most} entries are shown.`,
  }
  const cut = { ...section, extra, troubles: [...troubles, said] }
  return section.state === 'found'
    ? { ...cut, state: 'found', value, whole: { entries: most, shares } }
    : cut
}

/** A list, or an object with lists in it, such as the hits of a sanction search. */
function shortValue(value: unknown, short: (list: unknown) => unknown): unknown {
  if (Array.isArray(value)) return short(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, short(each)]))
}
