import type { Shape } from '../message-types'
import type { ownership as english } from '../en/ownership'

export const ownership = {
  title: 'Eierskap',
  company: 'Selskap',
  tree: 'Eierskapet i {name}',
  columns: {
    party: 'Part',
    direct: 'Direkte',
    what: 'Av hva',
    integrated: 'Integrert',
    state: 'Tilstand',
    retrieved: 'Hentet',
  },
  group: { owners: 'Eiere', subsidiaries: 'Datterselskaper' },
  sum: '{sum} gjort rede for',
  sumUnknown: 'uten tall',
  asOf: 'Andeler per {date}',
  noAsOf: 'Svaret nevner ingen dato for andelene',
  retrieved: 'Hentet {time}',
  openAll: 'Åpne alle',
  closeAll: 'Lukk alle',
  kind: {
    person: 'person',
    organization: 'selskap',
    unknown: 'slag ikke nevnt',
    'unknown-part': 'ikke identifisert',
    'not-collected': 'eiere ikke innhentet',
    folded: 'brettet sammen',
  },
  subject: 'selskapet det gjelder',
  born: 'født {year}',
  what: {
    capital: 'kapital',
    both: 'kapital og stemmer',
    differ: 'kapital; stemmer {votes}',
    votes: 'stemmer',
  },
  unknownHolders: 'Ukjente eiere',
  others: '{count} annen | {count} andre',
  deeper: '{count} eier under dybden som vises | {count} eiere under dybden som vises',
  notCollected: 'Eiere ikke innhentet',
  expected: '{count} ventet | {count} ventet',
  shownAbove: 'vist over, nivå {level}',
  cycle: 'Lukker en sirkel',
  repeated: 'Vist over',
  nameless: 'Navn ikke oppgitt',
  state: {
    notIdentified: 'Ikke identifisert',
    notInCase: 'Ikke i saken',
  },

  warning: {
    'closed-loop':
      'En gruppe selskaper eier seg selv helt og holdent. Den har ingen endelig eier, og de integrerte andelene er 0 utenfra.',
    'sum-over-100':
      'Andelene blir til sammen mer enn 100 %. De samme aksjene kan være talt to ganger.',
    'sum-under-100': 'Andelene blir til sammen mindre enn 100 %. Flere eiere kan ikke utelukkes.',
    'shares-without-number': 'Noen eiere står uten tall. De er med i treet, men ikke i noen sum.',
  },

  order: {
    one: 'Bestill eierne …',
    many: 'Bestill {count} eier som ikke er innhentet … | Bestill {count} eiere som ikke er innhentet …',
    title: 'Bestille {count} selskap? | Bestille {count} selskaper?',
    billed:
      '{count} oppslag bestilles med de vanlige delene og rapportene, og faktureres. | {count} oppslag bestilles med de vanlige delene og rapportene, og faktureres.',
    practice:
      '{count} oppslag bestilles hos øvingstjenesten med de vanlige delene og rapportene. Det koster ingenting. | {count} oppslag bestilles hos øvingstjenesten med de vanlige delene og rapportene. Det koster ingenting.',
    act: 'Bestill {count} oppslag | Bestill {count} oppslag',
    done: '{count} bestilt. Treet vokser når svarene er lagret. | {count} bestilt. Treet vokser når svarene er lagret.',
  },

  detail: {
    title: 'Valgt part',
    direct: 'Direkte andel',
    votes: 'Stemmer',
    integrated: 'Integrert andel',
    integratedWhat: 'Gjennom alle kjeder og sirkler, av {name}',
    noIntegrated: 'Ikke regnet ut: et ledd på veien har ikke tall, eller en sirkel gir ingen.',
    of: 'av {name}',
    number: 'Nummer',
    born: 'Født',
    status: 'Tilstand',
    sanctions: 'Sanksjoner',
    retrieved: 'Hentet',
    level: 'Nivå',
    levelOf: '{level}, {position} av {size}',
    show: 'Vis selskapet',
    showTree: 'Vis eierne',
    goToReference: 'Gå dit den er vist',
  },

  empty: {
    title: 'Ingen selskaper i saken',
    what: 'Eierskapet tegnes fra svarene i saken.',
    act: 'Legg til selskaper',
  },
  none: {
    title: 'Ingen eierskap er lagret for dette selskapet',
    what: 'Svaret har verken aksjonærer eller datterselskaper, eller ingen svar er lagret ennå.',
    act: 'Vis selskapet',
  },
  nobody: 'Svaret nevner ingen eiere.',
} as const satisfies Shape<typeof english>
