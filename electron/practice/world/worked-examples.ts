import type { CompanySpec, Country, HoldingSpec } from './model'
import { band, board, own, signs } from './spelling'

/**
 * The structures whose integrated shares are worked out in the domain primer, as companies. P, the
 * person each example is about, is the first-named person; the rest of the shares is spread so that
 * nobody else comes near a threshold.
 */

/** Holders who fill up a company and stay below every threshold. */
const fillers: Record<Country, string[]> = {
  no: [
    'Aud Lillevold, 1961-02-03',
    'Brage Tofteberg, 1973-07-21',
    'Camilla Nysæter, 1985-11-30',
    'Didrik Hasselgård, 1952-04-16',
    'Eldbjørg Raknes, 1968-09-05',
    'Frode Kvisvik, 1979-01-24',
    'Gudrun Aasheim, 1947-12-12',
    'Harald Smedstad, 1990-06-18',
  ],
  se: [
    'Agneta Brunnsgård, 1959-05-09',
    'Bertil Kvarnlund, 1971-08-14',
    'Cecilia Ängström, 1983-02-27',
    'David Rosenhög, 1966-10-19',
  ],
  fi: [
    'Aino Kallionpää, 1962-03-11',
    'Eero Mäntyniemi, 1975-09-28',
    'Helvi Rantakivi, 1958-06-02',
    'Jorma Salovirta, 1969-12-22',
    'Kaisa Uusijoki, 1987-04-07',
  ],
  dk: [
    'Anders Lyngdal, 1964-01-17',
    'Birthe Kragelund, 1977-05-25',
    'Claus Ravnsborg, 1955-10-08',
    'Ditte Skovmose, 1982-08-31',
  ],
}

const filled = (country: Country, ...shares: number[]): HoldingSpec[] =>
  shares.map((share, index) => own(fillers[country][index] ?? '', share))

const forms = { no: 'AS', se: 'AB', fi: 'OY', dk: 'ApS' } as const
const towns = { no: 'lyngvoll', se: 'kronholm', fi: 'tyynilahti', dk: 'søndermark' } as const

interface Member {
  country?: Country
  identifier: string
  name: string
  owners: HoldingSpec[]
  industry?: string
  turnover?: number
  /** how it reads in the list; companies in between have none */
  en?: string
  nb?: string
}

function example(number: number, members: Member[]): CompanySpec[] {
  return members.map(({ country = 'no', en, nb, ...member }) => {
    const chair = fillers[country][number % fillers[country].length] ?? ''
    const chairName = chair.split(',')[0] ?? ''
    return {
      industry: 'holding',
      turnover: 3.5 + number,
      country,
      form: forms[country],
      registered: `20${String(10 + (number % 10))}-05-1${number % 9}`,
      place: towns[country],
      roles: board({ chair }),
      ...(country === 'no' ? { signature: signs('Styrets leder alene.', [chairName]) } : {}),
      tags: en
        ? ['worked-example', `example-${number}`, 'target']
        : ['worked-example', `example-${number}`],
      ...(en && nb
        ? { what: { en: `Example ${number}: ${en}`, nb: `Eksempel ${number}: ${nb}` } }
        : {}),
      ...member,
    }
  })
}

