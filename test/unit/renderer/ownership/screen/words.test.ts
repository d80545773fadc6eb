// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { OwnershipGraph } from '../../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../../electron/shared/domain/ownership/rule'
import { momentOptions } from '../../../../../renderer/ownership/bar/bar-options'
import { momentsOf } from '../../../../../renderer/ownership/use-ownership'
import { tellPath } from '../../../../../renderer/ownership/bar/path-words'
import { changeLines } from '../../../../../renderer/ownership/dates/change-lines'
import { noticeLines } from '../../../../../renderer/ownership/notices/notice-lines'
import { openAll } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { rowsOf } from '../../../../../renderer/ownership/outline/rows'
import { changesById } from '../../../../../renderer/ownership/picture/words/changes'
import { stampWords } from '../../../../../renderer/ownership/picture/words/stamp-words'
import { tellingOf } from '../../../../../renderer/ownership/picture/words/telling'
import { tellRow } from '../../../../../renderer/ownership/tree/told-row'
import { allOrderable, orderable } from '../../../../../renderer/ownership/to-order'
import { setLanguage } from '../../../../../renderer/text/text'
import { between, exactly, graphOf } from '../../../../support/ownership/graph'

beforeEach(() => setLanguage('en'))

const told = (graph: OwnershipGraph, rule: RuleKey = 'product') => {
  const choice = openAll(graph, firstChoice(graph))
  const rows = rowsOf(outlineOf(graph, choice))
  const options = { rule, pinned: choice.pinned, foldBelow: 1, changes: changesById([]) }
  const telling = tellingOf(graph, rows, options)
  return rows.map((row) => ({ row, ...tellRow(row, telling) }))
}

describe('a line of the tree', () => {
  const lines = () =>
    told(
      graphOf(
        'Drift 28 Sjømat; Sjømat 80 Drift; Ingrid:person 60 Sjømat; Ålands !10051 Sjømat; ? 9 Sjømat; Ålands owners=not-in-case',
      ),
    )
  const line = (name: string) => lines().find((each) => each.name === name)

  it('says who, how much and of what, and whether it is a beneficial owner', () => {
    expect(line('Ingrid')).toMatchObject({ icon: 'person', direct: '60%', what: 'capital' })
    expect(line('Ingrid')?.verdict).toMatchObject({ state: 'certain', words: 'Beneficial owner' })
    expect(line('Ingrid')?.words).toContain('holds 60% of Sjømat')
    expect(line('Ingrid')?.words).not.toContain('level')
  })

  it('names a cycle once, as a reference to where the company stands', () => {
    const cycle = lines().find((each) => each.isCycle)
    expect(cycle).toMatchObject({ name: 'Sjømat', icon: 'cycle' })
    expect(cycle?.marks[0]?.words).toBe('Closes a cycle')
  })

  it('repeats a share that cannot be read as it stood, and reckons nothing with it', () => {
    expect(line('Ålands')?.direct).toBe('unreadable: 10051')
    expect(line('Ålands')?.integrated).not.toMatch(/\d/)
  })

  it('keeps what nobody is named for apart from owners that were not collected', () => {
    expect(line('Unknown holders')).toMatchObject({ isQuiet: true, direct: '9%', canOrder: false })
    expect(line('Owners not collected')).toMatchObject({ isQuiet: true, canOrder: true })
  })
})

describe('owners to order', () => {
  const graph = graphOf(
    'A 60 T; B 30 T; P:person 10 T; C 50 A; T 100 S; B identifier=unreadable; S owners=not-in-case',
  )
  const party = (id: string) => {
    const found = graph.parties.find((each) => each.id === id)
    if (!found) throw new Error(`nobody is called ${id}`)
    return found
  }

  it('are the companies above the subject that no answer is about, each once', () => {
    expect(allOrderable(graph, 'no').map(({ name }) => name)).toEqual(['C'])
  })

  it('take a number without a country as one of the subject’s own country', () => {
    const owner = orderable({ ...party('C'), country: null, identifier: '314211073' }, 'no')
    expect(owner?.company).toMatchObject({ country: 'no', identifier: '314211073' })
  })

  it('are none where the owners are known, or of persons, or without a number', () => {
    for (const id of ['A', 'P', 'B']) expect(orderable(party(id), 'no')).toBeNull()
  })
})

