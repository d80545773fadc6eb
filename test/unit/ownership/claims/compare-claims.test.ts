import { describe, expect, it } from 'vitest'
import { answered, claimsOf, company, otherNumber, owner, person, under } from './asked'

const kari = person('Kari Eier', 60)
const ola = person('Ola Nordby', 40)

describe('who is meant', () => {
  it('is the one person of that name where shareholders come without a birth date', () => {
    const [first] = claimsOf([
      answered({
        shareholders: [kari, ola],
        beneficials: [owner('KARI EIER', { dateOfBirth: '1970-01-02' }), owner('Ola Nordby')],
      }),
    ])
    expect(first?.party).toBe('person::kari%20eier')
    expect(first?.byRule.every(({ difference }) => difference === null)).toBe(true)
  })

  it('is the same person by birth date, however the name is written', () => {
    const born = { dateOfBirth: '1970-01-02' }
    const [first] = claimsOf([
      answered({
        shareholders: [person('Eier, Kári', 60, born), ola],
        beneficials: [owner('Kari Eier', born)],
      }),
    ])
    expect(first?.party).not.toBeNull()
  })

  it('is nobody where namesakes cannot be told apart or the birth date is another', () => {
    const two = [
      person('Kari Eier', 30, { dateOfBirth: '1970-01-02' }),
      person('Kari Eier', 70, { dateOfBirth: '1990-05-06' }),
    ]
    const vague = claimsOf([answered({ shareholders: two, beneficials: [owner('Kari Eier')] })])
    expect(vague[0]?.party).toBeNull()
    const other = claimsOf([
      answered({
        shareholders: two,
        beneficials: [owner('Kari Eier', { dateOfBirth: '2001-01-01' })],
      }),
    ])
    expect(other[0]?.party).toBeNull()
    const bothMean = claimsOf([
      answered({
        shareholders: [kari, ola],
        beneficials: [
          owner('Kari Eier', { dateOfBirth: '1970-01-02' }),
          owner('Kari Eier', { dateOfBirth: '1990-05-06' }),
        ],
      }),
    ])
    expect(bothMean.slice(0, 2).map(({ party }) => party)).toEqual([null, null])
  })
})

describe('where the service', () => {
  const shareholders = [kari, ola]

  it('was not asked or did not deliver, nobody is missing there', () => {
    const notAsked = answered({ shareholders, expands: ['ownership.shareholders'] })
    expect(notAsked.beneficials.state).toBe('not-requested')
    expect(claimsOf([notAsked])).toEqual([])
    const notDelivered = answered({ shareholders })
    expect(notDelivered.beneficials.state).toBe('not-delivered')
    expect(claimsOf([notDelivered])).toEqual([])
  })

  it('searched and found nobody, everybody of ours is missing there', () => {
    const empty = answered({ shareholders, beneficials: [] })
    expect(under('product', claimsOf([empty]))).toEqual([
      '(person::kari%20eier) missing-there: unexplained',
      '(person::ola%20nordby) missing-there: unexplained',
    ])
  })

  it('names somebody whom our rule does not, the other rule is told', () => {
    const shareholders = [company(otherNumber, 33), person('Rest Ansen', 67)]
    const holders = [person('Kari Eier', 55), person('Per Andre', 45)]
    const holding = answered({ number: otherNumber, shareholders: holders })
    const all = claimsOf([
      answered({ shareholders, beneficials: [owner('Kari Eier'), owner('Rest Ansen')] }),
      holding,
    ])
    expect(under('product', all)[0]).toBe('Kari Eier missing-here: other-rule')
    expect(under('control50', all)[0]).toBe('Kari Eier agrees')
  })
})

