import { answerStates, sectionNames, type SectionName } from '../../electron/shared/domain/answer'
import type { AuthorityStatus, CompanyStatus } from '../../electron/shared/domain/company'
import type { Change, ValueFormat } from '../../electron/shared/domain/history'
import { partName } from '../company/part-words'
import { figureName } from '../company/sections/figure-words'
import { isRoleName } from '../company/sections/role-organs'
import { roleName } from '../company/sections/role-words'
import { history } from '../text/en/history'
import { t } from '../text/text'
import { formatDate, formatNumber, formatPercent, formatShare } from '../ui/format'

const has = <T extends object>(names: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(names, name)

export const isSectionName = (name: string): name is SectionName =>
  (sectionNames as readonly string[]).includes(name)

/** What a field is called; a field of the source that we have no name for keeps its own. */
export function fieldName({ facet, field, isSourceField, kind }: Change): string {
  if (kind === 'not-comparable') return isSectionName(field) ? partName(field) : field
  if (isSourceField) return field.replaceAll('[]', '')
  if (has(history.field, field)) return t(`history.field.${field}`)
  return facet === 'figures' ? figureName(field) : field
}

/** Whose or what it is: a name, a role beside it, a kind of address, a year. */
export function subjectName({ facet, subject, part, section }: Change): string {
  const words = facet === 'figures' && isSectionName(section) ? partName(section) : partWords(part)
  const all = facet === 'roles' ? [subject, words] : [words, subject]
  return all.filter((word) => word).join(' · ')
}

function partWords(part: string | null): string | null {
  if (part === null) return null
  return has(history.part, part) ? t(`history.part.${part}`) : roleName(part)
}

const statuses = {
  ...{ active: true, 'winding-up': true, insolvent: true, dissolved: true, unknown: true },
} satisfies Record<CompanyStatus, true>
const authorities = {
  ...{ conclusive: true, inconclusive: true, 'not-set': true, unknown: true },
} satisfies Record<AuthorityStatus, true>

/** A value as the language writes it; what is no number or date after all stays as it stands. */
export function valueText(text: string | null, format: ValueFormat): string {
  if (text === null) return t('common.none')
  switch (format) {
    case 'number':
      return asNumber(text, (value) => formatNumber(value, { maximumFractionDigits: 6 }))
    case 'count':
      return asNumber(text, (count) => t('history.lines', { count }))
    case 'percent':
      return percentText(text)
    case 'date':
      return formatDate(text)
    case 'role':
      return roleName(text)
    case 'roles':
      return text.split('; ').map(roleName).join('; ')
    case 'people':
      return text.split('; ').map(personText).join('; ')
    case 'status':
      return has(statuses, text) ? t(`common.status.${text}`) : text
    case 'authority':
      return has(authorities, text) ? t(`history.authority.${text}`) : text
    case 'outcome':
      return has(history.outcome, text) ? t(`history.outcome.${text}`) : text
    case 'answer': {
      const state = answerStates.find((one) => one === text)
      return state ? t(`common.answer.${state}`) : text
    }
    default:
      return text
  }
}

const asNumber = (text: string, write: (value: number) => string): string => {
  const value = Number(text)
  return text.trim() === '' || Number.isNaN(value) ? text : write(value)
}

/** A name with its date of birth or role as the language writes it; any other comma is part of the name. */
function personText(person: string): string {
  const [, name, last] = /^(.+), ([^,]+)$/.exec(person) ?? []
  if (name === undefined || last === undefined) return person
  if (isRoleName(last)) return `${name}, ${roleName(last)}`
  return /^\d{4}-\d{2}-\d{2}$/.test(last) ? `${name}, ${formatDate(last)}` : person
}

function percentText(text: string): string {
  const [from, to] = text.split('..')
  if (to === undefined) return asNumber(text, (value) => formatPercent(value))
  const bound = (word: string | undefined) => (word ? Number(word) : null)
  return formatShare({ exact: null, minimum: bound(from), maximum: bound(to), text })
}

/** One side of a change; what was not there is a dash, what may not have been asked for says so. */
export function sideText(change: Change, side: 'before' | 'after'): string {
  const text = change[side]
  const isUnknown = change.kind === 'not-comparable' && change.isSourceField && text === null
  return isUnknown ? t('history.unknownBefore') : valueText(text, change.format)
}