describe('notices', () => {
  const graph = graphOf('Ingrid:person 60 Sjømat; Drift 20 Sjømat')
  const texts = (changes: Partial<OwnershipGraph>, rule: RuleKey = 'product') =>
    noticeLines({ ...graph, ...changes }, rule).map(({ text }) => text)
  const unknown = (percent: number) => ({
    unknown: { capital: exactly(percent), votes: exactly(0) },
    further: { unknown: ['amlr' as const], uncollected: [], uncollectedCompanies: [] },
  })

  it('say that a further owner cannot be excluded once the unknown part reaches the limit', () => {
    expect(texts(unknown(31), 'amlr')).toEqual([
      'A further beneficial owner cannot be excluded: 31.00% is unknown.',
    ])
    setLanguage('nb')
    expect(texts(unknown(31), 'amlr')[0]).toMatch(
      /^Flere reelle rettighetshavere kan ikke utelukkes/,
    )
  })

  it('go by the chosen rule, and name companies whose owners are not collected', () => {
    expect(texts(unknown(25), 'product')).toEqual([])
    const uncollected = { uncollected: ['product' as const], uncollectedCompanies: ['Drift'] }
    expect(texts({ further: { unknown: [], ...uncollected } })).toEqual([
      'A further beneficial owner cannot be excluded: the owners of Drift are not collected.',
    ])
  })

  it('never call a subject wholly known whose owners no answer names', () => {
    const alone = graphOf('subject Sjømat; Sjømat 60 Drift; Sjømat owners=not-delivered')
    const now = new Date('2026-11-23T12:00:00Z')
    expect(noticeLines(alone, 'product')[0]?.text).toBe(
      'The owners of Sjømat are not known, so nobody can be excluded as a beneficial owner.',
    )
    expect(stampWords(alone, 'product', now)).toMatch(/its owners are not known$/)
    expect(stampWords(graph, 'product', now)).toMatch(/no unknown part$/)
  })

  it('put listed ownership first, with the regimes and the sum', () => {
    const none = { sum: exactly(0), isCaught: 'no' as const }
    const listed = {
      company: 'Sjømat',
      holders: ['Drift'],
      byRegime: {
        ofac: { sum: exactly(50), isCaught: 'certain' as const },
        eu: { sum: between(50, 60), isCaught: 'possible' as const },
        ...{ uk: none, amlr: none },
      },
    }
    const said = texts({ ...unknown(40), listed: [listed] }, 'amlr')
    expect(said[0]).toBe('Sjømat is caught by listed owners under OFAC: 50.00% in all.')
    expect(said[1]).toMatch(/may be caught by listed owners under EU/)
    expect(said[2]).toMatch(/cannot be excluded/)
  })

  it('name the first parties of many', () => {
    const parties = ['Sjømat', 'Drift', 'Ingrid', 'Sjømat', 'Drift']
    const [said] = texts({ warnings: [{ code: 'closed-loop', parties }] })
    expect(said).toContain('Sjømat, Drift, Ingrid and 2 others')
  })

  it('call nothing complex that is not', () => {
    const signs = [{ kind: 'nominee' as const, parties: ['Drift'] }]
    expect(texts({ complex: { isComplex: false, layers: 4, signs } })).toEqual([])
    const [said] = texts({ complex: { isComplex: true, layers: 4, signs } })
    expect(said).toMatch(/4 companies between .* nominees \(Drift\)/)
  })
})

