import type { CompanySpec, Words } from './model'
import { board, notSet, own, signs, unclear } from './spelling'

const words = (en: string, nb: string): Words => ({ en, nb })

const base = {
  country: 'no',
  form: 'AS',
  registered: '2012-06-20',
  place: 'solvang',
  industry: 'trade',
  employees: 9,
  turnover: 11.5,
} as const satisfies Partial<CompanySpec>

/** Answers that are odd in themselves: every case that a reader of answers has to stand. */
export const oddities: CompanySpec[] = [
  {
    ...base,
    identifier: '310000221',
    name: 'Ingenting Funnet AS',
    turnover: null,
    gaps: {
      address: 'empty',
      authorities: 'empty',
      'financials.auditor': 'empty',
      'financials.accountant': 'empty',
      'ownership.indicators': 'empty',
    },
    tags: ['scenario', 'empty'],
    what: words('Every section searched, nothing found', 'Alt er søkt, ingenting funnet'),
  },
  {
    ...base,
    identifier: '310000248',
    name: 'Bare Null AS',
    owners: [own('Nina Nullstad, 1970-01-01', 100)],
    gaps: {
      address: 'null',
      roles: 'null',
      authorities: 'null',
      'financials.accounting': 'null',
      'ownership.beneficials': 'null',
      sanction: 'null',
    },
    tags: ['scenario', 'null-nodes'],
    what: words('Sections that are null', 'Deler av svaret er null'),
  },
  {
    ...base,
    identifier: '310000256',
    name: 'Delvis Svar AS',
    owners: [own('Didrik Delbekk, 1966-04-04', 60), own('Dorthe Delbekk, 1968-05-05', 40)],
    roles: board({ chair: 'Didrik Delbekk, 1966-04-04' }),
    gaps: { 'ownership.shareholders': 'error', sanction: 'absent', address: 'absent' },
    extra: {
      errors: [
        { code: 'TIMEOUT', message: 'Sanction search timed out', source: 'sanction' },
        { code: 'TIMEOUT', message: 'Address source timed out', source: 'address' },
      ],
    },
    tags: ['scenario', 'partial-failure'],
    what: words(
      'Partial answer: shareholders failed, sanctions and addresses not delivered',
      'Delvis svar: aksjonærer feilet, sanksjoner og adresser ikke levert',
    ),
  },
  {
    ...base,
    identifier: '310000264',
    name: 'Uten Prosent AS',
    owners: [
      own('Ulf Uvisstad, 1959-09-09', null),
      own({ name: 'Ukjent Forening', kind: 'organization' }, null),
      own({ name: null, kind: 'unknown' }, 12.5),
      own('Unni Uvisstad, ?', 30),
    ],
    roles: board({ chair: 'Unni Uvisstad, ?' }),
    signature: signs('Styrets leder alene.', ['Unni Uvisstad']),
    tags: ['scenario', 'no-percentage', 'unknown-holders'],
    what: words(
      'Owners without a percentage, without a name, without a birth date',
      'Eiere uten prosent, uten navn, uten fødselsdato',
    ),
  },
  {
    ...base,
    identifier: '310000272',
    name: 'Nye Ord AS',
    form: 'XAS',
    status: 'SÆRSKILT_MERKNAD_47',
    owners: [own('Nora Nyord, 1983-03-13', 100)],
    roles: board({
      chair: 'Nora Nyord, 1983-03-13',
      others: [['CHIEF_SUSTAINABILITY_OFFICER', 'Nils Nyord, 1985-10-01']],
    }),
    extra: {
      keyInformation: { riskClass: 'B7', gazetteEntries: [{ number: 4711, date: '2025-04-01' }] },
      esg: { reportingDuty: true, firstYear: 2026, scopes: ['1', '2'] },
      ownership: { nominees: [{ name: 'Forvalter Én', accounts: 3 }] },
    },
    signature: { rule: 'conclusive', description: 'Nytt regelspråk.', options: [] },
    tags: ['scenario', 'unknown-enum', 'unknown-fields'],
    what: words(
      'Codes, roles, fields and sections that nobody knows; a conclusive rule without options',
      'Koder, roller, felt og deler ingen kjenner; entydig regel uten alternativer',
    ),
  },
  {
    ...base,
    identifier: '310000280',
    name: 'Mange Revisorer AS',
    owners: [own('Mari Revheim, 1977-07-17', 100)],
    roles: board({
      chair: 'Mari Revheim, 1977-07-17',
      auditors: [
        'NO314215346',
        { name: 'Grense Revisjon AB', kind: 'organization', country: 'SE', number: '9920242360' },
      ],
      accountants: [
        'NO314215958',
        { name: 'Fjernregnskap AS', kind: 'organization', country: 'NO' },
      ],
    }),
    signature: signs('Styrets leder alene.', ['Mari Revheim']),
    tags: ['scenario', 'several-auditors'],
    what: words(
      'Two auditors and two accountants; the deprecated nodes name one of each',
      'To revisorer og to regnskapsførere; de utgåtte feltene nevner én av hver',
    ),
  },
  {
    ...base,
    identifier: '310000299',
    name: 'Svakt Treff Handel AS',
    owners: [own('Sverre Svakland, 1954-02-14', 100)],
    roles: board({ chair: 'Sverre Svakland, 1954-02-14' }),
    signature: signs('Styrets leder alene.', ['Sverre Svakland']),
    sanctions: [
      {
        list: 'UN_global',
        name: 'SVAK TREF TRADING FZE',
        matchIndicator: 61,
        description: 'Part of the name agrees, country differs',
        aliases: ['Svak Trading', 'سفاك للتجارة'],
        initialDate: '2016-01-17',
        lastUpdate: '2023-11-02',
      },
    ],
    tags: ['scenario', 'sanction-hit', 'right-to-left'],
    what: words(
      'A weak sanction hit, with an alias in Arabic letters',
      'Et svakt sanksjonstreff, med et navn i arabisk skrift',
    ),
  },
  {
    ...base,
    identifier: '310000302',
    name: 'Sterkt Treff Shipping AS',
    industry: 'shipping',
    owners: [own('Stian Sterkeby, 1962-08-28', 100)],
    roles: board({ chair: 'Stian Sterkeby, 1962-08-28' }),
    signature: signs('Styrets leder alene.', ['Stian Sterkeby']),
    sanctions: [
      {
        list: 'EU_consolidated',
        name: 'STERKT TREFF SHIPPING AS',
        matchIndicator: 500,
        description: 'Registration number agrees',
        aliases: ['STS Shipping', 'Sterk Shipping Ltd'],
        address: 'Fjordgata 1, Fjordvik, Norway',
        initialDate: '2023-02-25',
        lastUpdate: '2025-06-01',
        urls: ['https://lists.example/eu/entry/990500', 'javascript:alert(1)'],
      },
      {
        list: 'OFAC_SDN',
        name: 'STERKT TREFF SHIPPING',
        matchIndicator: 488,
        description: 'Name and country agree',
        aliases: ['STS'],
        initialDate: '2023-03-10',
        lastUpdate: '2025-01-15',
        urls: ['https://lists.example/ofac/990488'],
      },
    ],
    tags: ['scenario', 'sanction-hit', 'ofac'],
    what: words(
      'A full match in the EU list and one in the OFAC list',
      'Fullt treff i EUs liste og et i OFACs',
    ),
  },
  {
    ...base,
    identifier: '310000310',
    name: 'Bare OFAC AS',
    owners: [own('Oddny Ofstad, 1971-11-11', 100)],
    roles: board({ chair: 'Oddny Ofstad, 1971-11-11' }),
    signature: signs('Styrets leder alene.', ['Oddny Ofstad']),
    sanctions: [
      {
        list: 'OFAC_SDN',
        name: 'BARE OFFSHORE AG',
        matchIndicator: 240,
        description: 'Similar name',
        initialDate: '2019-05-05',
        lastUpdate: '2024-09-09',
      },
    ],
    tags: ['scenario', 'sanction-hit', 'ofac'],
    what: words('A hit that only the OFAC scope finds', 'Et treff som bare OFAC-tilgang finner'),
  },
  {
    ...base,
    identifier: '310000329',
    name: 'Utydelig Signatur AS',
    owners: [own('Una Tyderud, 1965-06-16', 55), own('Ulrikke Tyderud, 1994-02-22', 45)],
    roles: board({ ceo: 'Una Tyderud, 1965-06-16', chair: 'Ulrikke Tyderud, 1994-02-22' }),
    signature: unclear('To styremedlemmer i fellesskap eller daglig leder alene.'),
    procuration: unclear('Prokuristene hver for seg innenfor beløpsgrense kr 500 000.'),
    tags: ['scenario', 'inconclusive'],
    what: words(
      'Signature rights that cannot be read by a machine',
      'Signaturrett som ikke kan leses maskinelt',
    ),
  },
  {
    ...base,
    identifier: '310000337',
    name: 'Uten Signatur AS',
    owners: [own('Ivar Ingenrud, 1948-12-24', 100)],
    roles: board({ chair: 'Ivar Ingenrud, 1948-12-24' }),
    signature: notSet('Det er ikke registrert signaturrett. Styret i fellesskap forplikter.'),
    procuration: notSet(),
    tags: ['scenario', 'not-set'],
    what: words('Signature rights not registered', 'Signaturrett er ikke registrert'),
  },
  {
    ...base,
    identifier: '310000345',
    name:
      'Den Gamle Kjøpmannsgårds Forente Håndverks-, Industri- og Sjøfartsinteressenters Gjensidige ' +
      'Forvaltnings- og Eiendomsselskap for Ytre Ørskogvågen og Omegn AS',
    owners: [
      own(
        'Maria Magdalena Elisabeth Wilhelmine von Ørskog-Ånesen til Kråkerøy Rambjørgsdóttir, 1944-04-04',
        100,
      ),
    ],
    roles: board({
      chair:
        'Maria Magdalena Elisabeth Wilhelmine von Ørskog-Ånesen til Kråkerøy Rambjørgsdóttir, 1944-04-04',
    }),
    purpose:
      'Å forvalte, leie ut, utvikle, kjøpe og selge fast eiendom, drive skipsekspedisjon, megling, ' +
      'lagerhold, stuing, tollklarering og bunkring, delta i andre foretak med liknende formål, ' +
      'yte lån til og stille sikkerhet for medlemmer, eie og vedlikeholde kjøpmannsgården med ' +
      'brygger, naust, sjøbuer, tørrfiskloft og hage, bevare protokoller, brev og regnskapsbøker ' +
      'fra 1744 og framover, gi ut årsskrift, og alt annet som står i naturlig forbindelse med dette.',
    tags: ['scenario', 'long-name'],
    what: words(
      'Very long names and a very long purpose',
      'Svært lange navn og et svært langt formål',
    ),
  },
  {
    ...base,
    identifier: '310000353',
    name: 'Guðrún & Þór Útgerð <b>NUF</b>',
    form: 'NUF',
    owners: [own({ name: 'שותפות הים הצפוני בע"מ', kind: 'organization', country: 'IL' }, 100)],
    roles: board({
      others: [['REPRESENTATIVE_FOREIGN_ENTITY', 'Guðrún Þórðardóttir, 1967-10-21']],
    }),
    tags: ['scenario', 'right-to-left', 'markup'],
    what: words(
      'Icelandic letters, markup in the name, an owner in Hebrew letters',
      'Islandske bokstaver, tagger i navnet, en eier i hebraisk skrift',
    ),
  },
  {
    ...base,
    identifier: '310000361',
    name: 'Slettet Butikk AS',
    status: 'SLETTET',
    turnover: null,
    employees: null,
    tags: ['scenario', 'dissolved'],
    what: words(
      'Dissolved: only key information is left',
      'Slettet: bare nøkkelinformasjon er igjen',
    ),
    gaps: { address: 'empty' },
  },
  {
    ...base,
    identifier: '310000388',
    name: 'Tvang Bygg AS',
    industry: 'building',
    status: 'TVANGSOPPLOSNING',
    turnover: [2.1, 14.8, 17.7],
    profit: [-12.4, -8.8, -1.2],
    owners: [own('Tormod Tvangsmyr, 1982-08-08', 100)],
    roles: board({ others: [['TRUSTEE', 'Advokat Tiril Bostad, 1979-03-30']] }),
    tags: ['scenario', 'forced-dissolution', 'negative'],
    what: words(
      'Under forced dissolution, losses every year',
      'Under tvangsoppløsning, underskudd hvert år',
    ),
  },
  {
    ...base,
    identifier: '310000396',
    name: 'Tall Som Tekst AS',
    owners: [own('Tone Talleraas, 1990-09-19', 100)],
    roles: board({ chair: 'Tone Talleraas, 1990-09-19' }),
    signature: signs('Styrets leder alene.', ['Tone Talleraas']),
    extra: {
      keyInformation: {
        employees: '9',
        organizationType: 'AS',
        industrySector: '46.900 Engroshandel',
      },
      ownership: {
        shareholders: [{ navn: 'Tone Talleraas', percentage: '100,00', type: 'private' }],
      },
      sanction: { status: 'UNCLEAR', message: null, matches: null },
    },
    tags: ['scenario', 'odd-types'],
    what: words(
      'Numbers as text, codes as text, an unclear sanction status',
      'Tall som tekst, koder som tekst, uklar sanksjonsstatus',
    ),
  },
]
