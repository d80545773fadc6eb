import type { Shape } from '../message-types'
import type { companies as english } from '../en/companies'

export const companies = {
  title: 'Selskaper',
  list: 'Selskapene i saken',
  add: 'Legg til selskaper',
  columns: {
    name: 'Selskap',
    number: 'Nummer',
    form: 'Form',
    status: 'Tilstand',
    coverage: 'Dekning',
    sanctions: 'Sanksjoner',
    reports: 'Rapporter',
    retrieved: 'Hentet',
    acts: 'Handlinger',
  },
  openPage: 'Åpne siden',
  moreActs: 'Mer for {name}',
  tabs: {
    name: 'Hvilke selskaper',
    all: 'Alle',
    person: 'Trenger et menneske',
    sanctions: 'Sanksjoner å se på',
    missing: 'Noe ikke levert',
    coming: 'Underveis',
  },
  empty: {
    title: 'Ingen selskaper i saken',
    what: 'Lim inn numrene; hvert selskap blir én bestilling.',
  },
  noMatch: { title: 'Ingen selskaper passer til filteret', what: 'Endre ordene eller velg Alle.' },
  reportsOf: '{stored} av {ordered}',
  nameless: 'Uten navn ennå',

  sanctions: {
    hit: '{count} treff | {count} treff',
    'no-hit': 'Ingen treff',
    'nothing-found': 'Ingenting funnet',
    'needs-review': 'Må vurderes',
    'not-requested': 'Ikke søkt',
    'not-delivered': 'Ikke levert',
  },
  sanctionsAre: 'Sanksjoner: {words}',
  session: {
    'in-line': 'I kø',
    creating: 'Bestilles',
    unclear: 'Uklar bestilling',
    open: 'Underveis',
    'all-done': 'Svaret er lagret',
    partial: 'Delvis levert',
    failed: 'Mislyktes',
    stalled: 'Stoppet opp',
    expired: 'Utløpt',
    refused: 'Avvist',
    cancelled: 'Avbrutt',
  },

  sourceStatus: 'Kildens status «{words}»',
  raw: 'Rått svar',
  rawAnswer: {
    what: 'Innrykket for lesing. De lagrede bytene er uendret.',
    asText: 'Dette er ikke lesbar JSON og vises slik det kom.',
    save: 'Lagre slik det kom …',
    back: 'Tilbake til delene',
    copySha256: 'Kopier SHA-256',
    missing:
      'Innholdet i svaret finnes ikke i saksmappen. Kontroller saken, eller hent den tilbake fra en sikkerhetskopi.',
    altered:
      'Innholdet i svaret har ikke lenger den SHA-256 det ble lagret under, og vises derfor ikke. Kontroller saken, eller hent den tilbake fra en sikkerhetskopi.',
    lines: '{count} linje | {count} linjer',
  },
} as const satisfies Shape<typeof english>