describe('a difference is explained', () => {
  it('by the cycle without which the limit would not be passed', () => {
    const shareholders = [company(otherNumber, 30), person('Kari Eier', 22), person('Ola', 48)]
    const own = company('923609016', 80)
    const loop = answered({ number: otherNumber, shareholders: [own, person('Per', 20)] })
    const all = claimsOf([answered({ shareholders, beneficials: [owner('Ola')] }), loop])
    expect(under('product', all)).toContain(
      '(person::kari%20eier) missing-there: other-rule, cycle',
    )
  })

  it('by a band, and by what nobody is named for', () => {
    const shareholders = [person('Kari Eier', '20-40'), person('Ola', 30)]
    const all = claimsOf([answered({ shareholders, beneficials: [owner('Kari Eier')] })])
    expect(under('product', all)[0]).toBe('Kari Eier only-possible: band, unknown-part')
  })

  it('by owners that were not collected', () => {
    const shareholders = [company(otherNumber, 60), person('Ola', 40)]
    const all = claimsOf([
      answered({ shareholders, beneficials: [owner('Kari Eier'), owner('Ola')] }),
    ])
    expect(under('product', all)[0]).toBe('Kari Eier missing-here: owners-not-collected')
    expect(all[0]?.party).toBeNull()
  })

  it('by a role in a foundation, and by votes that no answer states', () => {
    const shareholders = [person('Ola', 100)]
    const all = claimsOf([
      answered({
        shareholders,
        beneficials: [
          owner('Kari Eier', { reason: 'INDIRECT_CONTROL_THROUGH_ROLE_IN_FOUNDATION' }),
          owner('Per Stemme', { reason: 'VOTING_RIGHTS' }),
        ],
      }),
    ])
    expect(under('product', all).slice(0, 2)).toEqual([
      'Kari Eier missing-here: by-role',
      'Per Stemme missing-here: votes',
    ])
  })

  it('by senior management only where nobody is an owner', () => {
    const roles = [{ role: 'CEO', name: 'Kari Leder', dateOfBirth: '1970-01-02' }]
    const beneficials = [owner('Kari Leder', { dateOfBirth: '1970-01-02' })]
    const many = Array.from({ length: 10 }, (_, at) => person(`Eier ${at}`, 10))
    const nobody = claimsOf([answered({ shareholders: many, beneficials, roles })])
    expect(under('product', nobody)[0]).toBe('Kari Leder missing-here: senior-management')
    const one = claimsOf([answered({ shareholders: [kari, ola], beneficials, roles })])
    expect(under('product', one)[0]).toBe('Kari Leder missing-here: unexplained')
  })

  it('by answers of another day', () => {
    const shareholders = [company(otherNumber, 60), person('Ola', 40)]
    const holding = answered({
      number: otherNumber,
      shareholders: [person('Kari Eier', 100)],
      retrievedAt: '2026-11-20T09:00:00.000Z',
    })
    const all = claimsOf([answered({ shareholders, beneficials: [owner('Ola')] }), holding])
    expect(under('product', all)).toContain('(person::kari%20eier) missing-there: other-date')
  })

  it('by relatives whom an analyst noted', () => {
    const note = (party: string) => ({
      ...{ noteRow: 1, party, partyName: null, kind: 'relatives' as const, group: 'family' },
      ...{ note: '', actor: 'Ada', at: '2026-01-01T00:00:00.000Z' },
    })
    const shareholders = [person('Kari Eier', 20), person('Per Eier', 20), person('Ola', 60)]
    const all = claimsOf(
      [answered({ shareholders, beneficials: [owner('Ola')] })],
      [note('person::kari%20eier'), note('person::per%20eier')],
    )
    expect(under('product', all)).toContain('(person::kari%20eier) missing-there: relatives')
  })
})

describe('a percentage of the service', () => {
  const twoSteps = (integratedOwnership: number) =>
    under(
      'product',
      claimsOf([
        answered({
          shareholders: [company(otherNumber, 33.33), person('Ola', 66.67)],
          beneficials: [owner('Kari Eier', { integratedOwnership }), owner('Ola')],
        }),
        answered({ number: otherNumber, shareholders: [person('Kari Eier', 90), person('P', 10)] }),
      ]),
    )[0]

  it('is the same as ours where it is only rounded', () => {
    expect(twoSteps(30)).toBe('Kari Eier agrees')
    expect(twoSteps(29.997)).toBe('Kari Eier agrees')
  })

  it('differs where it is more than rounded, and says by what it may', () => {
    expect(twoSteps(29.7)).toBe('Kari Eier percentage: percentage-rounded')
    expect(twoSteps(33.33)).toBe('Kari Eier percentage: other-rule')
    expect(twoSteps(55)).toBe('Kari Eier percentage: unexplained')
  })
})
