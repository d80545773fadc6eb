import { describe, expect, test } from 'vitest'
import { composeContent } from '../../../electron/practice/answer/compose'
import { createLei } from '../../../electron/practice/answer/lei'
import { createDraw } from '../../../electron/practice/random'
import { companies, createWorld } from '../../../electron/practice/world/world'

const world = createWorld()
const all = [
  'address',
  'financials',
  'ownership',
  'authorities',
  'roles',
  'sanction',
  'keyInformation.lei',
]

interface Answer {
  keyInformation: Record<string, unknown>
  address?: unknown
  financials?: Record<string, Record<string, number>[]>
  ownership?: Record<string, Record<string, unknown>[]>
  roles?: Record<string, unknown>[]
  sanction?: { status: string; message: string | null; matches: { source: string }[] }
}

function order(
  country: 'no' | 'se' | 'fi' | 'dk',
  identifier: string,
  { expands = all, hasOfac = true, language = 'nb' as 'nb' | 'nn' | 'en', seed = 'a' } = {},
): Answer {
  const company = world.find(country, identifier)
  if (!company) throw new Error(`no ${country} ${identifier}`)
  return composeContent(expands, {
    world,
    company,
    draw: createDraw(seed),
    now: Date.parse('2026-11-22T12:58:07Z'),
    language,
    hasOfac,
  }) as unknown as Answer
}

describe('an answer of the practice service', () => {
  test('every company of the world answers everything that can be asked', () => {
    for (const { country, identifier } of companies) {
      const answer = order(country, identifier)
      expect(answer, identifier).toHaveProperty('keyInformation')
    }
  })

  test('only what was asked for is in it, and key information always', () => {
    expect(Object.keys(order('no', '314211685', { expands: [] }))).toEqual(['keyInformation'])
    const answer = order('no', '314211685', { expands: ['ownership.shareholders'] })
    expect(Object.keys(answer)).toEqual(['keyInformation', 'ownership'])
    expect(Object.keys(answer.ownership ?? {})).toEqual(['shareholders'])
    expect(answer.keyInformation).not.toHaveProperty('lei')
  })

  test('searched and nothing found is an empty node, not delivered is no node', () => {
    const cooperative = order('no', '314217179')
    expect(cooperative.ownership?.shareholders).toEqual([])
    const partial = order('no', '310000256')
    expect(partial).not.toHaveProperty('address')
    expect(partial.ownership?.shareholders).toHaveProperty('error.message')
  })

  test('accounts and key figures of a year agree and balance', () => {
    const { financials } = order('no', '314211685')
    const [year] = financials?.accounting ?? []
    const [figures] = financials?.keyFigures ?? []
    expect(year?.year).toBe(2025)
    expect(figures?.turnover).toBe(268_300_000)
    expect(figures?.equity).toBe(year?.totalEquity)
    const { totalEquity = 0, longTermDebt = 0, shortTermDebt = 0 } = year ?? {}
    expect(totalEquity + longTermDebt + shortTermDebt).toBe(year?.totalAssets)
  })

  test('the same seed tells the same figures, another seed others', () => {
    const balance = (seed: string) => order('no', '314211685', { seed }).financials?.accounting
    expect(balance('a')).toEqual(balance('a'))
    expect(balance('b')).not.toEqual(balance('a'))
  })

  test('the reason of a beneficial owner is written in the language of the order', () => {
    const phrase = (language: 'nb' | 'nn' | 'en') =>
      order('no', '314211685', { language }).ownership?.beneficials?.[0]?.reasonPhrase
    expect(phrase('nb')).toContain('indirekte kontroll')
    expect(phrase('nn')).toContain('eigarskap')
    expect(phrase('en')).toContain('indirect control')
  })

  test('each of the six documented reasons occurs in the world', () => {
    const reasons = companies.flatMap(({ country, identifier }) => {
      const { ownership } = order(country, identifier, { expands: ['ownership.beneficials'] })
      const beneficials = ownership?.beneficials
      return Array.isArray(beneficials) ? beneficials.map(({ reason }) => reason) : []
    })
    expect([...new Set(reasons)].sort()).toEqual([
      'DIRECT_OWNERSHIP',
      'DIRECT_ROLE_IN_FOUNDATION',
      'INDIRECT_CONTROL_OR_OWNERSHIP',
      'INDIRECT_CONTROL_THROUGH_ROLE_IN_FOUNDATION',
      'VOTING_RIGHTS',
      'VOTING_RIGHTS_AND_DIRECT_OWNERSHIP',
    ])
  })

  test('the OFAC list is searched only with the OFAC scope', () => {
    const withScope = order('no', '310000310').sanction
    expect(withScope?.matches.map(({ source }) => source)).toEqual(['OFAC_SDN'])
    const without = order('no', '310000310', { hasOfac: false }).sanction
    expect(without?.status).toBe('NO_HIT')
    expect(without?.message).not.toContain('OFAC')
  })

  test('a real company gets what its register knows and nothing made up', () => {
    const equinor = order('no', '923609016')
    expect(equinor.keyInformation).toMatchObject({
      name: 'EQUINOR ASA',
      registeredDate: '1995-03-12',
      employees: 21408,
      statusCode: 'NORMAL',
    })
    expect(JSON.stringify(equinor)).toContain('r<U+00E5>olje')
    expect(Object.keys(equinor)).toEqual(['keyInformation', 'address'])
    expect(order('no', '810005912').roles).toMatchObject([
      { role: 'PARTICIPANT_WITH_SHARED_LIABILITY', organizationNumber: '810006242' },
      { role: 'PARTICIPANT_WITH_SHARED_LIABILITY', organizationNumber: '810004282' },
    ])
  })

  test('a made LEI has sound check digits', () => {
    const digits = [...createLei(0.123)].map((one) => parseInt(one, 36)).join('')
    expect(digits.length).toBeGreaterThan(20)
    expect(BigInt(digits) % 97n).toBe(1n)
  })
})
