import type { Shape } from '../message-types'
import type { company as english } from '../en/company'

export const company = {
  noAnswer: {
    title: 'Ingen svar er lagret ennå',
    coming: 'Det ble bestilt {time} og er på vei.',
    lost: 'Bestillingen ble avsluttet uten svar.',
    never: 'Ingenting er bestilt for dette selskapet ennå.',
  },
  registered: 'Registrert {date}',
  employees: '{count} ansatt | {count} ansatte',
  copyNumber: 'Kopier nummeret',
  retrieved: 'Hentet {time}',
  snapshot: 'Øyeblikksbilde som vises',
  snapshotOf: '{time} · bilde {at} av {of}',
  older: 'Dette er et eldre bilde. Det nyeste er fra {time}.',
  showNewest: 'Vis det nyeste',
  practice: 'Øving: simulerte data',
  showOwnership: 'Eierskap',
  orderAgain: 'Bestill på nytt …',
  stillComing: 'En nyere bestilling er underveis; svaret blir et nytt bilde.',

  missing: {
    title: '{count} leveranse mangler. | {count} leveranser mangler.',
    section: 'Bestilt, ikke levert: {sections}.',
    report: '{report} ble ikke levert.',
    answer: 'Selve svaret ble ikke levert.',
    act: 'Bestill på nytt …',
  },
  reorder: {
    title: 'Bestille {name} på nytt?',
    billed: 'Et nytt oppslag bestilles hos tjenesten. 1 oppslag faktureres.',
    practice: 'Et nytt oppslag bestilles hos øvingstjenesten. Det koster ingenting.',
    all: 'Alt, som sist',
    allWhat: '{sections} deler, rapporter: {reports}',
    some: 'Bare det som mangler',
    someWhat: 'Det nye bildet inneholder da: {parts}',
    noReports: 'ingen',
    act: 'Bestill 1 oppslag',
    done: 'Bestilt. Svaret blir et nytt bilde av {name}.',
  },

  index: 'Delene i svaret',
  keys: { next: 'neste del', values: 'verdier i den', origin: 'opphavet til en verdi' },
  years: '{count} år | {count} år',
  others: 'Andre deler',
  reports: 'Rapporter',
  reportsCount: '{stored} av {ordered}',
  page: 'Selskap',

  answer: {
    'nothing-found': 'Søkt, ingenting funnet, {time}',
    'not-delivered': 'Bestilt, ikke levert',
    'not-requested': 'Ikke bestilt, altså ikke søkt',
  },
  readingTrouble: {
    'not-json':
      'Svaret er ikke JSON, så ingenting i det kan leses. Innholdet er lagret slik det kom.',
    'not-an-object':
      'Svaret er JSON, men ikke et objekt, så ingenting i det kan leses. Innholdet er lagret slik det kom.',
    'not-utf-8': 'Svaret er ikke gyldig UTF-8; bokstaver som ikke kunne leses, vises som \ufffd.',
    unreadable: 'Denne delen av svaret har en form som ikke kan leses. Den står i det rå svaret.',
    'too-deep': 'Denne delen av svaret går dypere enn det som vises her. Alt står i det rå svaret.',
    'too-many-leaves': 'Bare de første verdiene vises her. Alle står i det rå svaret.',
  },
  serviceSaid: 'Tjenesten sa',
  serviceSaidAt: 'ved {path}',
  extra: 'Også i denne delen',
  showAll: 'Vis alle {count}',
  showLess: 'Vis færre',

  origin: {
    where: 'hvor dette kommer fra',
    source: 'Kilde',
    retrieved: 'Hentet',
    snapshot: 'Bilde',
    snapshotOf: '{at} av {of}',
    path: 'Sti',
    sha256: 'SHA-256',
    showRaw: 'Vis i rått svar',
    copyPath: 'Kopier stien',
    unnamed: 'ikke nevnt i svaret',
  },
} as const satisfies Shape<typeof english>
