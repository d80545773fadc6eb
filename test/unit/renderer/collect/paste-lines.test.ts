import { describe, expect, it } from 'vitest'
import type { KnownCompany } from '../../../../electron/shared/contract'
import {
  orderedKeys,
  readLines,
  sumLines,
  type Entry,
  type Surroundings,
} from '../../../../renderer/collect/paste-lines'

const now = Date.parse('2026-11-22T14:00:00Z')
const around: Surroundings = {
  hint: { country: null, kind: 'organization-number' },
  caseId: 'here',
  known: [],
  freshHours: 24,
  nowMs: now,
}
const entries = (...typed: (string | Partial<Entry>)[]): Entry[] =>
  typed.map((given, id) => ({
    id,
    typed: '',
    country: null,
    kind: null,
    isTurned: false,
    ...(typeof given === 'string' ? { typed: given } : given),
  }))
const known = (more: Partial<KnownCompany>): KnownCompany => ({
  company: { country: 'dk', kind: 'organization-number', identifier: '99010320' },
  name: 'Nordkapp Fôr ApS',
  caseId: 'here',
  caseName: 'Havnesund-gruppen',
  isPractice: false,
  retrievedAt: '2026-11-22T11:20:00Z',
  isOpen: false,
  ...more,
})
const danish = 'DK 99 01 03 20'
const outcomes = (lines: ReturnType<typeof readLines>) => lines.map(({ outcome }) => outcome.kind)

describe('pasted numbers', () => {
  it('are ordered though the check digit is off: a warning never blocks', () => {
    const lines = readLines(entries('314 213 531'), around)
    expect(outcomes(lines)).toEqual(['warned'])
    expect(orderedKeys(lines)).toHaveLength(1)
    expect(sumLines(lines)).toEqual({ fresh: 0, warned: 1, skipped: 0, unreadable: 0 })
  })

  it('are left out one by one where a person says so', () => {
    const lines = readLines(entries({ typed: '314 213 531', isTurned: true }), around)
    expect(orderedKeys(lines)).toEqual([])
    expect(sumLines(lines).skipped).toBe(1)
  })

  it('are ordered once, however they were spelled', () => {
    const lines = readLines(entries('314211685', 'NO 314 211 685 MVA', '314.211.685'), around)
    expect(outcomes(lines)).toEqual(['new', 'repeats', 'repeats'])
    expect(lines[2]?.outcome).toEqual({ kind: 'repeats', line: 1 })
    expect(orderedKeys(lines)).toHaveLength(1)
  })

  it('can be given a country where the number does not tell it', () => {
    const [open, told] = readLines(
      entries('99010320', { typed: '99010313', country: 'dk' }),
      around,
    )
    expect(open?.verdict).toMatchObject({ state: 'unreadable', fault: 'ambiguous' })
    expect(told?.verdict).toMatchObject({ state: 'readable', key: { country: 'dk' } })
  })

  it('that cannot be read are counted and never ordered, not even when turned', () => {
    const lines = readLines(entries('Havnesund', { typed: '31421', isTurned: true }), around)
    expect(orderedKeys(lines)).toEqual([])
    expect(sumLines(lines).unreadable).toBe(2)
  })
})

describe('companies that are already here', () => {
  it('are skipped while their answer is fresh, unless a person orders again', () => {
    const fresh = { ...around, known: [known({})] }
    expect(readLines(entries(danish), fresh)[0]).toMatchObject({
      outcome: { kind: 'here' },
      isOrdered: false,
    })
    const again = readLines(entries({ typed: danish, isTurned: true }), fresh)
    expect(orderedKeys(again)).toHaveLength(1)
  })

  it('are ordered as a new snapshot when their answer has grown old', () => {
    const stale = { ...around, known: [known({ retrievedAt: '2026-11-20T11:20:00Z' })] }
    expect(readLines(entries(danish), stale)[0]).toMatchObject({
      outcome: { kind: 'renewed' },
      isOrdered: true,
    })
  })

  it('are skipped while an order is under way', () => {
    const open = { ...around, known: [known({ retrievedAt: null, isOpen: true })] }
    expect(outcomes(readLines(entries(danish), open))).toEqual(['under-way'])
  })

  it('in another case are pointed out and ordered for this one', () => {
    const elsewhere = { ...around, known: [known({ caseId: 'there', isOpen: true })] }
    expect(readLines(entries(danish), elsewhere)[0]).toMatchObject({
      outcome: { kind: 'elsewhere' },
      isOrdered: true,
    })
  })
})
