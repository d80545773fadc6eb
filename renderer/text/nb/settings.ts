import type { Shape } from '../message-types'
import type { settings as english } from '../en/settings'

export const settings = {
  title: 'Innstillinger',
  parts: {
    connection: 'Forbindelse',
    practice: 'Øving',
    orders: 'Bestillinger',
    appearance: 'Utseende og språk',
  },
  connection: {
    words: 'Hvor selskaper bestilles.',
    practice: 'Øving',
    noCost: 'gratis',
    practiceWords:
      'Oppdiktede selskaper i fire land og noen fra det norske registeret, med feil du kan slå på. Ingenting forlater denne maskinen.',
    service: 'Ekte tjeneste',
    serviceWords:
      'Krever klient-id og hemmelighet eller nøkkel fra avtalen. Hver bestilling faktureres.',
    discovery: 'Oppdagelsesadresse',
    discoveryHint: 'Adressen i avtalen som slutter på .well-known/openid-configuration.',
    clientId: 'Klient-id',
    method: 'Pålogging',
    methods: {
      client_secret_basic: 'Hemmelighet, i hodet',
      client_secret_post: 'Hemmelighet, i skjemaet',
      private_key_jwt: 'Privat nøkkel',
    },
    secret: 'Klienthemmelighet',
    key: 'Privat nøkkel',
    keyHint: 'PEM eller JWK. Den lagres som en hemmelighet og vises aldri igjen.',
    secretHeld: {
      none: 'Ingen hemmelighet er lagret ennå.',
      keychain:
        'En hemmelighet er lagret i nøkkelringen på denne maskinen. Den vises aldri; skriv inn en annen for å erstatte den.',
      'this-run':
        'En hemmelighet holdes bare denne gangen. Den vises aldri; skriv inn en annen for å erstatte den.',
    },
    secretPlace: {
      keychain: 'Den lagres i nøkkelringen på denne maskinen og vises aldri igjen.',
      run: 'Denne maskinen har ingen nøkkelring: hemmeligheten holdes bare denne gangen og må skrives inn på nytt neste gang.',
    },
    forgetSecret: 'Glem hemmeligheten',
    secretForgotten: 'Hemmeligheten er glemt',
    scopes: 'Tilganger',
    basicScope: 'Foretaksopplysninger',
    ofacScope: 'OFACs sanksjonsliste, hvis avtalen omfatter den',
    override: 'AML-adresse',
    overrideHint: 'Bare hvis oppdagelsesdokumentet ikke har en. Ellers tom.',
    save: 'Lagre forbindelsen',
    saved: 'Forbindelsen er lagret',
    prove: 'Prøv påloggingen',
    proveHint: 'Logger på og bestiller ingenting.',
    unsaved: 'Lagre forbindelsen først.',
    proven: 'Påloggingen virker.',
    provenWords: 'Bestillinger går til {address}.',
    granted: 'Gitt: {scopes}.',
    missing: 'Ikke gitt: {scopes}. Fjern dem her, eller be om dem i avtalen.',
    addressBad: 'Ikke en https-adresse.',
    required: 'Dette trengs.',
  },
  practice: {
    words: 'Øvingstjenesten kjører på denne maskinen og snakker som den ekte.',
    notChosen:
      'Bestillinger går nå til en ekte tjeneste. Det som settes her, gjelder når du øver igjen.',
    pace: 'Tempo',
    paces: { instant: 'Straks', quick: 'Raskt', believable: 'Troverdig', slow: 'Langsomt' },
    paceHint: 'Hvor lang tid svar og rapporter tar.',
    faults: 'Feil',
    faultsHint:
      'Hver feil møter de neste bestillingene. Selskaper som alt er bestilt, går sin gang.',
    running:
      'Kjører på {origin}, kjenner {count} selskap. | Kjører på {origin}, kjenner {count} selskaper.',
    stopped: 'Den starter med den første bestillingen.',
  },
  orders: {
    words: 'Hva en ny bestilling ber om. Det kan endres for hver bestilling.',
    fresh: 'Ferskt i',
    freshHint: 'Et svar yngre enn dette påpekes før selskapet bestilles på nytt.',
    hours: '{count} time | {count} timer',
    never: 'aldri',
    days: '{count} dag | {count} dager',
    caseFolder: 'Saksmapper',
    caseFolderHint: 'Hvor nye saker legges. Saker som alt finnes, blir liggende.',
  },
  appearance: {
    language: 'Språk',
    theme: 'Tema',
    themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
    density: 'Rader',
    densities: { compact: 'Tett', normal: 'Normal', roomy: 'Romslig' },
    languages: { en: 'English', nb: 'Norsk bokmål' },
    contrast: 'Høy kontrast og redusert bevegelse følger systemet.',
  },
  firstRun: {
    title: 'Hvor skal selskapene komme fra?',
    words: 'Alt du henter inn, blir i mapper på denne maskinen. Du kan endre dette senere.',
    caseFolder: 'Saksmapper',
    language: 'Språk',
    startPractice: 'Begynn å øve',
    startService: 'Start',
    stored: 'Hva som lagres, og hvor',
    storedWords:
      'Hver sak er én mappe med én fil: svar og rapporter slik de kom, og et spor av det som ble gjort. Listen over saker og disse innstillingene ligger i brukerprofilen din; en klienthemmelighet i nøkkelringen på maskinen. Ingenting sendes andre steder enn til tjenesten du velger.',
  },
} as const satisfies Shape<typeof english>
