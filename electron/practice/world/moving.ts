import type { CompanySpec } from './model'
import { board, own, signs } from './spelling'

const leader = 'Solveig Fjordvik, 1969-11-04'
const founder = 'Mikkel Aspelund, 1980-02-15'
const buyer = 'Torunn Brattvåg, 1978-05-19'

/** Companies that have moved on when they are ordered again, so that a comparison can be practised. */
export const moving: CompanySpec[] = [
  {
    country: 'no',
    identifier: '310000507',
    name: 'Skiftende Vik AS',
    form: 'AS',
    registered: '2012-08-20',
    place: 'fjordvik',
    street: 'Fjordgata 8',
    industry: 'trade',
    employees: 14,
    turnover: [18.4, 17.1, 15.9],
    delays: 'instant',
    owners: [own(leader, 70), own(founder, 30)],
    roles: board({ ceo: founder, chair: leader, members: [founder] }),
    signature: signs('Styrets leder alene.', ['Solveig Fjordvik']),
    later: [
      {
        street: 'Fjordgata 21',
        employees: 19,
        turnover: [21.2, 18.4, 17.1],
        owners: [own(leader, 45), own(buyer, 55)],
        roles: board({ ceo: founder, chair: buyer, members: [leader] }),
        signature: signs('Styrets leder og ett styremedlem i fellesskap.', [
          'Torunn Brattvåg',
          'Solveig Fjordvik',
        ]),
      },
      {
        status: 'UNDER_AVVIKLING',
        employees: 3,
        sanctions: [
          {
            list: 'EU_consolidated',
            name: 'SKIFTENDE VIK TRADING',
            matchIndicator: 212,
            description: 'Similar name, other country',
            initialDate: '2025-09-01',
            lastUpdate: '2026-01-15',
          },
        ],
      },
    ],
    tags: ['scenario', 'moves-on'],
    what: {
      en: 'Ordered again it has a new owner, chair and address; the third time it is winding up',
      nb: 'Bestilt på nytt har det ny eier, styreleder og adresse; tredje gang er det under avvikling',
    },
  },
  {
    country: 'no',
    identifier: '310000515',
    name: 'Ny Skrivemåte AS',
    form: 'AS',
    registered: '2017-01-09',
    place: 'solvang',
    industry: 'trade',
    employees: 4,
    turnover: 3.2,
    delays: 'instant',
    owners: [own(leader, 60), own(founder, 40)],
    roles: board({ chair: leader, members: [founder] }),
    signature: signs('Styrets leder alene.', ['Solveig Fjordvik']),
    later: [{ name: 'NY SKRIVEMÅTE AS', owners: [own(founder, 40), own(leader, 60)] }],
    tags: ['scenario', 'moves-on'],
    what: {
      en: 'Ordered again it is only spelled in another way, its owners in another order',
      nb: 'Bestilt på nytt er bare skrivemåten en annen, og eierne i en annen rekkefølge',
    },
  },
]
