import { describe, expect, it } from 'vitest'
import type { KnownCompany } from '../../../../electron/shared/contract'
import {
  batchLines,
  countVerdicts,
  readLines,
  verdictOf,
  type Line,
  type Surroundings,
} from '../../../../renderer/collect/paste-lines'
import type { Entry } from '../../../../renderer/collect/read-entry'

const now = Date.parse('2026-11-22T14:00:00Z')
const around: Surroundings = {
  hint: { country: null, kind: 'organization-number' },
  caseId: 'here',
  known: [],
  freshHours: 24,
  isPractice: false,
  nowMs: now,
}
const entries = (...typed: (string | Partial<Entry>)[]): Entry[] =>
  typed.map((given, id) => ({
    id,
    typed: '',
    country: null,
    kind: null,
    isTurned: false,
    countryCell: null,
    reference: null,
    name: null,
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
const orderedKeys = (lines: readonly Line[]) => lines.filter(({ isOrdered }) => isOrdered)
const danish = 'DK 99 01 03 20'
const outcomes = (lines: ReturnType<typeof readLines>) => lines.map(({ outcome }) => outcome.kind)

describe('pasted numbers', () => {
  it('are ordered though the check digit is off: a warning never blocks', () => {
    const lines = readLines(entries('314 213 531'), around)
    expect(outcomes(lines)).toEqual(['warned'])
    expect(orderedKeys(lines)).toHaveLength(1)
    expect(countVerdicts(lines)).toMatchObject({ new: 0, warned: 1, 'left-out': 0 })
  })

  it('are left out one by one where a person says so', () => {
    const lines = readLines(entries({ typed: '314 213 531', isTurned: true }), around)
    expect(orderedKeys(lines)).toEqual([])
    expect(countVerdicts(lines)['left-out']).toBe(1)
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
    expect(countVerdicts(lines).unreadable).toBe(2)
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

describe('a list from a spreadsheet', () => {
  const verdicts = (...given: Partial<Entry>[]) => readLines(entries(...given), around)

  it('is stopped where its country and the form of its number contradict each other', () => {
    const [swedish, finnish, right] = verdicts(
      { typed: '314211685', countryCell: 'Sverige' },
      { typed: 'FI 9000524-2', countryCell: 'NO' },
      { typed: '314211685', countryCell: 'Norge' },
    )
    expect(swedish?.outcome).toEqual({ kind: 'wrong-country', says: 'se', reads: 'no' })
    expect(finnish?.outcome).toEqual({ kind: 'wrong-country', says: 'no', reads: 'fi' })
    expect(right).toMatchObject({ outcome: { kind: 'new' }, isOrdered: true })
    expect(batchLines([finnish as Line])).toMatchObject([{ verdict: 'unreadable', company: null }])
  })

  it('is ordered as a person says after all', () => {
    const [told] = verdicts({ typed: '314211685', countryCell: 'Sverige', country: 'no' })
    expect(told).toMatchObject({ outcome: { kind: 'new' }, isOrdered: true })
  })

  it('of a country that is not covered is never guessed', () => {
    const [german] = verdicts({ typed: '314211685', countryCell: 'Tyskland' })
    expect(german).toMatchObject({ outcome: { kind: 'other-country' }, isOrdered: false })
  })

  it('is not read where a spreadsheet rounded it, and is where every digit is there', () => {
    const [rounded, whole, short] = verdicts(
      { typed: '3.14E+08' },
      { typed: '3,14211685E+08' },
      { typed: '12345678', kind: 'duns', country: 'no' },
    )
    expect(rounded).toMatchObject({ outcome: { kind: 'rounded' }, isOrdered: false })
    expect(whole).toMatchObject({ form: 'expanded', isOrdered: true })
    expect(short).toMatchObject({ isZeroLost: true, isOrdered: false })
  })
})

describe('what is known from elsewhere', () => {
  const there = (more: Partial<KnownCompany>) => known({ caseId: 'there', ...more })
  const one = (known: KnownCompany[], more: Partial<Surroundings> = {}) =>
    readLines(entries(danish), { ...around, known, ...more })[0] as Line

  it('is no reason against a real order when it was only practice', () => {
    const practised = [there({ isPractice: true }), known({ isPractice: true })]
    expect(one(practised).outcome.kind).toBe('new')
    expect(one(practised, { isPractice: true }).outcome.kind).toBe('here')
  })

  it('stops a second order in the same case, practice or not: the first is standing', () => {
    expect(one([known({ isPractice: true, isOpen: true })]).outcome.kind).toBe('under-way')
  })

  it('is pointed out for a case for each line too, where nothing is here yet', () => {
    const line = one([known({})], { caseId: null })
    expect([line.outcome.kind, verdictOf(line)]).toEqual(['elsewhere', 'again'])
  })
})

it('twenty thousand lines are not read anew when one of them changes', () => {
  const many = entries(...Array.from({ length: 20_000 }, (_, at) => String(310_000_000 + at * 7)))
  const before = readLines(many, around)
  const changed = many.map((entry, at) => (at === 5 ? { ...entry, isTurned: true } : entry))
  const after = readLines(changed, around)
  const kept = after.filter(({ verdict }, at) => verdict === before[at]?.verdict)
  expect(kept).toHaveLength(19_999)
})
