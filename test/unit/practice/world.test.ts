import { describe, expect, test } from 'vitest'
import { isFoundation } from '../../../electron/practice/world/legal-forms'
import { keyOf } from '../../../electron/practice/world/build'
import { listWorld } from '../../../electron/practice/world/listing'
import type { CompanySpec, Country } from '../../../electron/practice/world/model'
import { companies, createWorld } from '../../../electron/practice/world/world'

const world = createWorld()
const has = (tag: string) => (company: CompanySpec) => company.tags?.includes(tag) ?? false
const invented = companies.filter(
  (company) => !has('register')(company) && !has('published')(company),
)
const written = invented.filter((company) => !has('crowd')(company))

const remainder = (digits: string, weights: number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11

/** Written anew from the contract's §10, not borrowed from the code that makes the numbers. */
const isSound: Record<Country, (identifier: string) => boolean> = {
  no: (id) => /^\d{9}$/.test(id) && remainder(id, [3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0,
  dk: (id) => /^[1-9]\d{7}$/.test(id) && remainder(id, [2, 7, 6, 5, 4, 3, 2, 1]) === 0,
  fi: (id) =>
    /^\d{7}-\d$/.test(id) && remainder(id.replace('-', ''), [7, 9, 10, 5, 8, 4, 2, 1]) === 0,
  se: (id) => {
    const doubled = [...id].map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    const sum = doubled.reduce((total, one) => total + (one > 9 ? one - 9 : one), 0)
    return /^\d{2}[2-9]\d{7}$/.test(id) && sum % 10 === 0
  },
}

describe('the practice world', () => {
  test('every invented company has a number with a sound check digit, outside the real ranges', () => {
    const broken = invented.filter(({ country, identifier }) => !isSound[country](identifier))
    expect(broken.map(keyOf)).toEqual([])
    const ranges: Record<Country, RegExp> = { no: /^3/, se: /^99/, fi: /^900/, dk: /^99/ }
    expect(invented.filter((one) => !ranges[one.country].test(one.identifier))).toEqual([])
  })

  test('the published test organizations are there although their check digits fail', () => {
    const published = companies.filter(has('published'))
    expect(published.map(({ identifier }) => identifier).sort()).toEqual([
      '123456789',
      '234567891',
      '345678912',
      '456789123',
      '567891234',
    ])
    expect(published.some(({ identifier }) => isSound.no(identifier))).toBe(false)
  })

  test('more than sixty companies are written by hand, in four countries', () => {
    expect(written.length).toBeGreaterThan(60)
    for (const country of ['no', 'se', 'fi', 'dk'] as const) {
      expect(written.filter((company) => company.country === country).length).toBeGreaterThan(8)
    }
    expect(companies.length).toBeGreaterThan(250)
  })

  test('names are told apart, so that a list of companies can be read', () => {
    const names = invented.map((company) => `${company.country} ${company.name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('nobody holds more than there is, and everybody referred to exists', () => {
    for (const company of companies) {
      const owners = world.owners(company)
      const sum = owners.reduce((total, { percentage }) => total + (percentage ?? 0), 0)
      expect(sum, company.name).toBeLessThanOrEqual(100.0001)
      for (const { role, holder } of company.roles ?? [])
        expect(world.party(holder), role).toBeDefined()
      if (isFoundation(company.form)) expect(owners, company.name).toEqual([])
    }
  })

  test('a company ordered by itself names the owners that its subsidiary answers imply', () => {
    for (const owner of companies) {
      for (const { company, holding } of world.subsidiaries(owner)) {
        expect(world.owners(company)).toContain(holding)
        expect(holding.holder.key).toBe(keyOf(owner))
      }
    }
  })

  test('the list offers every number with a line about it in both languages', () => {
    const listed = listWorld(world)
    expect(listed.length).toBeGreaterThan(companies.length)
    for (const { what, name } of listed) {
      expect(name).not.toBe('')
      expect(what.en).not.toBe('')
      expect(what.nb).not.toBe('')
    }
  })
})