export const workedExamples: CompanySpec[] = [
  ...example(1, [
    {
      identifier: '314300122',
      name: 'Akkurat Kvartal AS',
      owners: [own('Petra Lundemo, 1970-03-08', 25), ...filled('no', 24, 24, 20, 7)],
      en: 'a holding of exactly 25 %',
      nb: 'en eierandel på nøyaktig 25 %',
    },
  ]),
  ...example(2, [
    {
      identifier: '314300491',
      name: 'Såvidt Over AS',
      owners: [own('Per Ivar Gjelsvik, 1964-12-19', 25.01), ...filled('no', 24.99, 20, 20, 10)],
      en: 'a holding just over 25 %',
      nb: 'en eierandel like over 25 %',
    },
  ]),
  ...example(3, [
    {
      country: 'fi',
      identifier: '9002011-9',
      name: 'Tyynilahden Telakka Oy',
      industry: 'shipyard',
      owners: [own('FI9002072-5', 33), ...filled('fi', 24, 24, 19)],
      en: 'control of a company that holds 33 %',
      nb: 'kontroll over et selskap som eier 33 %',
    },
    {
      country: 'fi',
      identifier: '9002072-5',
      name: 'Pihlajaniemi Invest Oy',
      owners: [own('Paavo Pihlajaniemi, 1961-07-13', 55), ...filled('fi', 15, 15, 15)],
    },
  ]),
  ...example(4, [
    {
      country: 'fi',
      identifier: '9002133-0',
      name: 'Kaislarannan Saha Oy',
      industry: 'timber',
      owners: [own('FI9002194-7', 50), ...filled('fi', 24, 16, 10)],
      en: '45 % of a holder of 50 %: 22.5 % in the end',
      nb: '45 % av en eier av 50 %: 22,5 % til slutt',
    },
    {
      country: 'fi',
      identifier: '9002194-7',
      name: 'Puronvarsi Holding Oy',
      owners: [own('Pirkko Puronvarsi, 1957-02-20', 45), ...filled('fi', 20, 20, 15)],
    },
  ]),
  ...example(5, [
    {
      identifier: '314300866',
      name: 'Flertall Drift AS',
      owners: [own('NO314301234', 51), ...filled('no', 24, 15, 10)],
      en: '45 % of the company that controls it',
      nb: '45 % av selskapet som kontrollerer det',
    },
    {
      identifier: '314301234',
      name: 'Femogførti Holding AS',
      owners: [own('Pia Storeng, 1976-08-02', 45), ...filled('no', 20, 20, 15)],
    },
  ]),
  ...example(6, [
    {
      country: 'dk',
      identifier: '99020547',
      name: 'Søndermark Mejeri ApS',
      industry: 'trade',
      owners: [own('DK99020954', 60), ...filled('dk', 20, 20)],
      en: 'half of a majority owner: 30 %',
      nb: 'halvparten av en majoritetseier: 30 %',
    },
    {
      country: 'dk',
      identifier: '99020954',
      name: 'Halvtreds Holding ApS',
      owners: [own('Poul Kragholm, 1959-11-01', 50), ...filled('dk', 20, 20, 10)],
    },
  ]),
  ...example(7, [
    {
      country: 'fi',
      identifier: '9002255-2',
      name: 'Kolmen Polun Oy',
      industry: 'energy',
      owners: [
        own('FI9002316-8', 20),
        own('FI9002377-4', 20),
        own('FI9002499-6', 20),
        ...filled('fi', 10, 10, 10, 10),
      ],
      en: 'three wholly owned companies with 20 % each',
      nb: 'tre heleide selskaper med 20 % hver',
    },
    ...[
      ['9002316-8', 'Polku Yksi Oy'],
      ['9002377-4', 'Polku Kaksi Oy'],
      ['9002499-6', 'Polku Kolme Oy'],
    ].map(([identifier = '', name = '']) => ({
      country: 'fi' as const,
      identifier,
      name,
      owners: [own('Päivi Tervakoski, 1972-01-29', 100)],
    })),
  ]),
  ...example(8, [
    {
      identifier: '314301609',
      name: 'To Kjeder AS',
      owners: [own('NO314301978', 50), own('NO314302346', 30), ...filled('no', 10, 10)],
      en: 'two chains of 20 % and 9 %',
      nb: 'to kjeder på 20 % og 9 %',
    },
    {
      identifier: '314301978',
      name: 'Første Ledd AS',
      owners: [own('Pål Erik Vangen, 1963-05-05', 40), ...filled('no', 20, 20, 20)],
    },
    {
      identifier: '314302346',
      name: 'Andre Ledd AS',
      owners: [own('Pål Erik Vangen, 1963-05-05', 30), ...filled('no', 20, 20, 20, 10)],
    },
  ]),
  ...example(9, [
    {
      identifier: '314302710',
      name: 'Delvis Direkte AS',
      owners: [
        own('Pernille Haukås, 1981-10-10', 12),
        own('NO314303083', 14),
        ...filled('no', 24, 20, 20, 10),
      ],
      en: '12 % directly and control of 14 %',
      nb: '12 % direkte og kontroll over 14 %',
    },
    {
      identifier: '314303083',
      name: 'Haukås Holding AS',
      owners: [own('Pernille Haukås, 1981-10-10', 60), ...filled('no', 20, 20)],
    },
  ]),
  ...example(10, [
    {
      identifier: '314303458',
      name: 'Fire Ledd AS',
      owners: [own('NO314303822', 70), ...filled('no', 20, 10)],
      en: 'four steps of 70 %: 24.01 %',
      nb: 'fire ledd på 70 %: 24,01 %',
    },
    {
      identifier: '314303822',
      name: 'Tredje Ledd Invest AS',
      owners: [own('NO314304195', 70), ...filled('no', 20, 10)],
    },
    {
      identifier: '314304195',
      name: 'Annet Ledd Invest AS',
      owners: [own('NO314304934', 70), ...filled('no', 20, 10)],
    },
    {
      identifier: '314304934',
      name: 'Øverste Ledd Invest AS',
      owners: [own('Pelle Tangerud, 1955-09-17', 70), ...filled('no', 20, 10)],
    },
  ]),
  ...example(11, [
    {
      identifier: '314305302',
      name: 'Knapp Kontroll AS',
      owners: [own('NO314305671', 26), ...filled('no', 24, 24, 20, 6)],
      en: 'two majorities above 26 %: 6.7626 %',
      nb: 'to flertall over 26 %: 6,7626 %',
    },
    {
      identifier: '314305671',
      name: 'Bakke Mellom AS',
      owners: [own('NO314306414', 51), ...filled('no', 24, 15, 10)],
    },
    {
      identifier: '314306414',
      name: 'Bakke Topp AS',
      owners: [own('Pauline Bakkelund, 1978-03-03', 51), ...filled('no', 24, 15, 10)],
    },
  ]),
  ...example(12, [
    {
      identifier: '314306783',
      name: 'Ringvirkning AS',
      owners: [
        own('NO314307151', 30),
        own('Quintus Rognstad, 1962-06-26', 30),
        own('NO314307526', 40),
      ],
      en: 'a cycle: 26.4706 %, where the paths alone give 18 %',
      nb: 'en sirkel: 26,4706 %, der kjedene alene gir 18 %',
    },
    {
      identifier: '314307151',
      name: 'Hovedringen Holding AS',
      owners: [own('Petter Ringsrud, 1967-04-14', 60), own('Randi Ringsrud, 1969-08-09', 40)],
    },
    {
      identifier: '314307526',
      name: 'Sideringen AS',
      owners: [own('NO314306783', 80), own('Vilde Sørbråten, 1984-12-01', 20)],
    },
  ]),
  ...example(13, [
    {
      identifier: '314307895',
      name: 'Speil Venstre AS',
      owners: [own('Peder Speilberg, 1960-10-30', 1), own('NO314308263', 99)],
      en: 'mutual ownership: 1 % is everything',
      nb: 'gjensidig eierskap: 1 % er alt',
    },
    {
      identifier: '314308263',
      name: 'Speil Høyre AS',
      owners: [own('NO314307895', 100)],
      en: 'mutual ownership, the other half',
      nb: 'gjensidig eierskap, den andre halvparten',
    },
  ]),
  ...example(14, [
    {
      identifier: '314308638',
      name: 'Egne Aksjer AS',
      owners: [
        own('Preben Nordhus, 1974-02-02', 22),
        own('NO314308638', 20),
        ...filled('no', 20, 20, 18),
      ],
      en: 'a fifth are treasury shares: 22 of 80 is 27.5 %',
      nb: 'en femtedel er egne aksjer: 22 av 80 er 27,5 %',
    },
  ]),
  ...example(15, [
    {
      identifier: '314309006',
      name: 'To Klasser AS',
      owners: [
        own('Paula Nyhagen, 1958-07-07', 10, { votes: 52.6316, shareClass: 'A' }),
        own('Quentin Nyhagen, 1986-05-20', 90, { votes: 47.3684, shareClass: 'B' }),
      ],
      en: 'A-shares of ten votes against B-shares of one',
      nb: 'A-aksjer med ti stemmer mot B-aksjer med én',
    },
  ]),
  ...example(16, [
    {
      identifier: '314309375',
      name: 'Lukket Krets Nord AS',
      owners: [own('NO314310489', 100)],
      en: 'a closed loop: nobody outside owns anything',
      nb: 'en lukket krets: ingen utenfor eier noe',
    },
    { identifier: '314310489', name: 'Lukket Krets Sør AS', owners: [own('NO314309375', 100)] },
  ]),
  ...example(17, [
    {
      country: 'dk',
      identifier: '99021365',
      name: 'Åborg Brygge ApS',
      industry: 'property',
      owners: [band('DK99021772', 25, 33.32), band('DK99022183', 50, 66.66), ...filled('dk', 8)],
      en: 'only bands are known: certain, 75 to 99.98 %',
      nb: 'bare intervaller er kjent: sikkert, 75 til 99,98 %',
    },
    {
      country: 'dk',
      identifier: '99021772',
      name: 'Brygge Nord ApS',
      owners: [own('Preben Aaborg, 1966-03-27', 100)],
    },
    {
      country: 'dk',
      identifier: '99022183',
      name: 'Brygge Syd ApS',
      owners: [own('Preben Aaborg, 1966-03-27', 100)],
    },
  ]),
  ...example(18, [
    {
      country: 'dk',
      identifier: '99022590',
      name: 'Vesterlund Kornlager ApS',
      industry: 'coldStore',
      owners: [band('DK99023007', 33.33, 49.99), ...filled('dk', 20, 15)],
      en: 'only bands are known: possible, 16.67 to 33.32 %',
      nb: 'bare intervaller er kjent: mulig, 16,67 til 33,32 %',
    },
    {
      country: 'dk',
      identifier: '99023007',
      name: 'Kornblomst Holding ApS',
      owners: [band('Pernille Kornerup, 1973-09-12', 50, 66.66), ...filled('dk', 20)],
    },
  ]),
]
