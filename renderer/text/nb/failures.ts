import type { FailureText } from '../failure-shape'

export const failures = {
  'sign-in-refused': {
    what: 'Tjenesten avviste påloggingen.',
    whatAbout: '{about}: tjenesten avviste påloggingen.',
    next: 'Forny klienthemmeligheten i innstillingene og fortsett.',
  },
  'scope-refused': {
    what: 'Tjenesten avviste rettighetene det ble bedt om.',
    whatAbout: '{about}: tjenesten avviste rettighetene det ble bedt om.',
    next: 'Sammenlign tilgangene i innstillingene med avtalen; uten OFAC går det ofte.',
  },
  'order-refused': {
    what: 'Tjenesten avviste bestillingen.',
    whatAbout: '{about}: tjenesten avviste bestillingen.',
    next: 'Ingenting ble bestilt. Kontroller nummeret, delene og rapportene, og bestill på nytt.',
  },
  'organization-not-found': {
    what: 'Tjenesten kjenner ikke noe selskap med dette nummeret.',
    whatAbout: '{about}: tjenesten kjenner ikke noe selskap med dette nummeret.',
    next: 'Kontroller nummeret og landet.',
  },
  'wrong-path': {
    what: 'Tjenesten har ingenting på denne adressen.',
    whatAbout: '{about}: tjenesten har ingenting på denne adressen.',
    next: 'Kontroller oppdagelsesadressen i innstillingene.',
  },
  'result-expired': {
    what: 'Resultatet utløp før det ble hentet.',
    whatAbout: '{about}: resultatet utløp før det ble hentet.',
    next: 'Bestill det på nytt.',
  },
  'not-ready': {
    what: 'Resultatet er ikke klart ennå.',
    whatAbout: '{about}: resultatet er ikke klart ennå.',
    next: 'Det spørres på nytt av seg selv.',
  },
  'service-trouble': {
    what: 'Tjenesten har problemer og kunne ikke svare.',
    whatAbout: '{about}: tjenesten har problemer og kunne ikke svare.',
    next: 'Vent litt og fortsett.',
  },
  'service-unreachable': {
    what: 'Tjenesten er utenfor rekkevidde.',
    whatAbout: '{about}: tjenesten er utenfor rekkevidde.',
    next: 'Bestillinger venter og fortsetter når forbindelsen er tilbake.',
  },
  'certificate-refused': {
    what: 'Sertifikatet på tjenestens adresse er ikke klarert på denne maskinen. Ingenting ble sendt.',
    whatAbout:
      '{about}: sertifikatet på tjenestens adresse er ikke klarert på denne maskinen. Ingenting ble sendt.',
    next: 'Spør dem som drifter nettverket; kontrollen av sertifikater slås aldri av. Bestillinger venter.',
  },
  'too-many-requests': {
    what: 'Tjenesten ba oss om å gå saktere.',
    whatAbout: '{about}: tjenesten ba oss om å gå saktere.',
    next: 'Bestillinger fortsetter av seg selv etter pausen den oppga.',
  },
  'other-origin-refused': {
    what: 'Tjenesten viste til en annen adresse, og det ble avvist.',
    whatAbout: '{about}: tjenesten viste til en annen adresse, og det ble avvist.',
    next: 'Ingenting ble sendt dit. Spør leverandøren før du fortsetter.',
  },
  'not-json': {
    what: 'Svaret er ikke JSON.',
    whatAbout: 'Svaret for {about} er ikke JSON.',
    next: 'Ingenting er lagret som svar. Bestill det på nytt.',
  },
  'not-a-pdf': {
    what: 'Rapporten er ikke en PDF.',
    whatAbout: 'Rapporten for {about} er ikke en PDF.',
    next: 'Ingenting er lagret som rapport. Bestill den på nytt.',
  },
  'answer-too-large': {
    what: 'Det som kom, er større enn grensen og ble avvist.',
    whatAbout: '{about}: det som kom, er større enn grensen og ble avvist.',
    next: 'Ingenting er lagret. Bestill det på nytt eller spør leverandøren.',
  },
  'answer-cut-short': {
    what: 'Overføringen brøt av før slutten.',
    whatAbout: '{about}: overføringen brøt av før slutten.',
    next: 'Ingenting er lagret. Bestill det på nytt.',
  },
  'session-failed': {
    what: 'Tjenesten kunne ikke fullføre oppslaget.',
    whatAbout: '{about}: tjenesten kunne ikke fullføre oppslaget.',
    next: 'Bestill selskapet på nytt.',
  },
  'report-failed': {
    what: 'Rapporten ble ikke laget.',
    whatAbout: '{about}: rapporten ble ikke laget.',
    next: 'Det som kom sammen med den, er lagret. Bestill rapporten på nytt.',
  },
  'session-stalled': {
    what: 'Tjenesten fullførte ikke oppslaget i tide.',
    whatAbout: '{about}: tjenesten fullførte ikke oppslaget i tide.',
    next: 'Hent det på nytt: det koster ingenting. La det være for å bestille på nytt.',
  },
  'order-unclear': {
    what: 'Det er uklart om bestillingen kom fram.',
    whatAbout: 'Det er uklart om {about} ble bestilt.',
    next: 'Se etter den hos tjenesten først, en ny bestilling kan bli fakturert.',
  },
  'already-ordered': {
    what: 'Ingenting ble bestilt: en bestilling er allerede i gang.',
    whatAbout: 'Ingenting ble bestilt: en bestilling for {about} er allerede i gang.',
    next: 'Den kan fortsatt gi alt; se køen.',
  },
  'discovery-unusable': {
    what: 'Oppdagelsesdokumentet kan ikke brukes.',
    whatAbout: 'Oppdagelsesdokumentet på {about} kan ikke brukes.',
    next: 'Kontroller oppdagelsesadressen i innstillingene.',
  },
  'secret-missing': {
    what: 'Det finnes ingen klienthemmelighet for denne forbindelsen.',
    whatAbout: 'Det finnes ingen klienthemmelighet for {about}.',
    next: 'Skriv inn hemmeligheten i innstillingene.',
  },
  'keychain-missing': {
    what: 'Denne maskinen har ingen nøkkelring å lagre hemmeligheten i.',
    whatAbout: 'Denne maskinen har ingen nøkkelring å lagre hemmeligheten for {about} i.',
    next: 'Hemmeligheten kan bare brukes denne gangen.',
  },
  'rejected-input': {
    what: 'Saksmappe godtok ikke det som ble skrevet inn.',
    whatAbout: 'Saksmappe godtok ikke {about}.',
    next: 'Kontroller det som ble skrevet inn, og prøv igjen.',
  },
  'identifier-unreadable': {
    what: 'Dette er ikke et lesbart foretaksnummer.',
    whatAbout: '«{about}» er ikke et lesbart foretaksnummer.',
    next: 'Kontroller nummeret og landet.',
  },
  'not-a-case': {
    what: 'Denne mappen er ikke en saksmappe.',
    whatAbout: '{about} er ikke en saksmappe.',
    next: 'Velg mappen som inneholder case.sqlite.',
  },
  'case-newer': {
    what: 'Denne saken er skrevet av en nyere Saksmappe.',
    whatAbout: '{about} er skrevet av en nyere Saksmappe.',
    next: 'Ingenting ble endret. Oppdater Saksmappe og åpne den da.',
  },
  'case-damaged': {
    what: 'Saksfilen er skadet.',
    whatAbout: 'Saksfilen til {about} er skadet.',
    next: 'Ingenting ble endret. Gjenopprett den fra en sikkerhetskopi, eller redd det som kan leses.',
  },
  'case-in-use': {
    what: 'Denne saken er åpen et annet sted.',
    whatAbout: '{about} er åpen et annet sted.',
    next: 'Lukk den der først. Sitatet sier hvem som skriver i den, eller i hvilken mappe den samme saken er åpen.',
  },
  'case-read-only': {
    what: 'Denne saken er bare åpen for lesing.',
    whatAbout: '{about} er bare åpen for lesing.',
    next: 'Åpne den der du kan skrive, eller be den som skriver i den, om å lukke.',
  },
  'case-not-open': {
    what: 'Denne saken er ikke åpen.',
    whatAbout: '{about} er ikke åpen.',
    next: 'Åpne den fra listen over saker.',
  },
  'folder-not-empty': {
    what: 'Denne mappen inneholder allerede noe.',
    whatAbout: '{about} inneholder allerede noe.',
    next: 'Velg et annet sted eller et annet navn.',
  },
  'folder-unreachable': {
    what: 'Mappen kan ikke nås.',
    whatAbout: '{about} kan ikke nås.',
    next: 'Kontroller at disken er tilkoblet, og at du kan skrive der.',
  },
  'disk-full': {
    what: 'Disken er full.',
    whatAbout: 'Disken er full: {about}.',
    next: 'Det som var lagret fra før, er urørt. Frigjør plass og fortsett.',
  },
  'document-altered': {
    what: 'Et lagret dokument er endret.',
    whatAbout: 'Et lagret dokument er endret: {about}.',
    next: 'Det vises ikke som mottatt. Hent det fra en kopi av saksmappen, eller bestill det på nytt.',
  },
  'document-missing': {
    what: 'Et lagret dokument mangler.',
    whatAbout: 'Et lagret dokument mangler: {about}.',
    next: 'Hent det fra en kopi av saksmappen, eller bestill det på nytt.',
  },
  'pack-exists': {
    what: 'Det finnes allerede noe med dette navnet.',
    whatAbout: '{about} finnes allerede.',
    next: 'Ingenting ble overskrevet. Velg et annet navn.',
  },
  'not-a-pack': {
    what: 'Dette er ikke en bevispakke.',
    whatAbout: '{about} er ikke en bevispakke.',
    next: 'Velg en pakkemappe eller zip-filen.',
  },
  'pack-damaged': {
    what: 'Bevispakken er skadet.',
    whatAbout: 'Bevispakken {about} er skadet.',
    next: 'Be om en ny kopi derfra den kom.',
  },
  'pack-unsafe': {
    what: 'Pakken inneholder navn som kan skrive utenfor mappen, og ble avvist.',
    whatAbout: '{about} inneholder navn som kan skrive utenfor mappen, og ble avvist.',
    next: 'Ikke pakk den ut på annen måte. Spør avsenderen.',
  },
  'backup-unsound': {
    what: 'Kopien besto ikke prøven og ble kastet.',
    whatAbout: '{about}: kopien besto ikke prøven og ble kastet.',
    next: 'Kontroller dokumentene i saken og prøv igjen.',
  },
  'nothing-to-salvage': {
    what: 'Ingenting i denne filen kunne leses.',
    whatAbout: 'Ingenting i {about} kunne leses.',
    next: 'Gjenopprett saken fra en sikkerhetskopi.',
  },
  'legal-hold': {
    what: 'En sperre for sletting er satt på saken.',
    whatAbout: '{about}: en sperre for sletting er satt på saken.',
    next: 'Spør den som satte den. Den kan oppheves i saken.',
  },
  'name-not-confirmed': {
    what: 'Navnet som ble skrevet, er ikke sakens navn.',
    whatAbout: 'Navnet som ble skrevet, er ikke {about}.',
    next: 'Ingenting ble slettet. Skriv navnet slik det vises.',
  },
  'table-unreadable': {
    what: 'Denne tabellen kan ikke leses.',
    whatAbout: '{about} kan ikke leses som tabell.',
    next: 'Lagre den som CSV eller XLSX og velg den på nytt.',
  },
  'table-too-large': {
    what: 'Denne tabellen er for stor.',
    whatAbout: '{about} er for stor.',
    next: 'Del den opp og hent inn delene hver for seg.',
  },
  'webhook-port-taken': {
    what: 'Et annet program lytter på denne porten.',
    whatAbout: 'Et annet program lytter på port {about}.',
    next: 'Velg en annen port. Inntil videre spørres det etter resultater som vanlig.',
  },
  'not-found': {
    what: 'Dette finnes ikke lenger i saken.',
    whatAbout: '{about} finnes ikke lenger i saken.',
    next: 'Gå tilbake og velg på nytt.',
  },
  cancelled: {
    what: 'Dette ble stoppet.',
    whatAbout: '{about} ble stoppet.',
    next: 'Start det på nytt når du vil ha det.',
  },
  unexpected: {
    what: 'Noe gikk galt inne i Saksmappe.',
    whatAbout: 'Noe gikk galt inne i Saksmappe: {about}.',
    next: 'Lagrede data er urørt. Prøv igjen; kommer det tilbake, send loggposten til brukerstøtte.',
  },
} as const satisfies FailureText
