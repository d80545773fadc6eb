import type { CompanySpec, Words } from './model'
import { board, own, signs } from './spelling'

const words = (en: string, nb: string): Words => ({ en, nb })

const base = {
  country: 'no',
  form: 'AS',
  registered: '2014-02-11',
  place: 'gråskjær',
  industry: 'holding',
  employees: 3,
  turnover: 6.4,
} as const satisfies Partial<CompanySpec>

/** Written by a spreadsheet that took shares for dates and thousands. */
const ruined: CompanySpec[] = [
  {
    ...base,
    identifier: '314400070',
    name: 'Ødelagte Prosenter AS',
    owners: [
      own('Odd Regnås, 1960-05-31', null),
      own('Petra Regnås, 1964-10-09', null),
      own('Ragnvald Tallaksen, 1971-01-25', 40),
    ],
    roles: board({ chair: 'Odd Regnås, 1960-05-31' }),
    signature: signs('Styrets leder alene.', ['Odd Regnås']),
    sections: {
      'ownership.shareholders': [
        {
          name: 'Odd Regnås',
          dateOfBirth: '1960-05-31',
          percentage: '31. Mai',
          type: 'PERSON',
        },
        {
          name: 'Petra Regnås',
          dateOfBirth: '1964-10-09',
          percentage: '995.799',
          type: 'PERSON',
        },
        {
          name: 'Ragnvald Tallaksen',
          dateOfBirth: '1971-01-25',
          percentage: 40,
          type: 'PERSON',
        },
      ],
    },
    tags: ['ownership', 'unreadable-shares'],
    what: words(
      'Two shares that a spreadsheet ruined: unreadable, never a number',
      'To andeler som et regneark har ødelagt: uleselige, aldri et tall',
    ),
  },
]

const listing = (name: string, list: 'EU_consolidated' | 'OFAC_SDN') => ({
  list,
  name,
  matchIndicator: 500,
  description: 'Registration number agrees',
  initialDate: '2023-06-23',
  lastUpdate: '2025-10-01',
})

/** Shares of listed companies are not multiplied down a chain, and several listed ones are added up. */
const listedAbove: CompanySpec[] = [
  {
    ...base,
    identifier: '314400445',
    name: 'Nedstrøms Rederi AS',
    industry: 'shipping',
    employees: 21,
    owners: [
      own('NO314401182', 50),
      own('Nanna Skogvik, 1975-03-12', 30),
      own('Njål Rambøl, 1969-08-27', 20),
    ],
    roles: board({ chair: 'Nanna Skogvik, 1975-03-12' }),
    signature: signs('Styrets leder alene.', ['Nanna Skogvik']),
    tags: ['ownership', 'listed-owner', 'target'],
    what: words(
      'A listed company two steps up: half of a half, and caught all the same',
      'Et listeført selskap to ledd over: halvparten av en halvpart, og likevel rammet',
    ),
  },
  {
    ...base,
    identifier: '314401182',
    name: 'Mellomleddet Invest AS',
    owners: [own('NO314401557', 50), own('Magne Ulvang, 1958-11-02', 50)],
    roles: board({ chair: 'Magne Ulvang, 1958-11-02' }),
    tags: ['ownership', 'listed-owner'],
  },
  {
    ...base,
    identifier: '314401557',
    name: 'Utestengt Kapital AS',
    owners: [own('Uno Stengelsrud, 1963-04-04', 100)],
    roles: board({ chair: 'Uno Stengelsrud, 1963-04-04' }),
    sanctions: [listing('UTESTENGT KAPITAL AS', 'EU_consolidated')],
    tags: ['ownership', 'listed-owner', 'sanction-hit'],
    what: words('On an invented EU list', 'Står på en oppdiktet EU-liste'),
  },
  {
    ...base,
    identifier: '314401921',
    name: 'Samlet Andel AS',
    owners: [own('NO314401557', 25), own('NO314402294', 30), own('Siv Lauritsdal, 1980-12-15', 45)],
    roles: board({ chair: 'Siv Lauritsdal, 1980-12-15' }),
    tags: ['ownership', 'listed-owner', 'target'],
    what: words(
      'Two listed companies with 25 and 30 %: 55 % together',
      'To listeførte selskaper med 25 og 30 %: 55 % til sammen',
    ),
  },
  {
    ...base,
    identifier: '314402294',
    name: 'Sperret Formue AS',
    owners: [own('Sten Sperregaard, 1955-07-19', 100)],
    roles: board({ chair: 'Sten Sperregaard, 1955-07-19' }),
    sanctions: [
      listing('SPERRET FORMUE AS', 'EU_consolidated'),
      listing('SPERRET FORMUE', 'OFAC_SDN'),
    ],
    tags: ['ownership', 'listed-owner', 'sanction-hit', 'ofac'],
    what: words(
      'On an invented EU list and an invented OFAC list',
      'Står på en oppdiktet EU-liste og en oppdiktet OFAC-liste',
    ),
  },
]

