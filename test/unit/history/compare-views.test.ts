import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswer } from '../../../electron/answers/read-answer'
import { compareViews, unknownToBoth } from '../../../electron/history/compare-views'
import { changedFacets, fingerprintsOf } from '../../../electron/history/fingerprints'
import { allExpands } from '../../../electron/shared/domain/answer'
import type { CompanyView } from '../../../electron/shared/domain/company'
import { facets, type Change } from '../../../electron/shared/domain/history'
import { naughtyStrings } from '../rules/naughty-strings'
import { fixtureBytes, read } from '../answers/reading'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
const real = JSON.parse(new TextDecoder().decode(fixtureBytes('fjordvik-no.json'))) as {
  [key: string]: Json
}
const realView = readAnswer(fixtureBytes('fjordvik-no.json'), allExpands)

const told = (changes: readonly Change[]) =>
  changes.map(({ facet, kind, subject, field, before, after }) =>
    [facet, kind, subject, field, before, after].join(' | '),
  )
const kindsOf = (changes: readonly Change[]) => [...new Set(changes.map(({ kind }) => kind))]

const holder = (name: string, percentage: number | null, more: object = {}) => ({
  name,
  percentage,
  ...more,
})
const withHolders = (...shareholders: object[]) => read({ ownership: { shareholders } })

describe('owners and shares', () => {
  test('a new owner, one who left and a share that changed are told by name, with both places', () => {
    const before = withHolders(holder('Ola Fjord', 60), holder('Kari Vik', 40))
    const after = withHolders(holder('Nina Berg', 25), holder('Ola Fjord', 75))
    const changes = compareViews(before, after)
    expect(told(changes)).toEqual([
      'shares | removed | Kari Vik | share | 40 | ',
      'shares | added | Nina Berg | share |  | 25',
      'shares | changed | Ola Fjord | share | 60 | 75',
    ])
    expect(changes[2]).toMatchObject({
      format: 'percent',
      pathBefore: 'ownership.shareholders[0].percentage',
      pathAfter: 'ownership.shareholders[1].percentage',
    })
  })

  test('a company is known again by its number whatever it is called now', () => {
    const changes = compareViews(
      withHolders(holder('Vik Holding AS', 50, { organizationNumber: '314 211 685' })),
      withHolders(holder('Berg Holding AS', 50, { organizationNumber: '314211685' })),
    )
    expect(told(changes)).toEqual([
      'shares | changed | Berg Holding AS | name | Vik Holding AS | Berg Holding AS',
      'shares | reworded | Berg Holding AS | organizationNumber | 314 211 685 | 314211685',
    ])
  })

  test('namesakes born on different days are two people', () => {
    const born = (dateOfBirth: string) => holder('Ola Fjord', 50, { dateOfBirth })
    const changes = compareViews(withHolders(born('1970-01-01')), withHolders(born('1980-01-01')))
    expect(kindsOf(changes).sort()).toEqual(['added', 'removed'])
  })

  test('a date of birth that is told for the first time does not make somebody new', () => {
    const changes = compareViews(
      withHolders(holder('Ola Fjord', 50)),
      withHolders(holder('Ola Fjord', 50, { dateOfBirth: '1970-01-01' })),
    )
    expect(told(changes)).toEqual(['shares | added | Ola Fjord | dateOfBirth |  | 1970-01-01'])
  })

  test('two share classes of one holder stay two holdings', () => {
    const before = withHolders(holder('Ola Fjord', 10), holder('Ola Fjord', 20))
    const after = withHolders(holder('Ola Fjord', 20), holder('Ola Fjord', 15))
    expect(told(compareViews(before, after))).toEqual([
      'shares | changed | Ola Fjord | share | 10 | 15',
    ])
  })

  test('a field nobody knows belongs to the holding it stands in', () => {
    const before = withHolders(holder('Ola Fjord', 10, { nominee: 'no' }), holder('Kari Vik', 5))
    const after = withHolders(holder('Kari Vik', 5), holder('Ola Fjord', 10, { nominee: 'yes' }))
    expect(compareViews(before, after)).toMatchObject([
      { facet: 'shares', subject: 'Ola Fjord', field: 'nominee', isSourceField: true },
    ])
  })
})

