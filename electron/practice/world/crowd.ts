import { createDraw } from '../random'
import { validNumbers } from './numbers'
import { industryNames } from './industries'
import type { CompanySpec, Country } from './model'
import { placesOf } from './places'
import { board, own, signs, unclear } from './spelling'

/** How many per country: with the companies written by hand, a long list has over 250. */
const sizes: Record<Country, number> = { no: 60, se: 35, fi: 35, dk: 30 }

const nameParts: Record<
  Country,
  { first: string[]; second: string[]; form: string; suffix: string }
> = {
  no: {
    first: ['Bjørke', 'Elve', 'Fjære', 'Gran', 'Hauge', 'Kvitberg', 'Lauv', 'Myr', 'Nes', 'Ore'],
    second: ['Bygg', 'Drift', 'Handel', 'Rør', 'Transport', 'Invest', 'Gård', 'Teknikk', 'Havn'],
    form: 'AS',
    suffix: 'AS',
  },
  se: {
    first: ['Björk', 'Ek', 'Gran', 'Hassel', 'Lind', 'Rönn', 'Sälg', 'Tall', 'Äng'],
    second: ['berga Bygg', 'torps Handel', 'näs Åkeri', 'dala Teknik', 'lunda Konsult'],
    form: 'AB',
    suffix: 'AB',
  },
  fi: {
    first: ['Haapa', 'Kanto', 'Koivu', 'Lehto', 'Mänty', 'Pihla', 'Saari', 'Tammi', 'Vuori'],
    second: [
      'mäen Rakennus',
      'lammen Huolto',
      'kosken Kauppa',
      'niemen Kuljetus',
      'rannan Konepaja',
    ],
    form: 'OY',
    suffix: 'Oy',
  },
  dk: {
    first: ['Bøge', 'Eng', 'Hede', 'Kær', 'Lyng', 'Mose', 'Sø', 'Tørve', 'Ål'],
    second: ['gårdens Byg', 'lundens Handel', 'holm Transport', 'dal Maskinfabrik', 'bæk Design'],
    form: 'ApS',
    suffix: 'ApS',
  },
}

const givenNames = [
  'Alva',
  'Bo',
  'Eira',
  'Filip',
  'Gry',
  'Hugo',
  'Ida',
  'Jon',
  'Klara',
  'Leo',
  'Mia',
]
const familyNames = ['Bergdal', 'Elvestad', 'Granholt', 'Hagelund', 'Lindaas', 'Nyborg', 'Strandli']

const signature = {
  se: 'Firman tecknas av styrelsen.',
  fi: 'Yhtiötä edustaa hallitus.',
  dk: 'Selskabet tegnes af en direktør alene.',
}

/** Small, ordinary companies made by rule: for long lists, never for a story. Always the same. */
export const crowd: CompanySpec[] = (['no', 'se', 'fi', 'dk'] as const).flatMap((country) => {
  const numbers = validNumbers(country, sizes[country])
  return numbers.map((identifier, index) => member(country, identifier, index))
})

function member(country: Country, identifier: string, index: number): CompanySpec {
  const draw = createDraw(`crowd ${identifier}`)
  const pick = <T>(list: T[], what: string): T => list[Math.floor(draw(what) * list.length)] as T
  const { first, second, form, suffix } = nameParts[country]
  const name = `${first[index % first.length]}${country === 'no' ? ' ' : ''}${
    second[Math.floor(index / first.length) % second.length]
  } ${suffix}`
  const person = (what: string) =>
    `${pick(givenNames, `given ${what}`)} ${pick(familyNames, `family ${what}`)}, 19${
      50 + Math.floor(draw('year', what) * 45)
    }-0${1 + Math.floor(draw('month', what) * 9)}-1${Math.floor(draw('day', what) * 10)}`
  const [owner, partner] = [person('owner'), person('partner')]
  const share = 51 + Math.floor(draw('share') * 49)
  return {
    country,
    identifier,
    name,
    form,
    registered: `20${String(Math.floor(draw('registered') * 24)).padStart(2, '0')}-04-1${index % 10}`,
    place: pick(placesOf(country), 'place'),
    industry: pick(industryNames, 'industry'),
    employees: Math.floor(draw('employees') * 29),
    turnover: Number((draw('turnover') * 40).toFixed(1)),
    owners: [own(owner, share), ...(partner === owner ? [] : [own(partner, 100 - share)])],
    roles: board({ ceo: partner, chair: owner }),
    signature:
      country === 'no'
        ? signs('Styrets leder alene.', [owner.split(',')[0] ?? ''])
        : unclear(signature[country]),
    tags: ['crowd'],
  }
}
