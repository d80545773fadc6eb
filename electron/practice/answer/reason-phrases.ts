import type { Language } from '../orders/read-order'

export const reasons = [
  'DIRECT_OWNERSHIP',
  'INDIRECT_CONTROL_OR_OWNERSHIP',
  'DIRECT_ROLE_IN_FOUNDATION',
  'INDIRECT_CONTROL_THROUGH_ROLE_IN_FOUNDATION',
  'VOTING_RIGHTS',
  'VOTING_RIGHTS_AND_DIRECT_OWNERSHIP',
] as const
export type Reason = (typeof reasons)[number]

/** `{company}`, `{via}` and `{share}` are filled in. */
const phrases: Record<Reason, Record<Language, string>> = {
  DIRECT_OWNERSHIP: {
    nb: 'Eier direkte {share} % av {company}.',
    nn: 'Eig direkte {share} % av {company}.',
    en: 'Owns {share}% of {company} directly.',
  },
  INDIRECT_CONTROL_OR_OWNERSHIP: {
    nb: 'Har indirekte kontroll over eller eierskap i {company} gjennom {via}, med minst 25 % i hvert ledd.',
    nn: 'Har indirekte kontroll over eller eigarskap i {company} gjennom {via}, med minst 25 % i kvart ledd.',
    en: 'Has indirect control or ownership of {company} through {via}, with at least 25% in each step.',
  },
  DIRECT_ROLE_IN_FOUNDATION: {
    nb: '{company} er en stiftelse, og personen har en sentral rolle i den.',
    nn: '{company} er ei stifting, og personen har ei sentral rolle i ho.',
    en: '{company} is a foundation, and the person holds a major role in it.',
  },
  INDIRECT_CONTROL_THROUGH_ROLE_IN_FOUNDATION: {
    nb: 'Har en sentral rolle i en stiftelse øverst i eierkjeden {via}, med minst 25 % i hvert ledd ned til {company}.',
    nn: 'Har ei sentral rolle i ei stifting øvst i eigarkjeda {via}, med minst 25 % i kvart ledd ned til {company}.',
    en: 'Holds a major role in a foundation at the top of the ownership chain {via}, with at least 25% in each step down to {company}.',
  },
  VOTING_RIGHTS: {
    nb: 'Har gjennom en aksjeklasse mer enn 25 % av stemmene i {company}.',
    nn: 'Har gjennom ein aksjeklasse meir enn 25 % av røystene i {company}.',
    en: 'Has more than 25% of the votes in {company} through a share class.',
  },
  VOTING_RIGHTS_AND_DIRECT_OWNERSHIP: {
    nb: 'Eier direkte {share} % av {company} og har mer enn 25 % av stemmene.',
    nn: 'Eig direkte {share} % av {company} og har meir enn 25 % av røystene.',
    en: 'Owns {share}% of {company} directly and has more than 25% of the votes.',
  },
}

/** The sentence for a reason, in the report's language: the JSON carries the same text as the PDF. */
export function reasonPhrase(
  language: Language,
  reason: Reason,
  company: string,
  via: string[],
  share: number | null,
): string {
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO', {
    maximumFractionDigits: 4,
  })
  return phrases[reason][language]
    .replace('{company}', () => company)
    .replace('{via}', () => via.join(', '))
    .replace('{share}', () => (share === null ? '–' : number.format(share)))
}