describe('what cannot be compared', () => {
  const asked = (expands: string[], document: object): CompanyView => read(document, expands)
  const found = { ownership: { shareholders: [holder('Ola Fjord', 50)] } }

  test.each([
    ['was not asked for', asked([], {}), 'not-requested'],
    ['was asked for and not delivered', asked(['ownership.shareholders'], {}), 'not-delivered'],
  ])('a section that %s is neither removed nor unchanged', (_what, without, state) => {
    const changes = compareViews(read(found, ['ownership.shareholders']), without)
    expect(changes).toMatchObject([
      { facet: 'shares', kind: 'not-comparable', field: 'shareholders', after: state },
    ])
    const prints = [read(found, ['ownership.shareholders']), without].map(fingerprintsOf)
    expect(changedFacets(prints[0] ?? {}, prints[1] ?? {})).toEqual([])
  })

  test('a section that was searched and found empty has lost what stood there', () => {
    const empty = read({ ownership: { shareholders: [] } }, ['ownership.shareholders'])
    expect(told(compareViews(read(found, ['ownership.shareholders']), empty))).toEqual([
      'shares | removed | Ola Fjord | share | 50 | ',
    ])
  })

  test('what neither snapshot has is named apart, and is no change', () => {
    const [one, other] = [asked([], {}), asked(['roles'], {})]
    expect(compareViews(one, other)).toEqual([])
    expect(unknownToBoth(one, other)).toContain('roles')
  })

  test('an unknown section that is missing may never have been asked for', () => {
    const changes = compareViews(read({ insolvencyRegister: { entry: 'x' } }), read({}))
    expect(changes).toMatchObject([{ facet: 'other', kind: 'not-comparable' }])
  })

  test('an auditor whose deprecated node is no longer asked for has not left', () => {
    const document = { roles: [{ role: 'CEO', name: 'Kari Vik' }] }
    const auditor = { financials: { auditor: { name: 'Revisjon AS' } } }
    const before = read({ ...document, ...auditor }, ['roles', 'financials.auditor'])
    expect(compareViews(before, read(document, ['roles']))).toEqual([])
  })

  test('an auditor who moved from the deprecated node to the roles is the same', () => {
    const auditor = { financials: { auditor: { name: 'Revisjon AS' } } }
    const both = ['roles', 'financials.auditor']
    const before = read({ roles: [{ role: 'CEO', name: 'Kari Vik' }], ...auditor }, both)
    const roles = [
      { role: 'CEO', name: 'Kari Vik' },
      { role: 'AUDITOR', name: 'Revisjon AS' },
    ]
    expect(compareViews(before, read({ roles, ...auditor }, both))).toEqual([])
  })
})

describe('wording', () => {
  test.each([
    ['case', 'HAVNESUND SJØMAT AS', 'Havnesund Sjømat AS'],
    ['spaces', 'Havnesund  Sjømat AS ', 'Havnesund Sjømat AS'],
    ['punctuation', 'Havnesund Sjømat A/S', 'Havnesund Sjømat AS'],
    ['Unicode form', 'Ve\u0301lin Oy', 'V\u00e9lin Oy'],
    ['invisible marks', 'Havne\u00adsund\u200b AS', 'Havnesund AS'],
  ])('%s alone is a change of wording', (_what, before, after) => {
    const named = (name: string) => read({ keyInformation: { name } })
    expect(kindsOf(compareViews(named(before), named(after)))).toEqual(['reworded'])
    expect(changedFacets(fingerprintsOf(named(before)), fingerprintsOf(named(after)))).toEqual([])
  })

  test.each([
    ['Havnesund AS', 'Hávnesund AS'],
    ['Kai 1-5', 'Kai 15'],
    ['-5', '5'],
    ['1,5', '15'],
    ['€ 100', '$ 100'],
  ])('%s is not %s', (before, after) => {
    const named = (name: string) => read({ keyInformation: { name } })
    expect(kindsOf(compareViews(named(before), named(after)))).toEqual(['changed'])
  })

  test('that a list was touched is no new hit, and is told apart', () => {
    const hit = (lastUpdate: string) =>
      read({
        sanction: { status: 'HIT', hits: [{ name: 'Ola Fjord', source: 'EU', lastUpdate }] },
      })
    const changes = compareViews(hit('2026-01-01'), hit('2026-02-01'))
    expect(told(changes)).toEqual([
      'sanctions | reworded | Ola Fjord | lastUpdate | 2026-01-01 | 2026-02-01',
    ])
  })
})

