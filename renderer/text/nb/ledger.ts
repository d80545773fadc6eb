import type { Shape } from '../message-types'
import type { ledger as english } from '../en/ledger'

export const ledger = {
  remedy: {
    'renew-secret': 'Forny hemmeligheten',
    'without-ofac': 'Fortsett uten OFAC…',
    settings: 'Åpne innstillingene',
    practice: 'Åpne øvingsbryterne',
    fetch: 'Hent på nytt',
    resume: 'Fortsett',
    'order-now': 'Bestill på nytt',
    'check-number': 'Rett nummeret',
    again: 'Bestill på nytt',
    missing: 'Bestill det som mangler',
    'let-go': 'La det være',
  },
  tip: {
    fetch: 'Ingen ny bestilling: det som ligger hos tjenesten, koster ikke mer',
    billed: 'Et nytt oppslag som faktureres på nytt',
    practice: 'Et nytt oppslag; øving faktureres ikke',
    checkNumber: 'Legger nummeret blant de innlimte, der det kan endres',
  },
  unclear: {
    order: 'Bestill på nytt: Kom den første bestillingen likevel fram, faktureres to oppslag.',
    orderPractice: 'Bestill på nytt: Kom den første bestillingen likevel fram, har tjenesten to.',
    leave: 'La det være: Ingenting mer bestilles. Det den første ga, hentes ikke.',
  },
  withoutOfac: {
    title: 'Fortsette uten OFAC?',
    words:
      'OFAC-tilgangen tas ut av forbindelsen, for disse og alle senere bestillinger. Det søkes fortsatt i EUs og FNs lister, men ikke i OFAC-listen.',
    act: 'Fortsett uten OFAC',
  },
  cancel: 'Avbryt',
  giveUp: {
    act: 'Gi opp det som venter ({count})…',
    title: 'Gi opp {count} bestilling? | Gi opp {count} bestillinger?',
    words: 'De er aldri sendt, så ingenting faktureres. Bestillinger i arbeid fortsetter.',
    confirm: 'Gi opp {count} bestilling | Gi opp {count} bestillinger',
  },
  again: {
    act: 'Bestill det som mangler ({count})…',
    title: 'Bestille {count} oppslag på nytt? | Bestille {count} oppslag på nytt?',
    words: 'Hvert er et nytt oppslag med det som mangler, i saken der det gikk tapt.',
    billed: 'Hvert av dem faktureres.',
    sum: '{sum} etter prisen din.',
    practice: 'Øving: ingenting faktureres.',
    confirm: 'Bestill {count} oppslag på nytt | Bestill {count} oppslag på nytt',
  },
  pane: { name: 'Hva som vises', queue: 'Kø', lost: 'Tapt ({count})', lostNone: 'Tapt' },
  title: 'Tapte resultater',
  words: 'Bestilt og ikke her, i alle saker.',
  emptyTitle: 'Ingenting er tapt',
  emptyWords: 'Alt som er bestilt, ligger i saken sin eller er fortsatt underveis.',
  otherService:
    '{count} er bestilt fra øvingstjenesten og kan bare bestilles på nytt der. | {count} er bestilt fra øvingstjenesten og kan bare bestilles på nytt der.',
  otherReal:
    '{count} er bestilt fra en ekte tjeneste og kan bare bestilles på nytt der. | {count} er bestilt fra en ekte tjeneste og kan bare bestilles på nytt der.',
  undecided:
    '{count} er uklar: avgjør den i køen til saken først. | {count} er uklare: avgjør dem i køene til sakene først.',
  column: {
    chosen: 'Valgt',
    company: 'Selskap',
    missing: 'Mangler',
    why: 'Hvorfor',
    when: 'Siden',
  },
  answer: 'Svar',
  all: 'Velg alle',
  none: 'Velg ingen',
  ordered: '{count} oppslag i kø | {count} oppslag i kø',
} as const satisfies Shape<typeof english>
