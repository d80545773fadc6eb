import { describe, expect, it } from 'vitest'
import type { RoleHolder } from '../../../../electron/shared/domain/company'
import { otherRoles } from '../../../../renderer/company/same-party'

const holder = (
  role: string,
  name: string,
  more: { dateOfBirth?: string; organizationNumber?: string } = {},
): RoleHolder => ({
  path: 'roles[0]',
  role,
  isKnownRole: true,
  registerRole: null,
  party: {
    path: 'roles[0]',
    name,
    kind: 'person',
    dateOfBirth: more.dateOfBirth ?? null,
    organizationNumber: more.organizationNumber ?? null,
    country: null,
  },
  address: null,
  fromDate: null,
  from: 'roles',
  extra: [],
})

describe('somebody with several roles', () => {
  it('is one person only when name and birth date agree', () => {
    const holders = [
      holder('BOARD_MEMBER', 'Erlend Sandvær', { dateOfBirth: '1980-04-02' }),
      holder('CEO', 'ERLEND SANDVÆR', { dateOfBirth: '1980-04-02' }),
      holder('OBSERVER', 'Erlend Sandvær', { dateOfBirth: '1951-01-01' }),
      holder('TRUSTEE', 'Erlend Sandvær'),
    ]
    expect(holders.map((each) => otherRoles(holders, each))).toEqual([
      ['CEO'],
      ['BOARD_MEMBER'],
      [],
      [],
    ])
  })

  it('is one firm by its number, however it is written', () => {
    const holders = [
      holder('AUDITOR', 'Skarvlys Revisjon AS', { organizationNumber: '314 216 563' }),
      holder('ACCOUNTANT', 'Skarvlys Revisjon', { organizationNumber: '314216563' }),
    ]
    expect(holders.map((each) => otherRoles(holders, each))).toEqual([['ACCOUNTANT'], ['AUDITOR']])
  })
})
