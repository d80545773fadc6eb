import type { CompanyView, KeyInformation } from '../../electron/shared/domain/company'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { formatWithCountry, sentForm } from '../../electron/shared/rules/identifiers'
import { t } from '../text/text'
import { formatDate, formatDaysAway, formatInstant } from '../ui/format'
import { bareNumber, codedText, dunsNumber, partyNumber } from './sections/party-words'

/** One fact of the head of the page. `bare` is what copying gives; null where there is nothing to copy. */
export interface CompanyFact {
  label: string
  text: string
  path: string | null
  bare: string | null
}

/** All of them stand among the key information. */
const registersAtMost = 4

/** The number that was ordered, and the others that the answer brought, each once. */
function identifiers(row: CompanyRow, view: CompanyView | null, key: KeyInformation | null) {
  const ordered = row.company
  const isDuns = ordered.kind === 'duns'
  const number = key?.organizationNumber ?? null
  const duns = key?.dunsNumber ?? null
  const orderedFact: CompanyFact = {
    label: isDuns ? t('sections.key.duns') : t('sections.key.number'),
    text: formatWithCountry(ordered),
    path: (isDuns ? duns : number)?.path ?? null,
    bare: sentForm(ordered),
  }
  const facts = [orderedFact]
  if (isDuns && number) {
    facts.push({
      label: t('sections.key.number'),
      text: partyNumber(number.value, key?.country?.value ?? null),
      path: number.path,
      bare: bareNumber(number.value),
    })
  }
  if (!isDuns && duns) facts.push(dunsFact(duns))
  if (view?.lei.state === 'found') facts.push(leiFact(view.lei.value.number))
  return facts
}

const dunsFact = ({ value, path }: { value: string; path: string }): CompanyFact => ({
  label: t('sections.key.duns'),
  text: `DUNS\u00a0${dunsNumber(value)}`,
  path,
  bare: bareNumber(value),
})

const leiFact = ({ value, path }: { value: string; path: string }): CompanyFact => ({
  label: t('sections.key.lei'),
  text: `LEI\u00a0${value}`,
  path,
  bare: bareNumber(value),
})

const dayMs = 86_400_000
const startOfDay = (date: Date): number => new Date(date).setHours(0, 0, 0, 0)

/** When the answer was retrieved, and how many days ago by the calendar. */
function ageFact(retrievedAt: string, now: Date): CompanyFact {
  const days = Math.round((startOfDay(now) - startOfDay(new Date(retrievedAt))) / dayMs)
  const text = t('company.age', { time: formatInstant(retrievedAt), age: formatDaysAway(-days) })
  return { label: t('company.origin.retrieved'), text, path: null, bare: null }
}

/** What the head of the page says of a company, in its order: identifiers, form, age, registers. */
export function companyFacts(
  row: CompanyRow,
  view: CompanyView | null,
  retrievedAt: string | null,
  now = new Date(),
): CompanyFact[] {
  const section = view?.keyInformation
  const key = section?.state === 'found' ? section.value : null
  const fact = <T>(
    label: string,
    sourced: { value: T; path: string } | null | undefined,
    text: (value: T) => string,
  ): CompanyFact[] =>
    sourced ? [{ label, text: text(sourced.value), path: sourced.path, bare: null }] : []
  return [
    ...identifiers(row, view, key),
    ...fact(t('sections.key.form'), key?.organizationType, codedText),
    ...fact(t('sections.key.registered'), key?.registeredDate, (date) =>
      t('company.registered', { date: formatDate(date) }),
    ),
    ...fact(t('sections.key.employees'), key?.employees, (count) =>
      t('company.employees', { count }),
    ),
    ...(retrievedAt === null ? [] : [ageFact(retrievedAt, now)]),
    ...(key?.memberOfRegistries ?? [])
      .slice(0, registersAtMost)
      .flatMap((registry) => fact(t('sections.key.registries'), registry, String)),
  ]
}
