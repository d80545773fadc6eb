import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import { bareNumber, countryName, partyNumber } from '../../company/sections/party-words'
import { t } from '../../text/text'
import { formatDate } from '../../ui/format'

/** A fact in the head that can be copied as its register or calendar writes it bare. */
export interface CopyableFact {
  words: string
  bare: string
  copyName: string
}

/** What somebody is and where, in words: “Person, Norway”; the subject says that it is it. */
export function kindWords({ kind, country, legalForm, id }: OwnershipParty, subject: string) {
  return [
    t(`verdict.kind.${kind}`),
    ...(legalForm === null ? [] : [legalForm]),
    ...(country === null ? [] : [countryName(country)]),
    ...(id === subject ? [t('verdict.kind.subject').toLocaleLowerCase()] : []),
  ].join(', ')
}

/** Birth date and number; a person without a birth date says so. */
export function identityFacts(party: OwnershipParty): CopyableFact[] {
  const { dateOfBirth, identifier, country } = party
  const facts: CopyableFact[] = []
  if (dateOfBirth !== null) {
    const date = formatDate(dateOfBirth)
    const copyName = t('verdict.copyBirthDate', { date })
    facts.push({ words: t('verdict.born', { date }), bare: dateOfBirth, copyName })
  }
  if (identifier !== null) {
    const number = partyNumber(identifier, country)
    const copyName = t('verdict.copyNumber', { number })
    facts.push({ words: number, bare: bareNumber(identifier), copyName })
  }
  return facts
}
