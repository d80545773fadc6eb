import { sectionNames } from '../../electron/shared/domain/answer'
import type { SearchField, SearchHit } from '../../electron/shared/domain/search'
import { formatIdentifier } from '../../electron/shared/rules/identifiers'
import { humanise } from '../company/sections/role-organs'
import { roleName } from '../company/sections/role-words'
import { t } from '../text/text'
import { formatDate } from '../ui/format'
import type { IconName } from '../ui/sign-names'
import { reportName } from '../ui/terms-words'

export const fieldIcons: Record<SearchField, IconName> = {
  name: 'company',
  identifier: 'hash',
  case: 'cases',
  person: 'person',
  address: 'home',
  answer: 'list',
  report: 'document',
}

const ownWords = [
  'postal',
  'visiting',
  'organizationNumber',
  'dunsNumber',
  'shareholders',
  'subsidiaries',
  'beneficials',
  'address',
  'sanction',
  'signatureRights',
  'powerOfProcuration',
] as const

/** A firm that is named among the people is told from them by its sign. */
export const hitIcon = ({ field, party }: SearchHit): IconName =>
  field === 'person' && party === 'organization' ? fieldIcons.name : fieldIcons[field]

/** What a hit is in its document: a role, a kind of address, a JSON key, a report and its page; or null. */
export const hitWord = ({ field, word, page }: SearchHit): string | null => {
  if (field === 'report') {
    const report = word === null ? t('search.report') : reportName(word)
    return page === null ? report : t('search.reportPage', { report, page: String(page) })
  }
  if (word === null) return null
  const own = ownWords.find((name) => name === word)
  if (own !== undefined) return t(`search.word.${own}`)
  const section = sectionNames.find((name) => name === word)
  if (section !== undefined) return t(`common.section.${section}`)
  return field === 'answer' ? humanise(word) : roleName(word)
}

/** The company as its register writes it, e.g. “NO 314 211 685”; null outside of a company. */
export const hitNumber = ({ company }: SearchHit): string | null =>
  company === null
    ? null
    : `${company.country.toUpperCase()}\u00a0${formatIdentifier(company).replaceAll(' ', '\u00a0')}`

/** The company's name, or its number where it has none yet; null outside of a company. */
export const hitCompany = (hit: SearchHit): string | null => hit.companyName ?? hitNumber(hit)

/** A name as an answer has it, which can be an older one; the company's own name needs no word. */
const nameWord = (hit: SearchHit): string | null =>
  hit.path === null || foundText(hit) === hit.companyName ? null : t('search.nameInAnswer')

const foundText = ({ snippets }: SearchHit): string => snippets.map(({ text }) => text).join('')

/** What stands beside a hit on one line: what it is, whose, in which case, and that it is only nearly it. */
export const hitAbout = (hit: SearchHit): string => {
  const { field, dateOfBirth, caseName, isNear, isOlder, retrievedAt } = hit
  const isCaseItself = field === 'case' && foundText(hit) === caseName
  return [
    field === 'name' ? nameWord(hit) : hitWord(hit),
    dateOfBirth === null ? null : t('search.born', { date: formatDate(dateOfBirth) }),
    field === 'name' ? hitNumber(hit) : hitCompany(hit),
    isCaseItself ? null : caseName,
    isOlder && retrievedAt !== null
      ? t('search.older', { date: formatDate(retrievedAt.slice(0, 10)) })
      : null,
    isNear ? t('search.near') : null,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}
