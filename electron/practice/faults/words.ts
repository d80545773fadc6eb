import type { Words } from '../world/model'
import type { FaultName } from './names'

/** What the trainer reads beside each switch. */
export const faultWords: Record<FaultName, Words> = {
  unauthorized: {
    en: 'The sign-in is refused midway, once per session',
    nb: 'Påloggingen avvises underveis, én gang per økt',
  },
  'sanction-list-refused': {
    en: 'Orders are refused: the OFAC scope is missing (403)',
    nb: 'Bestillinger avvises: OFAC-tilgang mangler (403)',
  },
  'too-many-requests': {
    en: 'Too many requests (429) with a wait, once per order and once per session',
    nb: 'For mange forespørsler (429) med ventetid, én gang per bestilling og per økt',
  },
  'server-error': {
    en: 'The service fails twice (500) and recovers',
    nb: 'Tjenesten svikter to ganger (500) og kommer seg',
  },
  'reset-before-create': {
    en: 'The connection breaks before the order is recorded',
    nb: 'Forbindelsen brytes før bestillingen er registrert',
  },
  'reset-after-create': {
    en: 'The connection breaks after the order is recorded: unclear to the client',
    nb: 'Forbindelsen brytes etter at bestillingen er registrert: uklart for klienten',
  },
  'error-after-create': {
    en: 'The order is recorded, but the answer is 503: unclear to the client',
    nb: 'Bestillingen er registrert, men svaret er 503: uklart for klienten',
  },
  'sign-in-unavailable': {
    en: 'The sign-in is out of order (503)',
    nb: 'Påloggingen er ute av drift (503)',
  },
  'client-not-allowed': {
    en: 'The sign-in refuses this client',
    nb: 'Påloggingen avviser denne klienten',
  },
  'grant-refused': {
    en: 'The sign-in refuses the grant, as with a clock that is wrong',
    nb: 'Påloggingen avviser forespørselen, som når klokken går feil',
  },
  'order-invalid': {
    en: 'Orders are refused as invalid (422)',
    nb: 'Bestillinger avvises som ugyldige (422)',
  },
  'media-type-refused': {
    en: 'Orders are refused for their media type (415)',
    nb: 'Bestillinger avvises på grunn av medietypen (415)',
  },
  'not-acceptable': {
    en: 'Results are refused for their media type (406)',
    nb: 'Resultater avvises på grunn av medietypen (406)',
  },
  'connection-breaks': {
    en: 'The connection breaks twice and holds again',
    nb: 'Forbindelsen brytes to ganger og holder så igjen',
  },
  'no-answer': {
    en: 'The service takes the call and never answers',
    nb: 'Tjenesten tar imot kallet og svarer aldri',
  },
  'not-ready-yet': {
    en: 'Results are called ready a little too early',
    nb: 'Resultater kalles klare litt for tidlig',
  },
  'truncated-report': {
    en: 'Reports end in the middle of the file',
    nb: 'Rapporter slutter midt i filen',
  },
  'report-breaks-off': {
    en: 'The connection breaks once while a report is fetched',
    nb: 'Forbindelsen brytes én gang mens en rapport hentes',
  },
  'html-report': {
    en: 'A web page comes instead of the report',
    nb: 'Det kommer en nettside i stedet for rapporten',
  },
  'empty-report': { en: 'Reports are empty files', nb: 'Rapporter er tomme filer' },
  'html-answer': {
    en: 'A web page comes instead of the answer',
    nb: 'Det kommer en nettside i stedet for svaret',
  },
  'broken-answer': {
    en: 'The answer is not valid JSON',
    nb: 'Svaret er ikke gyldig JSON',
  },
  'answer-breaks-off': {
    en: 'The connection breaks once while the answer is fetched',
    nb: 'Forbindelsen brytes én gang mens svaret hentes',
  },
  'oversized-answer': { en: 'The answer is far too large', nb: 'Svaret er altfor stort' },
  'oversized-report': { en: 'Reports are far too large', nb: 'Rapporter er altfor store' },
  'odd-answer': {
    en: 'The answer is JSON, but nothing that can be read further',
    nb: 'Svaret er JSON, men ikke noe som kan leses videre',
  },
  'not-utf-8': {
    en: 'The answer is written in another character set than JSON allows',
    nb: 'Svaret er skrevet i et annet tegnsett enn JSON tillater',
  },
  'redirect-within': {
    en: 'Results are redirected within the service',
    nb: 'Resultater sendes videre innenfor tjenesten',
  },
  'redirect-elsewhere': {
    en: 'The answer is redirected to another address',
    nb: 'Svaret sendes videre til en annen adresse',
  },
  'expired-404': {
    en: 'The results are gone when fetched (404)',
    nb: 'Resultatene er borte når de hentes (404)',
  },
  'expired-410': {
    en: 'The results are gone when fetched (410)',
    nb: 'Resultatene er borte når de hentes (410)',
  },
  'report-failed': {
    en: 'The answer comes, the first report fails',
    nb: 'Svaret kommer, den første rapporten feiler',
  },
  'session-failed': {
    en: 'The search fails and is cancelled',
    nb: 'Søket feiler og avbrytes',
  },
  'cancelled-midway': {
    en: 'The answer comes, then the session is cancelled',
    nb: 'Svaret kommer, deretter avbrytes økten',
  },
  'never-finishes': { en: 'The search never finishes', nb: 'Søket blir aldri ferdig' },
  slow: {
    en: 'The search takes minutes',
    nb: 'Søket tar flere minutter',
  },
  'unknown-status-words': {
    en: 'Status words nobody knows',
    nb: 'Statusord ingen kjenner',
  },
  'not-found-late': {
    en: 'The order is taken, then the organization is not found',
    nb: 'Bestillingen tas imot, så finnes ikke organisasjonen',
  },
}
