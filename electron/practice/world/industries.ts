/** Industry codes (NACE-based, as all four registers use them) with the wording of each language. */
interface Industry {
  code: string
  nb: string
  sv: string
  fi: string
  da: string
  /** the purpose of a company in this line, in Norwegian */
  purpose: string
}

const industry = (
  code: string,
  nb: string,
  sv: string,
  fi: string,
  da: string,
  purpose: string,
): Industry => ({ code, nb, sv, fi, da, purpose })

const industries: Record<string, Industry> = {
  seafood: industry(
    '10.200',
    'Bearbeiding og konservering av fisk, skalldyr og bløtdyr',
    'Beredning och hållbarhetsbehandling av fisk',
    'Kalan, äyriäisten ja nilviäisten jalostus',
    'Forarbejdning og konservering af fisk',
    'Foredling og salg av sjømat, samt deltakelse i andre selskaper.',
  ),
  fishing: industry(
    '03.111',
    'Hav- og kystfiske',
    'Saltvattensfiske',
    'Merikalastus',
    'Havfiskeri',
    'Fiske og fangst, samt det som naturlig hører sammen med dette.',
  ),
  farming: industry(
    '03.211',
    'Produksjon av matfisk i hav- og kystbasert akvakultur',
    'Fiskodling i havsvatten',
    'Kalanviljely meressä',
    'Havbrug',
    'Oppdrett og salg av laks og ørret.',
  ),
  feed: industry(
    '10.910',
    'Produksjon av husdyrfôr',
    'Framställning av foder',
    'Rehujen valmistus',
    'Fremstilling af færdige foderblandinger',
    'Produksjon og salg av fiskefôr.',
  ),
  holding: industry(
    '64.202',
    'Holdingselskaper',
    'Holdingverksamhet',
    'Holdingyhtiöiden toiminta',
    'Ikke-finansielle holdingselskaber',
    'Investering i og eierskap av andre selskaper.',
  ),
  property: industry(
    '68.209',
    'Utleie av egen eller leid fast eiendom',
    'Uthyrning av egna eller arrenderade lokaler',
    'Kiinteistöjen vuokraus ja hallinta',
    'Udlejning af erhvervsejendomme',
    'Kjøp, utvikling, utleie og salg av fast eiendom.',
  ),
  shipyard: industry(
    '30.113',
    'Bygging av skip og skrog under 100 bruttotonn',
    'Byggande av fartyg',
    'Laivojen rakentaminen',
    'Bygning af skibe',
    'Bygging, ombygging og reparasjon av skip.',
  ),
  shipping: industry(
    '50.201',
    'Utenriks sjøfart med gods',
    'Sjötrafik, godstrafik',
    'Meriliikenteen tavarakuljetus',
    'Godstransport ad vand',
    'Rederivirksomhet og hva dermed står i forbindelse.',
  ),
  haulage: industry(
    '49.410',
    'Godstransport på vei',
    'Vägtransport av gods',
    'Tieliikenteen tavarankuljetus',
    'Vejgodstransport',
    'Transport av gods på vei.',
  ),
  coldStore: industry(
    '52.102',
    'Lagring',
    'Magasinering och varulagring',
    'Varastointi',
    'Oplagring',
    'Drift av fryse- og kjølelager.',
  ),
  energy: industry(
    '35.112',
    'Produksjon av elektrisitet fra vindkraft',
    'Generering av elektricitet',
    'Sähkön tuotanto tuulivoimalla',
    'Produktion af elektricitet',
    'Utbygging og drift av anlegg for fornybar kraft.',
  ),
  timber: industry(
    '16.100',
    'Saging, høvling og impregnering av tre',
    'Sågning och hyvling av trä',
    'Puun sahaus, höyläys ja kyllästys',
    'Savværker',
    'Produksjon og salg av trelast.',
  ),
  steel: industry(
    '25.110',
    'Produksjon av metallkonstruksjoner og deler',
    'Tillverkning av metallstommar',
    'Metallirakenteiden valmistus',
    'Fremstilling af metalkonstruktioner',
    'Produksjon av stålkonstruksjoner.',
  ),
  waste: industry(
    '38.110',
    'Innsamling av ikke-farlig avfall',
    'Insamling av icke-farligt avfall',
    'Tavanomaisen jätteen keruu',
    'Indsamling af ikke-farligt affald',
    'Innsamling, sortering og gjenvinning av avfall.',
  ),
  fibre: industry(
    '61.100',
    'Kabelbasert telekommunikasjon',
    'Trådbunden telekommunikation',
    'Langallisen verkon hallinta',
    'Fastnetbaseret telekommunikation',
    'Utbygging og drift av fibernett.',
  ),
  marina: industry(
    '93.292',
    'Fritids- og fornøyelsesetablissementer',
    'Småbåtshamnar',
    'Huvivenesatamat',
    'Lystbådehavne',
    'Drift av marina og gjestehavn.',
  ),
  software: industry(
    '62.010',
    'Programmeringstjenester',
    'Dataprogrammering',
    'Ohjelmistojen suunnittelu ja valmistus',
    'Computerprogrammering',
    'Utvikling og salg av programvare.',
  ),
  audit: industry(
    '69.202',
    'Revisjon',
    'Revision',
    'Tilintarkastus',
    'Revision',
    'Revisjon og rådgivning.',
  ),
  bookkeeping: industry(
    '69.201',
    'Regnskap og bokføring',
    'Redovisning och bokföring',
    'Kirjanpitopalvelut',
    'Bogføring',
    'Regnskapsførsel.',
  ),
  trade: industry(
    '46.900',
    'Uspesifisert engroshandel',
    'Ospecialiserad partihandel',
    'Erikoistumaton tukkukauppa',
    'Ikke-specialiseret engroshandel',
    'Handel med varer, herunder import og eksport.',
  ),
  building: industry(
    '41.200',
    'Oppføring av bygninger',
    'Byggande av bostadshus',
    'Asuin- ja muiden rakennusten rakentaminen',
    'Opførelse af bygninger',
    'Entreprenørvirksomhet.',
  ),
  restaurant: industry(
    '56.101',
    'Drift av restauranter og kafeer',
    'Restaurangverksamhet',
    'Ravintolatoiminta',
    'Restauranter',
    'Drift av serveringssted.',
  ),
  charity: industry(
    '94.991',
    'Aktiviteter i andre interesseorganisasjoner',
    'Verksamhet i andra intressegrupper',
    'Muiden järjestöjen toiminta',
    'Andre interesseorganisationer',
    'Fremme allmennyttige formål i lokalsamfunnet.',
  ),
  public: industry(
    '84.110',
    'Generell offentlig administrasjon',
    'Stadsförvaltning',
    'Julkinen hallinto',
    'Generelle offentlige tjenester',
    'Forvaltning av offentlig eierskap.',
  ),
}

export function findIndustry(name: string): Industry {
  const found = industries[name]
  if (!found) throw new Error(`no industry ${name}`)
  return found
}

export const industryNames = Object.keys(industries)
