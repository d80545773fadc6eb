import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../../../electron/answers/read-answer'
import { allExpands } from '../../../../../electron/shared/domain/answer'
import { concernsOf } from '../../../../../renderer/company/glance/concerns'
import { leadersOf, notRequested, signatureOf } from '../../../../../renderer/company/glance/glance'

const read = (answer: object, expands = allExpands) =>
  readAnswer(new TextEncoder().encode(JSON.stringify(answer)), expands)
const person = (role: string, name: string, dateOfBirth = '1979-02-11') => ({
  role,
  name,
  dateOfBirth,
})
const calm = {
  keyInformation: { name: 'Havnesund Sjømat AS', statusCode: 'NORMAL' },
  financials: { keyFigures: [{ year: 2025, currency: 'NOK', equity: 100 }] },
  ownership: { shareholders: [{ name: 'Tor Nesvik', dateOfBirth: '1979-02-11', share: 100 }] },
  sanction: { status: 'NO_HIT', message: 'Ingen treff' },
}

describe('a company at a glance', () => {
  it('names CEO and chair, one person in both once', () => {
    const { state, value } = leadersOf(
      read({
        roles: [
          person('BOARD_MEMBER', 'Marit Øverås-Lund'),
          person('CHAIRMAN_OF_THE_BOARD', 'Tor Nesvik'),
          person('CEO', 'Tor Nesvik'),
        ],
      }),
    )
    expect(state).toBe('found')
    expect(value.map(({ holder, roles }) => [holder.party.name, roles])).toEqual([
      ['Tor Nesvik', ['CEO', 'CHAIRMAN_OF_THE_BOARD']],
    ])
  })

  it('names the proprietor where there is neither CEO nor chair, and nobody where roles are missing', () => {
    expect(
      leadersOf(read({ roles: [person('PROPRIETOR', 'Kari Lie')] })).value[0]?.holder.party.name,
    ).toBe('Kari Lie')
    expect(leadersOf(read({}))).toEqual({ state: 'not-delivered', value: [] })
    expect(leadersOf(read({}, [])).state).toBe('not-requested')
  })

  it('gives sets of signatories only where the answer is conclusive', () => {
    const signature = signatureOf(
      read({
        authorities: { signatureRights: { status: 'IN_CONCLUSIVE', description: 'Styret.' } },
      }),
    )
    expect(signature.value).toMatchObject({ status: 'inconclusive', options: [] })
  })

  it('says what nobody asked for', () => {
    expect(notRequested(read({}, ['roles']))).toContain('sanction')
    expect(notRequested(read({}))).toEqual([])
  })
})

describe('what a person should look at', () => {
  it('is nothing where everything was seen and nothing is of note', () => {
    expect(concernsOf(read(calm))).toEqual({
      concerns: [],
      quiet: ['sanctions', 'status', 'equity', 'owners'],
      unseen: [],
    })
  })

  it('is never nothing because nobody looked', () => {
    expect(concernsOf(read({ keyInformation: calm.keyInformation }, [])).unseen).toEqual([
      'sanctions',
      'equity',
      'owners',
    ])
    expect(concernsOf(read({ ...calm, sanction: undefined })).unseen).toEqual(['sanctions'])
  })

  it('is hits, an insolvent state, negative equity and owners that nobody named', () => {
    const { concerns, quiet } = concernsOf(
      read({
        keyInformation: { name: 'Skarvøy Verft AS', statusCode: 'KONKURS' },
        financials: {
          keyFigures: [
            { year: 2024, currency: 'NOK', equity: 7 },
            { year: 2025, currency: 'NOK', equity: -3 },
          ],
        },
        ownership: { shareholders: [{ name: 'Tor Nesvik', dateOfBirth: '1979-02-11', share: 69 }] },
        sanction: { status: 'HIT', matches: [{ name: 'Skarvoy', matchIndicator: 212 }] },
      }),
    )
    expect(quiet).toEqual([])
    expect(concerns).toEqual([
      { kind: 'hits', count: 1 },
      { kind: 'status', status: 'insolvent' },
      { kind: 'negative-equity', year: 2025, value: -3, currency: 'NOK' },
      { kind: 'unknown-owners', percent: 31 },
    ])
  })

  it('is a screening that is not clear, and owners that add up to more than all', () => {
    const kinds = concernsOf(
      read({
        ...calm,
        sanction: { status: 'PENDING' },
        ownership: {
          shareholders: [
            { name: 'Tor Nesvik', dateOfBirth: '1979-02-11', share: 80 },
            { name: 'Kari Lie', dateOfBirth: '1981-02-11', share: 40 },
          ],
        },
      }),
    ).concerns.map(({ kind }) => kind)
    expect(kinds).toEqual(['unclear-screening', 'shares-over-100'])
  })
})
