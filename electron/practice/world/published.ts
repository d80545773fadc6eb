import type { CompanySpec, Words } from './model'
import { board, own, signs } from './spelling'

const words: Words = {
  en: 'Published test organization; its check digit fails',
  nb: 'Publisert testorganisasjon; kontrollsifferet stemmer ikke',
}

const base = {
  country: 'no',
  registered: '2003-01-02',
  place: 'solvang',
  tags: ['published', 'check-digit-off'],
  what: words,
} as const satisfies Partial<CompanySpec>

/**
 * The five organizations published for the test environment (contract §11), by number, name and
 * type. The rest of their content is ours, with the published invented test persons.
 */
export const published: CompanySpec[] = [
  {
    ...base,
    identifier: '234567891',
    name: 'TEST2',
    form: 'AS',
    industry: 'software',
    employees: 4,
    turnover: 5.2,
    owners: [own('Tomas Topstad, 2007-01-01', 60), own('Kari Klaven, 2007-01-01', 40)],
    roles: board({ ceo: 'Kari Klaven, 2007-01-01', chair: 'Tomas Topstad, 2007-01-01' }),
    signature: signs('Styrets leder alene.', ['Tomas Topstad']),
  },
  {
    ...base,
    identifier: '345678912',
    name: 'Test3',
    form: 'NUF',
    industry: 'building',
    turnover: 2.4,
    owners: [own({ name: 'Test3 Limited', kind: 'organization', country: 'GB' }, 100)],
    roles: board({ others: [['REPRESENTATIVE_FOREIGN_ENTITY', 'Morten Holm, 2007-01-01']] }),
  },
  {
    ...base,
    identifier: '567891234',
    name: 'FRIVILLIG SOL',
    form: 'FLI',
    industry: 'charity',
    turnover: null,
    roles: board({ chair: 'Mia Holm, 2007-01-01', contact: 'Morten Holm, 2007-01-01' }),
    signature: signs('Styrets leder alene.', ['Mia Holm']),
  },
  {
    ...base,
    identifier: '456789123',
    name: 'HANSEN LEIF',
    form: 'ENK',
    industry: 'haulage',
    turnover: null,
    roles: board({ others: [['PROPRIETOR', 'Leif Hansen, 1970-02-03']] }),
  },
  {
    ...base,
    identifier: '123456789',
    name: 'Utleie Gruppen AS',
    form: 'AS',
    industry: 'property',
    employees: 3,
    turnover: 8.1,
    owners: [own('Kris Psa Granum, 2007-01-01', 100)],
    roles: board({ ceo: 'Kris Psa Granum, 2007-01-01', chair: 'Kris Psa Granum, 2007-01-01' }),
    signature: signs('Styrets leder alene.', ['Kris Psa Granum']),
  },
]
