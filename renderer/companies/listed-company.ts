import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { fold } from '../../electron/shared/rules/fold'
import { formatIdentifier } from '../../electron/shared/rules/identifiers'

/** What every list of companies knows of one, whether of one case or of all. */
export type ListedCompany = Pick<
  CompanyRow,
  'companyRow' | 'company' | 'addedAt' | 'digest' | 'retrievedAt' | 'snapshots'
>

const texts = new WeakMap<ListedCompany, string>()

/** Name, legal form, the source's words and number, as they are searched in; made once for a row. */
export const searchTextOf = (row: ListedCompany): string => {
  const made = texts.get(row)
  if (made !== undefined) return made
  const { company, digest } = row
  const said = [digest?.name, digest?.legalForm, digest?.statusWord, company.country]
  const text = fold([...said, company.identifier, formatIdentifier(company)].join(' '))
  texts.set(row, text)
  return text
}

export const nameOf = ({ digest, company }: ListedCompany): string =>
  digest?.name ?? formatIdentifier(company)
