import type { raw as english } from '../en/raw'
import type { Shape } from '../message-types'

/** Råsvaret. */
export const raw = {
  title: 'Råsvar',
  back: 'Tilbake til delene',
  what: 'Innrykket for lesing. De lagrede bytene er uendret.',
  whatText: 'Vises slik det kom. De lagrede bytene er uendret.',
  lines: '{count} linje | {count} linjer',
  save: 'Lagre slik det kom …',
  copySha256: 'Kopier SHA-256',
  missing:
    'Innholdet i svaret finnes ikke i saksmappen. Kontroller saken, eller hent den tilbake fra en sikkerhetskopi.',
  altered:
    'Innholdet i svaret har ikke lenger den SHA-256 det ble lagret under, og vises derfor ikke. Kontroller saken, eller hent den tilbake fra en sikkerhetskopi.',
  broke:
    'Svaret kunne ikke vises: Maskinen kan ha for lite ledig minne. Lukk andre programmer og prøv igjen, eller lagre en kopi.',
  empty: 'Svaret er tomt: Det kom ikke en eneste byte.',
  reading: 'Leser svaret, {percent}',
  stopped: 'Lesingen ble stoppet. Ingenting vises.',
  stop: 'Stopp',

  broken: {
    whole: 'Dette er ikke JSON og vises slik det kom. Ved byte {byte} {what}.',
    part: 'JSON til og med linje {line}. Der, ved byte {byte}, {what}. Resten vises slik det kom.',
    value: 'mangler en verdi',
    name: 'mangler et navn i anførselstegn',
    colon: 'mangler et kolon',
    comma: 'mangler et komma eller en sluttparentes',
    quote: 'begynner en tekst som aldri slutter',
    end: 'kommer det mer etter slutten',
  },
  odd: '{count} verdi er ikke skrevet slik JSON krever, på linje {line}. Den vises slik den kom. | {count} verdier er ikke skrevet slik JSON krever, den første på linje {line}. De vises slik de kom.',
  leftOut:
    'De første {lines} linjene vises. Det som følger fra byte {byte}, får ikke plass her; lagre en kopi for å se det.',
  notThere: '{path} finnes ikke i dette svaret. Her er den nærmeste delen som finnes.',

  members: '{count} felt | {count} felt',
  entries: '{count} element | {count} elementer',
  unclosed: 'aldri lukket',
  unseen: 'Et tegn som ikke synes',
  damage: 'Byte som ikke er noen bokstav i UTF-8',
  level: 'Nivå {level}',
  showWhole: 'Vis alt, {size}',
  whole: 'Hele verdien',
  closeWhole: 'Lukk hele verdien',

  fold: 'Fold sammen',
  open: 'Åpne',
  openInside: 'Åpne alt inni',
  levels: 'Fold og åpne',
  foldTo: 'Fold til nivå {level}',
  foldAll: 'Fold alt',
  openAll: 'Åpne alt',
  more: 'Det du kan gjøre med denne linjen',

  path: 'Sti',
  root: 'Hele svaret',
  cutPath: 'Lenger opp',
  copyPath: 'Kopier sti',
  copyValue: 'Kopier verdi',
  pathCopied: 'Stien er kopiert: {path}',
  rootPathCopied: 'Hele svaret har ingen sti: Ingenting er kopiert.',
  valueCopied: 'Verdien er kopiert slik den står i svaret, {size}',
  tooLarge: '{size} er for mye for utklippstavlen. Lagre en kopi av svaret i stedet.',

  find: {
    name: 'Søk i navn og verdier',
    placeholder: 'Søk i dette svaret',
    exactCase: 'Skill store og små',
    count: '{at} av {of}',
    countMore: '{at} av flere enn {of}',
    soFar: '{of} så langt, {percent}',
    none: 'Ikke funnet',
    stopped: '{of} funnet, søket er stoppet',
    previous: 'Forrige sted (Shift F3)',
    next: 'Neste sted (F3)',
    stop: 'Stopp søket',
  },
} as const satisfies Shape<typeof english>
