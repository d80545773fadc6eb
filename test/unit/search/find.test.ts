import { beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Db } from '../../../electron/archive/sqlite/connection'
import { searchFields } from '../../../electron/shared/domain/search'
import { naughtyStrings } from '../rules/naughty-strings'
import { ask, digestOf, openInMemory, putInvented, shown } from './invented-cases'

let db: Db
beforeEach(() => {
  db = openInMemory()
  return () => db.close()
})

const person = (text: string) => ({ field: 'person' as const, text })

describe('names', () => {
  it('are found in every spelling of the Nordic letters, and shown as they are', () => {
    const spellings = ['Søren Ås', 'Soeren Aas', 'Sören Ås', 'SØREN ÅS', 'So\u0308ren A\u030as']
    putInvented(db, 'A', [{ entries: spellings.map(person) }])
    for (const asked of ['soren', 'soeren', 'Søren', 'Sören', 'SØREN', 'S<U+00F8>ren']) {
      expect(ask(db, asked).total, asked).toBe(5)
    }
    expect(shown(db, 'soren')).toContain('[Søren] Ås')
  })

  it('that are Ås or Øy are not buried under every AS and Oy', () => {
    putInvented(db, 'A', [{ digest: digestOf('Fjord AS'), entries: [person('Kari Ås')] }])
    expect(shown(db, 'Ås')).toEqual(['Kari [Ås]'])
    expect(shown(db, 'aas')).toEqual(['Kari [Ås]'])
    expect(shown(db, 'as')).toEqual(['Fjord [AS]'])
  })

  it('come first when they are what was typed, then what begins with it, then the rest', () => {
    const names = [
      'Nytt Fjordvik AS',
      'Storfjordvik AS',
      'Fjordvik Bygg AS',
      'Fjordvik',
      'Fjordvikа',
    ]
    putInvented(
      db,
      'A',
      names.map((name) => ({ digest: digestOf(name) })),
    )
    expect(shown(db, 'fjordvik').slice(0, 4)).toEqual([
      '[Fjordvik]',
      '[Fjordvik] Bygg AS',
      '[Fjordvik]а',
      'Nytt [Fjordvik] AS',
    ])
    expect(shown(db, 'fjordvik').at(-1)).toBe('Stor[fjordvik] AS')
  })

  it('with a typing error are found behind the right ones, and said to be near', () => {
    const people = ['Ola Kristiansen', 'Ola Kristainsen', 'Ola Kristensen', 'Ola Berg'].map(person)
    putInvented(db, 'A', [{ entries: people }])
    const { hits } = ask(db, 'kristiansen')
    expect(hits.map(({ snippets }) => snippets.map(({ text }) => text).join(''))).toEqual([
      'Ola Kristiansen',
      'Ola Kristainsen',
      'Ola Kristensen',
    ])
    expect(hits.map(({ isNear }) => isNear)).toEqual([false, true, true])
    expect(shown(db, 'breg')).toEqual(['Ola [Berg]'])
  })

  it('of other cases stay out of a search in one case', () => {
    for (const name of ['A', 'B', 'C']) {
      putInvented(db, name, [{ entries: [person('Kari Nordvik'), person('Ola Sørnordvik')] }])
    }
    putInvented(db, 'D', [])
    expect(ask(db, 'nordvik').total).toBe(6)
    const inB = ask(db, 'nordvik', { caseId: 'B' })
    expect([inB.total, ...inB.hits.map(({ caseName }) => caseName)]).toEqual([2, 'B', 'B'])
    expect(ask(db, 'nordvik', { caseId: 'D' }).total).toBe(0)
  })
})

