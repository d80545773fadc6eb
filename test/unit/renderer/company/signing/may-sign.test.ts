import { describe, expect, it } from 'vitest'
import type {
  Authority,
  AuthorityStatus,
  RoleHolder,
  Signatory,
} from '../../../../../electron/shared/domain/company'
import { candidatesOf } from '../../../../../renderer/company/signing/candidates'
import { signingAnswer } from '../../../../../renderer/company/signing/may-sign'

interface Person {
  name: string
  dateOfBirth: string | null
}
const leader: Person = { name: 'Ingrid Hollås', dateOfBirth: '1968-04-12' }
const first: Person = { name: 'Marit Øverås-Lund', dateOfBirth: '1971-05-23' }
const second: Person = { name: 'Erlend Sandvær', dateOfBirth: '1980-04-02' }

const rule = (sets: Person[][], status: AuthorityStatus = 'conclusive'): Authority => ({
  path: 'authorities.signatureRights',
  status,
  statusWord: null,
  description: 'Styrets leder og ett styremedlem i fellesskap.',
  options: sets.map((people, set) => ({
    path: `authorities.signatureRights.options[${set}]`,
    required: people.map((person, at): Signatory => ({
      path: `authorities.signatureRights.options[${set}].required[${at}]`,
      role: null,
      ...person,
    })),
  })),
  extra: [],
})
const chairAndOne = rule([
  [leader, first],
  [leader, second],
])
const twoJointly = rule([
  [leader, first],
  [leader, second],
  [first, second],
])
const answer = (to: Authority | null, ...people: Person[]) => signingAnswer(to, people)?.answer

describe('may these people sign', () => {
  it('the chair and one member jointly: the chair with either, never the members alone', () => {
    expect(answer(chairAndOne, leader, first)).toBe('yes')
    expect(answer(chairAndOne, leader, second)).toBe('yes')
    expect(answer(chairAndOne, first, second)).toBe('no')
    expect(answer(chairAndOne, leader)).toBe('no')
  })

  it('two members jointly: any two of the three, nobody alone', () => {
    for (const pair of [
      [leader, first],
      [leader, second],
      [first, second],
    ]) {
      expect(answer(twoJointly, ...pair)).toBe('yes')
    }
    for (const one of [leader, first, second]) expect(answer(twoJointly, one)).toBe('no')
  })

  it('each alone: one is enough, and more do no harm', () => {
    const alone = rule([[leader], [first]])
    expect(answer(alone, first)).toBe('yes')
    expect(answer(alone, leader, first, second)).toBe('yes')
    expect(answer(alone, second)).toBe('no')
  })

  it('says who would complete a set, the shortest ways only', () => {
    expect(signingAnswer(chairAndOne, [leader])).toMatchObject({
      answer: 'no',
      missing: [[{ name: first.name }], [{ name: second.name }]],
    })
    expect(signingAnswer(rule([[leader, first, second], [first]]), [leader])).toMatchObject({
      missing: [[{ name: first.name }]],
    })
  })

  it('never answers from a text, from silence, or by a legal default', () => {
    for (const status of ['inconclusive', 'unknown'] as const) {
      expect(signingAnswer(rule([[leader]], status), [leader])).toEqual({
        answer: 'cannot-be-said',
        why: 'not-conclusive',
      })
    }
    expect(signingAnswer(rule([]), [leader])).toMatchObject({ why: 'not-conclusive' })
    expect(signingAnswer(rule([], 'not-set'), [leader])).toMatchObject({ why: 'not-set' })
    expect(signingAnswer(null, [leader])).toMatchObject({ why: 'not-in-answer' })
    expect(signingAnswer(chairAndOne, [])).toBeNull()
  })

  it('takes the same name in other letters or spaces for one person, another birth date never', () => {
    const spelled = { name: 'INGRID  HOLLÅS', dateOfBirth: leader.dateOfBirth }
    expect(answer(chairAndOne, spelled, first)).toBe('yes')
    expect(answer(chairAndOne, { ...leader, dateOfBirth: '1991-01-01' }, first)).toBe('no')
  })

  it('cannot say it of a namesake whose birth date is not given', () => {
    expect(signingAnswer(chairAndOne, [{ ...leader, dateOfBirth: null }, first])).toEqual({
      answer: 'cannot-be-said',
      why: 'unsure-who',
    })
    expect(answer(chairAndOne, { ...leader, dateOfBirth: '1968' }, first)).toBe('cannot-be-said')
  })

  it('counts one person in two roles as one signature', () => {
    const twice = rule([[leader, leader]])
    expect(signingAnswer(twice, [leader])).toEqual({ answer: 'cannot-be-said', why: 'named-twice' })
    expect(answer(chairAndOne, leader, leader)).toBe('no')
  })
})

const holder = (role: string, person: Person, kind: 'person' | 'organization' = 'person') =>
  ({
    path: 'roles[0]',
    role,
    isKnownRole: true,
    registerRole: null,
    party: { path: 'roles[0]', kind, organizationNumber: null, country: null, ...person },
    address: null,
    fromDate: null,
    from: 'roles',
    extra: [],
  }) satisfies RoleHolder

describe('who can be asked about', () => {
  it('is every person once with all roles, the board first, and whoever only the rule names', () => {
    const auditor = holder(
      'AUDITOR',
      { name: 'Skarvlys Revisjon AS', dateOfBirth: null },
      'organization',
    )
    const people = candidatesOf(
      [
        auditor,
        holder('CEO', second),
        holder('BOARD_MEMBER', second),
        holder('CHAIRMAN_OF_THE_BOARD', leader),
      ],
      [chairAndOne, null],
    )
    expect(people.map(({ name, roles }) => [name, roles])).toEqual([
      [leader.name, ['CHAIRMAN_OF_THE_BOARD']],
      [second.name, ['BOARD_MEMBER', 'CEO']],
      [first.name, []],
    ])
  })
})
