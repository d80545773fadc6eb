// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import {
  sectionNames,
  type AnswerState,
  type Coverage,
} from '../../../../electron/shared/domain/answer'
import type { CaseFigures, KnownCase } from '../../../../electron/shared/domain/case-file'
import { countTab, filterCases, groupCases } from '../../../../renderer/cases/case-filter'
import { sanctionsOf, stateOf } from '../../../../renderer/cases/case-signs'
import { movedTo } from '../../../../renderer/cases/moved-to'
import { setLanguage } from '../../../../renderer/text/text'

const coverage = (sanction: AnswerState) =>
  ({ ...Object.fromEntries(sectionNames.map((name) => [name, 'found'])), sanction }) as Coverage
const figures = (more: Partial<CaseFigures> = {}): CaseFigures => ({
  companies: 3,
  sessions: 3,
  open: 0,
  needsPerson: 0,
  documents: 9,
  sizeBytes: 1,
  openHits: 0,
  answers: { found: 30, 'nothing-found': 0, 'not-delivered': 0, 'not-requested': 0 },
  coverage: coverage('nothing-found'),
  lastChangeAt: '2026-11-22T12:00:00Z',
  ...more,
})
const known = (name: string, more: Partial<KnownCase> = {}): KnownCase => ({
  caseId: name,
  folder: `/cases/${name}`,
  particulars: null,
  legalHold: null,
  name,
  createdAt: '2026-10-01T12:00:00Z',
  lastOpenedAt: '2026-11-22T12:00:00Z',
  isReachable: true,
  figures: figures(),
  ...more,
})

beforeEach(() => setLanguage('en'))

describe('sanctions of a case', () => {
  it('are “No hit” only where every company was searched', () => {
    expect(sanctionsOf(figures())?.words).toBe('No hit')
    expect(sanctionsOf(figures({ coverage: coverage('not-requested') }))?.words).toBe(
      'Not searched',
    )
    expect(sanctionsOf(figures({ coverage: coverage('not-delivered') }))?.words).toBe(
      'Not delivered',
    )
    expect(sanctionsOf(figures({ coverage: null }))).toBeNull()
  })

  it('show hits before anything else', () => {
    const sign = sanctionsOf(figures({ openHits: 2, coverage: coverage('not-delivered') }))
    expect(sign).toMatchObject({ words: '2 hits', tone: 'care' })
  })
})

describe('the state of a case', () => {
  it('puts what needs a person before what runs by itself', () => {
    expect(stateOf(known('a', { isReachable: false })).words).toBe('Folder not there')
    expect(stateOf(known('a', { figures: figures({ needsPerson: 2, open: 5 }) })).words).toBe(
      '2 for a person',
    )
    expect(stateOf(known('a', { figures: figures({ open: 5 }) })).words).toBe('Collecting 5')
    expect(stateOf(known('a', { figures: figures({ companies: 0 }) })).words).toBe('Empty')
  })
})

describe('the list of cases', () => {
  it('is filtered by every typed word, whatever its case and accents', () => {
    const cases = [known('Ålands Trål'), known('Skarvøy Verft og eiere')]
    const names = (typed: string) => filterCases(cases, 'all', typed).map(({ name }) => name)
    expect(names('alands')).toEqual(['Ålands Trål'])
    expect(names('eiere SKARVØY')).toEqual(['Skarvøy Verft og eiere'])
    expect(names('eiere ålands')).toEqual([])
  })

  it('counts a folder that is gone among those that need a person', () => {
    const cases = [known('a', { isReachable: false, figures: null }), known('b')]
    expect(countTab(cases, 'person')).toBe(1)
    expect(countTab(cases, 'all')).toBe(2)
  })

  it('stands under the days of its last change, newest first, with the gone on top', () => {
    const now = new Date(2026, 10, 22, 15)
    const at = (days: number) => new Date(2026, 10, 22 - days, 12).toISOString()
    const changed = (name: string, days: number) =>
      known(name, { figures: figures({ lastChangeAt: at(days) }) })
    const groups = groupCases(
      [
        changed('old', 30),
        changed('week', 6),
        changed('today', 0),
        known('gone', { isReachable: false }),
      ],
      now,
      (group) => group,
    )
    expect(groups.map(({ key, rows }) => [key, rows.map(({ name }) => name)])).toEqual([
      ['missing', ['gone']],
      ['today', ['today']],
      ['week', ['week']],
      ['earlier', ['old']],
    ])
  })
})

describe('the place of a new case', () => {
  it('keeps its name inside another folder, on every system', () => {
    expect(movedTo('/media/usb/', '/home/silje/Saksmapper/Havnesund')).toBe('/media/usb/Havnesund')
    expect(movedTo('E:\\Tilsyn', 'C:\\Users\\silje\\Havnesund')).toBe('E:\\Tilsyn\\Havnesund')
  })
})