test('person numbers stay masked', () => {
  const owner = (personalNumber: string) => ({
    ownership: { beneficials: [{ name: 'Ola Fjord', personalNumber }] },
  })
  const changes = compareViews(read(owner('01017012345')), read(owner('01018012399')))
  expect(JSON.stringify(changes)).not.toMatch(/12345|12399/)
  expect(changes).not.toEqual([])
})

test('material facets come first', () => {
  const found = facets.filter((facet) =>
    compareViews(read({}, []), realView).some((change) => change.facet === facet),
  )
  expect(compareViews(read({}, []), realView).map(({ facet }) => facet)).toEqual(
    found.flatMap((facet) =>
      compareViews(read({}, []), realView).flatMap((one) => (one.facet === facet ? [facet] : [])),
    ),
  )
})

/** Changes random leaves, drops random members and turns random lists round. */
const scalar = fc.oneof(
  fc.constantFrom<Json>(null, '', 0, -5, 12.5, true, 'Ola Fjord', 'OLA FJORD', '50 %', {}, []),
  fc.constantFrom(...naughtyStrings),
  fc.string(),
)
const mutation = fc.record({
  seed: fc.nat(),
  values: fc.array(scalar, { minLength: 1, maxLength: 5 }),
})

function mutate(node: Json, draw: () => number, values: readonly Json[]): Json {
  if (draw() < 0.06) return values[Math.floor(draw() * values.length)] ?? null
  if (Array.isArray(node)) {
    const kept = node.filter(() => draw() > 0.05).map((each) => mutate(each, draw, values))
    return draw() < 0.3 ? kept.reverse() : kept
  }
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, each]): [string, Json][] =>
      draw() < 0.02 ? [] : [[key, mutate(each, draw, values)]],
    ),
  )
}

const drawFrom = (seed: number) => {
  let state = seed + 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
const anyView = mutation.map(({ seed, values }) => {
  const draw = drawFrom(seed)
  return read(mutate(real, draw, values), draw() < 0.5 ? allExpands : ['roles', 'sanction'])
})

function turned(node: Json): Json {
  if (Array.isArray(node)) return node.map(turned).reverse()
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, turned(each)]))
}

const opposite = { added: 'removed', removed: 'added' } as const
/** Whose it is and where is told in the newer one's words. */
const plainly = ({ subject: _subject, part: _part, section: _section, ...change }: Change) =>
  JSON.stringify(change)
const mirrored = (change: Change): Change => ({
  ...change,
  kind: change.kind in opposite ? opposite[change.kind as 'added' | 'removed'] : change.kind,
  before: change.after,
  after: change.before,
  pathBefore: change.pathAfter,
  pathAfter: change.pathBefore,
})

const runs = { numRuns: 40 }

describe('whatever arrives', () => {
  test('a snapshot compared with itself gives nothing', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(compareViews(view, view)).toEqual([])
      }),
      runs,
    )
  })

  test('comparing the other way round gives the mirror image', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        const there = compareViews(one, other).map(mirrored).map(plainly).sort()
        expect(compareViews(other, one).map(plainly).sort()).toEqual(there)
      }),
      runs,
    )
  })

  test('entries that only changed places are no change', () => {
    fc.assert(
      fc.property(mutation, ({ seed, values }) => {
        const document = mutate(real, drawFrom(seed), values)
        const changes = compareViews(read(document), read(turned(document)))
        expect(kindsOf(changes).filter((kind) => kind !== 'reworded')).toEqual([])
      }),
      runs,
    )
  })

  test('fingerprints tell exactly the facets in which something changed but wording', () => {
    fc.assert(
      fc.property(mutation, mutation, (one, other) => {
        const of = ({ seed, values }: typeof one) => read(mutate(real, drawFrom(seed), values))
        const [before, after] = [of(one), of(other)]
        const told = compareViews(before, after).filter(
          ({ kind }) => kind !== 'reworded' && kind !== 'not-comparable',
        )
        expect(changedFacets(fingerprintsOf(before), fingerprintsOf(after))).toEqual(
          facets.filter((facet) => told.some((change) => change.facet === facet)),
        )
      }),
      runs,
    )
  })
})