describe('numbers', () => {
  it.each([
    [
      '923609016',
      ['923 609 016', 'NO923609016MVA', 'NO 923 609 016 MVA', '923.609.016', '609016', '236'],
    ],
    [
      '5560125790',
      [
        '556012-5790',
        '165560125790',
        '16556012-5790',
        'SE556012579001',
        'SE 556012-5790 01',
        '5790',
      ],
    ],
    ['01120388', ['0112038-8', 'FI01120388', '0112038']],
    ['24256790', ['24 25 67 90', 'DK24256790', 'DK 24 25 67 90']],
    ['150483782', ['15-048-3782', '048-3782']],
    ['OW6OFBNCKXC4US5C7523', ['ow6ofbnckxc4us5c7523', 'OW6O FBNC KXC4 US5C 7523', 'XC4US5']],
  ])('%s is found in every spelling, whole or in part', (identifier, spellings) => {
    putInvented(db, 'A', [{ key: { identifier } }])
    for (const spelling of spellings) expect(ask(db, spelling).total, spelling).toBe(1)
    expect(ask(db, '999 111').total).toBe(0)
  })

  it('are found in running text and with the party they belong to', () => {
    const owner = { field: 'person' as const, text: 'Havbris AS', number: '923609016' }
    const page = { field: 'report' as const, text: 'Foretak 923 609 016 er slettet.', page: 3 }
    putInvented(db, 'A', [{ entries: [owner, page] }])
    expect(shown(db, '923609016')).toEqual(['Havbris AS', 'Foretak [923 609 016] er slettet.'])
    expect(ask(db, '923 609 016').counts).toMatchObject({ person: 1, report: 1 })
  })

  it('in an address need not stand together', () => {
    putInvented(db, 'A', [{ entries: [{ field: 'address', text: 'Storgata 12 B, 0155 Oslo' }] }])
    expect(shown(db, 'storgata 12 0155')).toHaveLength(1)
  })
})

describe('a query', () => {
  it('finds nothing where one of its words is missing', () => {
    putInvented(db, 'A', [{ entries: [person('Kari Nordvik')] }])
    expect(ask(db, 'kari berg').total).toBe(0)
    expect(ask(db, 'nordvik kari').total).toBe(1)
    expect(ask(db, 'ordvi ari').total).toBe(1)
    expect(ask(db, 'nordvig ari').total).toBe(1)
  })

  it('between quotes finds only words that stand together, whole', () => {
    const texts = ['Kari Nordvik', 'Nordvik Kari', 'Kari Berg Nordvik', 'Kari Nordviken']
    putInvented(db, 'A', [{ entries: texts.map(person) }])
    expect(shown(db, '"kari nordvik"')).toEqual(['[Kari Nordvik]'])
    expect(ask(db, 'kari nordvik').total).toBe(4)
  })

  it('counts every field and gives any page, each entry once', () => {
    const names = Array.from({ length: 40 }, (_, index) => `Vik ${index}`)
    const inside = names.map((name) => name.replace('Vik', 'Nordvik'))
    const people = [...names, ...inside, 'Kari Vek', 'Vika Vik', 'vik'].map(person)
    const pages = names.map((text) => ({ field: 'report' as const, text }))
    putInvented(db, 'A', [{ digest: digestOf('Vik AS'), entries: [...people, ...pages] }])
    const { total, counts } = ask(db, 'vik', { limit: 0 })
    expect(counts).toMatchObject({ name: 1, person: 82, report: 40 })
    const all = Array.from({ length: total }, (_, offset) => ask(db, 'vik', { offset, limit: 1 }))
    const found = all.flatMap(({ hits }) => hits)
    expect(new Set(found.map(({ hitId }) => hitId)).size).toBe(total)
    expect(found.map(({ hitId }) => hitId)).toEqual(
      ask(db, 'vik', { limit: 500 }).hits.map(({ hitId }) => hitId),
    )
    const order = found.map(({ field }) => searchFields.indexOf(field))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(ask(db, 'vik', { fields: ['report'], offset: 39 }).hits).toHaveLength(1)
    expect(ask(db, 'vik', { fields: ['report'] }).total).toBe(40)
    expect(ask(db, 'vik', { offset: total + 50_000 }).hits).toEqual([])
  })

  it('shows a long text around what was found', () => {
    const text = `${'innledning '.repeat(200)}hvitvasking av penger ${'avslutning '.repeat(200)}`
    putInvented(db, 'A', [{ entries: [{ field: 'report', text, page: 2 }] }])
    const [hit] = shown(db, 'hvitvask')
    expect(hit).toMatch(/^… .*innledning \[hvitvask\]ing av penger avslutning .*…$/)
    expect(hit?.length).toBeLessThan(220)
  })

  it('may be anything at all', () => {
    putInvented(db, 'A', [
      { digest: digestOf('Fjordvik AS'), entries: [person('Kari "Vik" O\'Brien')] },
    ])
    for (const text of [
      ...naughtyStrings,
      '"',
      '""',
      '*',
      '^',
      'a OR',
      'NEAR(',
      'kari -vik',
      '{x}:y',
      '\u0000',
    ]) {
      expect(ask(db, text).total, text).toBeGreaterThanOrEqual(0)
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { total, hits } = ask(db, text)
        expect(hits.length).toBe(Math.min(total, 50))
      }),
    )
    expect(ask(db, 'o\'brien "vik"').total).toBe(1)
  })
})
