import { describe, expect, it } from 'vitest'
import type { Holding, Share } from '../../../../electron/shared/domain/company'
import { byShare, sumHoldings, unknownPart } from '../../../../electron/shared/rules/holding-sums'

const none: Share = { exact: null, minimum: null, maximum: null, text: null }
const holding = (share: Partial<Share>, name = ''): Holding => ({
  path: 'ownership.shareholders[0]',
  party: {
    path: '',
    name,
    kind: 'person',
    dateOfBirth: null,
    organizationNumber: null,
    country: null,
  },
  share: { ...none, ...share },
  votes: null,
  extra: [],
})

describe('the sum of shareholders', () => {
  it('adds decimals as they are written, without the dust of binary fractions', () => {
    const sum = sumHoldings([
      holding({ exact: 33.33 }),
      holding({ exact: 33.33 }),
      holding({ exact: 33.33 }),
    ])
    expect(sum).toEqual({ minimum: 99.99, maximum: 99.99, counted: 3, withoutNumber: 0 })
    expect(unknownPart(sum)).toBe(0.01)
  })

  it('keeps bands as a lowest and a highest sum and then names no unknown part', () => {
    const sum = sumHoldings([holding({ minimum: 25.01, maximum: 49.99 }), holding({ exact: 20 })])
    expect(sum).toMatchObject({ minimum: 45.01, maximum: 69.99 })
    expect(unknownPart(sum)).toBeNull()
  })

  it('counts holders without a number apart, never as zero', () => {
    const sum = sumHoldings([holding({ exact: 60 }), holding({ text: 'controlling' })])
    expect(sum).toMatchObject({ counted: 1, withoutNumber: 1 })
    expect(unknownPart(sum)).toBe(40)
  })

  it('says nothing of an unknown part where nobody has a number, or all is accounted for', () => {
    expect(unknownPart(sumHoldings([holding({})]))).toBeNull()
    expect(unknownPart(sumHoldings([holding({ exact: 100 })]))).toBeNull()
  })

  it('lists the largest first and those without a number last', () => {
    const sorted = byShare([
      holding({}, 'A'),
      holding({ exact: 5 }, 'B'),
      holding({ minimum: 50, maximum: 66.66 }, 'C'),
    ])
    expect(sorted.map(({ party }) => party.name)).toEqual(['C', 'B', 'A'])
  })
})
