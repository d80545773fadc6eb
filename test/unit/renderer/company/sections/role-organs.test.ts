import { describe, expect, it } from 'vitest'
import type { RoleHolder } from '../../../../../electron/shared/domain/company'
import { groupByOrgan, humanise } from '../../../../../renderer/company/sections/role-organs'

const holder = (role: string, name: string, dateOfBirth: string | null = null): RoleHolder => ({
  path: 'roles[0]',
  role,
  isKnownRole: true,
  registerRole: null,
  party: { path: '', name, kind: 'person', dateOfBirth, organizationNumber: null, country: null },
  address: null,
  fromDate: null,
  from: 'roles',
  extra: [],
})

describe('role holders', () => {
  it('stand by organ and rank, and inside a rank as the register gave them', () => {
    const groups = groupByOrgan([
      holder('AUDITOR', 'Skarvlys Revisjon AS'),
      holder('BOARD_MEMBER', 'Zara Moe'),
      holder('CEO', 'Erlend Sandvær'),
      holder('BOARD_MEMBER', 'Anton Lie'),
      holder('CHAIRMAN_OF_THE_BOARD', 'Ingrid Hollås'),
      holder('KEEPER_OF_KEYS', 'Ola Vik'),
    ])
    expect(
      groups.map(({ organ, holders }) => [organ, holders.map(({ party }) => party.name)]),
    ).toEqual([
      ['board', ['Ingrid Hollås', 'Zara Moe', 'Anton Lie']],
      ['management', ['Erlend Sandvær']],
      ['audit', ['Skarvlys Revisjon AS']],
      ['others', ['Ola Vik']],
    ])
  })

  it('keep a role that nobody translated readable', () => {
    expect(humanise('KEEPER_OF_KEYS')).toBe('Keeper of keys')
    expect(humanise('boardObserver')).toBe('Board observer')
  })
})
