import { expect, it } from 'vitest'
import { read, valueOf } from './reading'

const rolesOf = (document: unknown) =>
  valueOf(read(document).roles).map(({ role, isKnownRole, party, from }) =>
    [role, isKnownRole ? '' : '?', party.name, from === 'roles' ? '' : from]
      .filter(Boolean)
      .join(' '),
  )

it('reads a list, a map of roles and holders inside an entry alike', () => {
  const expected = ['CEO Kari', 'BOARD_MEMBER Ola', 'BOARD_MEMBER Per']
  expect(
    rolesOf({
      roles: [
        { role: 'CEO', name: 'Kari' },
        { role: { code: 'MEDL', description: 'Styremedlem' }, person: { name: 'Ola' } },
        { type: 'MEMBER_OF_THE_BOARD', name: 'Per' },
      ],
    }),
  ).toEqual(expected)
  expect(
    rolesOf({ roles: { CEO: 'Kari', BOARD_MEMBER: [{ name: 'Ola' }, { name: 'Per' }] } }),
  ).toEqual(expected)
  expect(
    rolesOf({
      officialRoles: [
        { role: 'MANAGING_DIRECTOR', name: 'Kari' },
        { role: 'BOARD_MEMBER', holders: [{ name: 'Ola' }, 'Per'] },
      ],
    }),
  ).toEqual(expected)
})

it('keeps a role it does not know under its own word', () => {
  expect(rolesOf({ roles: [{ role: 'HARBOUR_MASTER', name: 'Kari' }] })).toEqual([
    'HARBOUR_MASTER ? Kari',
  ])
})

it('shows no auditor twice, and the deprecated one after the roles', () => {
  const financials = {
    auditor: { name: 'Skarvlys Revisjon AS', organizationNumber: '310 000 078' },
    accountant: { name: 'Tallrik Regnskap AS' },
  }
  const roles = [
    { role: 'REVI', name: 'Skarvlys Revisjon', organizationNumber: '310000078' },
    { role: 'AUDITOR', name: 'Holm Revisjon AS' },
  ]
  expect(rolesOf({ financials, roles })).toEqual([
    'AUDITOR Skarvlys Revisjon',
    'AUDITOR Holm Revisjon AS',
    'ACCOUNTANT Tallrik Regnskap AS financials.accountant',
  ])
  const alone = read({ financials }, ['financials.auditor', 'financials.accountant'])
  expect(alone.roles.state).toBe('not-requested')
  expect(valueOf(alone.auditor).name).toBe('Skarvlys Revisjon AS')
})
