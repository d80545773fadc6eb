import { describe, expect, it } from 'vitest'
import type { Party } from '../../../../../electron/shared/domain/company'
import type { Link, LinkGround } from '../../../../../electron/shared/domain/search'
import {
  countElsewhere,
  elsewhereOf,
  linksOfAddress,
  linksOfParty,
  sectionAt,
} from '../../../../../renderer/company/links/company-links'

const here = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'
const place = (caseId: string, companyRow: number, word: string | null = null) => ({
  caseId,
  caseName: 'Sundets',
  companyRow,
  companyName: `Company ${companyRow}`,
  company: {
    country: 'no' as const,
    kind: 'organization-number' as const,
    identifier: '314211685',
  },
  word,
  path: null,
})
const link = (
  ground: LinkGround,
  path: string | null,
  elsewhere: Link['elsewhere'],
  text = 'Erlend Sandvær',
): Link => ({ ground, text, path, dateOfBirth: '1980-04-02', elsewhere })
const erlend: Party = {
  path: 'roles[1]',
  name: 'Erlend Sandvær',
  kind: 'person',
  dateOfBirth: '1980-04-02',
  organizationNumber: null,
  country: null,
}

describe('the same person elsewhere', () => {
  it('stands beside the place of the answer that it is about, and beside no other', () => {
    const atTen = link('same-name', 'roles[10].name', [place(other, 1)], 'Somebody else')
    const atOne = link('same-name', 'roles[1].name', [place(other, 2)])
    expect(linksOfParty([atTen, atOne], erlend, 'roles[1]')).toEqual([atOne])
  })

  it('is found in every role of the person, but not with another birth date', () => {
    const known = link('same-name-and-birth-date', 'roles[7]', [place(other, 1)])
    expect(linksOfParty([known], erlend, 'roles[1]')).toEqual([known])
    expect(linksOfParty([known], { ...erlend, dateOfBirth: '1951-01-01' }, 'roles[2]')).toEqual([])
  })

  it('counts each company once under its surest ground, with all that is said of it there', () => {
    const places = elsewhereOf([
      link('same-name', 'roles[1]', [place(other, 1, 'CEO'), place(other, 2), place(here, 9)]),
      link('same-name-and-birth-date', 'roles[1]', [place(other, 1, 'BOARD_MEMBER')]),
    ])
    expect(places.map(({ companyRow, ground, word }) => [companyRow, ground, word])).toEqual([
      [1, 'same-name-and-birth-date', 'BOARD_MEMBER, CEO'],
      [2, 'same-name', null],
      [9, 'same-name', null],
    ])
    expect(countElsewhere(places, here)).toEqual({ cases: 1, companiesHere: 1 })
  })

  it('leads to the section of the other company in which it stands', () => {
    expect(sectionAt('roles[3].name')).toBe('roles')
    expect(sectionAt('ownership.shareholders[0]')).toBe('shareholders')
    expect(sectionAt('keyInformation.lei')).toBe('lei')
    expect(sectionAt('rolesOfOthers[0]')).toBeNull()
    expect(sectionAt(null)).toBeNull()
  })

  it('an address never stands for a person, nor a person for an address', () => {
    const address = link('same-address', 'address.postal', [place(other, 1)])
    expect(linksOfAddress([address], 'address.postal')).toEqual([address])
    expect(linksOfParty([address], erlend, 'address.postal')).toEqual([])
  })
})