describe('the path between two parties', () => {
  const graph = graphOf(
    'Ingrid:person 60 Tindholm; Tindholm 34 Sjømat; Tindholm 10 Kylhus; Far:person role:chair Tindholm',
  )

  it('is told link by link from the holder down, whichever end is named first', () => {
    const down = 'Ingrid holds 60% of Tindholm · Tindholm holds 34% of Sjømat'
    expect(tellPath(graph, 'Ingrid', 'Sjømat').sentences).toEqual([down])
    expect(tellPath(graph, 'Sjømat', 'Ingrid').sentences).toEqual([down])
    expect(tellPath(graph, 'Ingrid', 'Sjømat').interests).toHaveLength(2)
  })

  it('goes through whoever stands behind both, and says where there is none', () => {
    expect(tellPath(graph, 'Sjømat', 'Kylhus').sentences[0]).toMatch(
      /^Tindholm stands behind both\./,
    )
    const apart = graphOf('A 60 T; B 30 U')
    expect(tellPath(apart, 'A', 'B')).toMatchObject({
      interests: [],
      sentences: ['Nothing in this case links A and B.'],
    })
    expect(tellPath(graph, 'Far', 'Tindholm').sentences[0]).toBe('Far has a role in Tindholm')
  })
})

describe('two dates', () => {
  it('are told apart before → after, verdicts by the chosen rule alone', () => {
    const before = graphOf('Ingrid:person 20 Sjømat; Kari:person 10 Sjømat')
    const after = graphOf('Ingrid:person 26 Sjømat; Nina:person 10 Sjømat')
    const moved = { before: exactly(20), after: exactly(26) }
    const verdict = { before: 'excluded' as const, after: 'certain' as const }
    const lines = changeLines(
      {
        ...{ before, after },
        changes: [
          { kind: 'party-came', party: 'Nina' },
          { kind: 'interest-went', interest: 'Kari>Sjømat', before: exactly(10) },
          { kind: 'interest-moved', interest: 'Ingrid>Sjømat', of: 'capital', ...moved },
          { kind: 'interest-moved', interest: 'Ingrid>Sjømat', of: 'votes', ...moved },
          { kind: 'verdict-moved', party: 'Ingrid', rule: 'product', ...verdict },
          { kind: 'verdict-moved', party: 'Ingrid', rule: 'step25', ...verdict },
          { kind: 'verdict-moved', party: 'Nina', rule: 'product', ...verdict },
        ],
      },
      'product',
    )
    expect(lines.map(({ change, text }) => `${change}: ${text}`)).toEqual([
      'came: Nina, Denmark, integrated >\u00a025%: Beneficial owner',
      'went: Kari in Sjømat: 10.00%',
      'moved: Ingrid in Sjømat: 20.00% → 26.00%',
      'moved: Votes of Ingrid in Sjømat: 20.00% → 26.00%',
      'moved: Ingrid, Denmark, integrated >\u00a025%: Excluded → Beneficial owner',
    ])
  })

  it('begin with the company’s own first answer, and the newest is offered first', () => {
    const moment = (companyRow: number, day: number) => ({
      ...{ companyRow, name: null, sharesAsOf: null },
      retrievedAt: `2026-11-0${String(day)}T12:00:00.000Z`,
    })
    const all = [moment(2, 1), moment(1, 3), moment(2, 5), moment(1, 4)]
    expect(momentsOf(all, 1).map(({ retrievedAt }) => retrievedAt.slice(9, 10))).toEqual([
      '5',
      '4',
      '3',
    ])
  })

  it('are picked from the answers that came, after now', () => {
    const moment = { companyRow: 1, sharesAsOf: null, retrievedAt: '2026-11-22T12:58:07.000Z' }
    const options = momentOptions([{ ...moment, name: 'Havnesund Sjømat AS' }])
    expect(options.map(({ value }) => value)).toEqual(['', moment.retrievedAt])
    expect(options[1]?.label).toMatch(/22\sNov\s2026, .* Havnesund Sjømat AS$/)
  })
})