/** Nobody is an owner until somebody who knows them says that they belong together. */
const relatives: CompanySpec[] = [
  {
    ...base,
    identifier: '314402669',
    name: 'Søskenflokken Bruk AS',
    industry: 'timber',
    owners: [
      own('Gyda Bruheim, 1972-02-14', 20),
      own('Halvor Bruheim, 1974-06-30', 20),
      own('Ingebjørg Bruheim Lie, 1979-09-21', 20),
      own('Asle Tveitane, 1966-01-08', 20),
      own('Dordi Finnvold, 1959-03-26', 20),
    ],
    roles: board({ chair: 'Halvor Bruheim, 1974-06-30' }),
    signature: signs('Styrets leder alene.', ['Halvor Bruheim']),
    tags: ['ownership', 'relatives'],
    what: words(
      'Three siblings with 20 % each: owners once you note them as relatives',
      'Tre søsken med 20 % hver: rettighetshavere når du noterer dem som nærstående',
    ),
  },
]

const abroad = {
  name: 'Skerry Trustees Ltd',
  kind: 'organization',
  country: 'JE',
  number: 'JE118204',
} as const

/** Three layers with a foundation and a company outside the European Economic Area among them. */
const complex: CompanySpec[] = [
  {
    ...base,
    identifier: '314403037',
    name: 'Lagdelt Drift AS',
    industry: 'property',
    employees: 12,
    owners: [own('NO314403401', 80), own('Bjarne Lagnes, 1970-10-10', 20)],
    roles: board({ chair: 'Bjarne Lagnes, 1970-10-10' }),
    signature: signs('Styrets leder alene.', ['Bjarne Lagnes']),
    tags: ['ownership', 'complex', 'target'],
    what: words(
      'A complex structure: three layers, a foundation, a company on Jersey',
      'En kompleks struktur: tre ledd, en stiftelse, et selskap på Jersey',
    ),
  },
  {
    ...base,
    identifier: '314403401',
    name: 'Lagdelt Mellom AS',
    owners: [own(abroad, 70), own('Bjarne Lagnes, 1970-10-10', 30)],
    roles: board({ chair: 'Bjarne Lagnes, 1970-10-10' }),
    tags: ['ownership', 'complex'],
  },
  {
    ...base,
    identifier: '314403770',
    name: 'Stiftelsen Lagnesfondet',
    form: 'STI',
    industry: 'charity',
    turnover: null,
    roles: board({
      chair: 'Ragna Lagnes, 1942-05-17',
      members: ['Sjur Heimvik, 1961-12-03'],
    }),
    // What it holds abroad is said by its own answer alone.
    sections: {
      'ownership.subsidiaries': [
        {
          name: abroad.name,
          organizationNumber: abroad.number,
          country: abroad.country,
          percentage: 100,
        },
      ],
    },
    tags: ['ownership', 'complex', 'foundation'],
    what: words(
      'A foundation that holds a company on Jersey',
      'En stiftelse som eier et selskap på Jersey',
    ),
  },
]

/** The company says one share and its owner another: both are kept. */
const conflict: CompanySpec[] = [
  {
    ...base,
    identifier: '314404149',
    name: 'Uenige Kilder AS',
    owners: [own('NO314404513', 40), own('Kjersti Omdal, 1977-07-07', 60)],
    roles: board({ chair: 'Kjersti Omdal, 1977-07-07' }),
    signature: signs('Styrets leder alene.', ['Kjersti Omdal']),
    tags: ['ownership', 'conflict', 'target'],
    what: words(
      'Two answers disagree: 40 % says the company, 49 % its owner',
      'To svar er uenige: 40 % sier selskapet, 49 % sier eieren',
    ),
  },
  {
    ...base,
    identifier: '314404513',
    name: 'Påstand Holding AS',
    owners: [own('Pernille Påvik, 1968-08-18', 100)],
    roles: board({ chair: 'Pernille Påvik, 1968-08-18' }),
    sections: {
      'ownership.subsidiaries': [
        {
          name: 'Uenige Kilder AS',
          organizationNumber: '314404149',
          country: 'NO',
          percentage: 49,
        },
      ],
    },
    tags: ['ownership', 'conflict'],
  },
]

/** What the worked examples leave out: each shows one thing that ownership can bring. */
export const ownershipSituations: CompanySpec[] = [
  ...ruined,
  ...listedAbove,
  ...relatives,
  ...complex,
  ...conflict,
]
