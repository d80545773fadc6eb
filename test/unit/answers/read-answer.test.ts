import fc from 'fast-check'
import { expect, it } from 'vitest'
import { naughtyStrings } from '../rules/naughty-strings'
import { allExpands, sectionNames } from '../../../electron/shared/domain/answer'
import { digestAnswer, readAnswer } from '../../../electron/answers/read-answer'
import { fixtureBytes, read, valueOf } from './reading'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

it('reads a whole Norwegian answer', () => {
  const view = readAnswer(fixtureBytes('fjordvik-no.json'), allExpands)
  expect(view).toMatchSnapshot()
  expect(digestAnswer(view)).toEqual({
    name: 'Fjordvik Test AS',
    legalForm: 'AS',
    status: 'active',
    statusWord: null,
    coverage: view.coverage,
    sanction: 'no-hit',
    hitCount: 0,
  })
})

it('keeps apart found, searched without result, not delivered and not requested', () => {
  const { coverage } = read(
    {
      keyInformation: { name: 'Fjordvik Test AS', lei: null },
      address: { postal: null, visiting: { city: null } },
      roles: [{ role: 'CEO', name: 'Kari Testdal' }],
      ownership: { shareholders: [] },
      sanction: {},
    },
    ['address', 'roles', 'ownership.shareholders', 'ownership.beneficials', 'sanction'],
  )
  expect(coverage).toEqual({
    keyInformation: 'found',
    address: 'nothing-found',
    accounting: 'not-requested',
    keyFigures: 'not-requested',
    roles: 'found',
    authorities: 'not-requested',
    beneficials: 'not-delivered',
    shareholders: 'nothing-found',
    subsidiaries: 'not-requested',
    indicators: 'not-requested',
    sanction: 'nothing-found',
    lei: 'not-requested',
    auditor: 'not-requested',
    accountant: 'not-requested',
  })
})

it('takes null for an empty search only where the section was asked for', () => {
  const document = { keyInformation: { name: 'X' }, sanction: null }
  expect(read(document, ['sanction']).sanction.state).toBe('nothing-found')
  expect(read(document, []).sanction.state).toBe('not-requested')
})

it('shows what came although nobody asked for it', () => {
  const view = read({ roles: [{ role: 'CEO', name: 'Kari Testdal' }], sanction: {} }, [])
  expect(view.roles.state).toBe('found')
  expect(view.sanction.state).toBe('nothing-found')
})

it('understands a parent and the older name of the roles as what was asked for', () => {
  const asked = (expands: string[]) => read({ keyInformation: { name: 'X' } }, expands).coverage
  expect(asked(['ownership'])).toMatchObject({
    beneficials: 'not-delivered',
    shareholders: 'not-delivered',
    subsidiaries: 'not-delivered',
    indicators: 'not-delivered',
    roles: 'not-requested',
  })
  expect(asked(['officialRoles']).roles).toBe('not-delivered')
  expect(asked(['keyInformation']).lei).toBe('not-requested')
  expect(read({ ownership: {} }, ['ownership']).shareholders.state).toBe('nothing-found')
  expect(read({ ownership: {} }, ['ownership.shareholders']).shareholders.state).toBe(
    'not-delivered',
  )
})

it('never calls a failed search an empty one', () => {
  const failed = (node: unknown) => {
    const section = read({ ownership: { shareholders: node } }).shareholders
    return [section.state, section.troubles]
  }
  const path = 'ownership.shareholders'
  expect(failed({ error: { code: 'SOURCE_UNAVAILABLE', message: 'No answer.' } })).toEqual([
    'not-delivered',
    [{ path: `${path}.error`, code: 'SOURCE_UNAVAILABLE', message: 'No answer.' }],
  ])
  expect(failed({ status: 'FAILED', message: 'Register closed' })).toEqual([
    'not-delivered',
    [
      {
        path: `${path}.message`,
        code: 'FAILED',
        message: 'Register closed',
        details: [{ path: `${path}.status`, key: 'status', text: 'FAILED' }],
      },
    ],
  ])
  expect(failed([{ errors: ['timeout'] }])).toEqual([
    'not-delivered',
    [{ path: `${path}[0].errors[0]`, code: null, message: 'timeout' }],
  ])
})

it('gives a trouble at the root to the section it names', () => {
  const view = read({
    errors: [
      { code: 'E7', message: 'Shareholder register closed', source: 'ownership.shareholders' },
      { code: 'E8', message: 'Slow' },
    ],
    ownership: { shareholders: [] },
    sanction: { status: 'NO_HIT' },
  })
  expect(view.shareholders).toEqual({
    state: 'not-delivered',
    path: 'ownership.shareholders',
    extra: [],
    troubles: [
      {
        path: 'errors[0]',
        code: 'E7',
        message: 'Shareholder register closed',
        details: [{ path: 'errors[0].source', key: 'source', text: 'ownership.shareholders' }],
      },
    ],
  })
  expect(view.troubles).toEqual([{ path: 'errors[1]', code: 'E8', message: 'Slow' }])
})

it('keeps every field and section it has no name for, with its place', () => {
  const view = read({
    keyInformation: { name: 'X', 'odd.key': { a: [1, null] }, employees: 'many' },
    productionUnits: [{ pNumber: '1003' }],
    ownership: { votingGroups: { count: 2 } },
    sessionId: 'b1f0',
  })
  const section = view.keyInformation
  expect(section.state === 'found' && section.extra).toEqual([
    { path: 'keyInformation["odd.key"].a[0]', key: 'odd.key.a[0]', text: '1' },
    { path: 'keyInformation["odd.key"].a[1]', key: 'odd.key.a[1]', text: '' },
    { path: 'keyInformation.employees', key: 'employees', text: 'many' },
  ])
  expect(view.others).toEqual([
    {
      path: 'productionUnits',
      leaves: [
        { path: 'productionUnits[0].pNumber', key: 'productionUnits[0].pNumber', text: '1003' },
      ],
    },
    {
      path: 'ownership.votingGroups',
      leaves: [{ path: 'ownership.votingGroups.count', key: 'votingGroups.count', text: '2' }],
    },
    { path: 'sessionId', leaves: [{ path: 'sessionId', key: 'sessionId', text: 'b1f0' }] },
  ])
})

it('masks national person numbers among the fields it does not know', () => {
  const view = read({ roles: [{ role: 'CEO', name: 'Kari', nationalId: '01010750160' }] })
  expect(valueOf(view.roles)[0]?.extra).toEqual([
    { path: 'roles[0].nationalId', key: 'nationalId', text: '010107•••••' },
  ])
})

it.each([
  ['not-json', '<html>Bad gateway</html>'],
  ['not-json', ''],
  ['not-json', '{"keyInformation":{"name":"Fj'],
  ['not-an-object', '[]'],
  ['not-an-object', 'null'],
  ['not-an-object', '"text"'],
])('says %s of %j and delivers nothing that was asked for', (code, text) => {
  const view = readAnswer(bytesOf(text), ['roles', 'sanction'])
  expect(view.troubles.map((trouble) => trouble.code)).toEqual([code])
  expect(view.coverage).toMatchObject({
    keyInformation: 'not-delivered',
    roles: 'not-delivered',
    sanction: 'not-delivered',
    address: 'not-requested',
  })
  expect(JSON.stringify(view.troubles)).not.toContain('Fj')
})

it('reads on after bytes that are not UTF-8, and says so', () => {
  const bytes = Buffer.from('{"keyInformation":{"name":"Sj\xf8mat"}}', 'latin1')
  const view = readAnswer(bytes, [])
  expect(valueOf(view.keyInformation).name?.value).toBe('Sj\ufffdmat')
  expect(view.troubles.map((trouble) => trouble.code)).toEqual(['not-utf-8'])
  const marked = Buffer.from('\ufeff{"keyInformation":{"name":"X"}}')
  expect(readAnswer(marked, []).troubles).toEqual([])
})

it('cuts an answer that is nested without end or wide without end, and says so', () => {
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
  const texts = [`{"odd":${deep}}`, `{"roles":${deep}}`, `{"sanction":${deep}}`]
  for (const text of texts) {
    const view = readAnswer(bytesOf(text), allExpands)
    expect(JSON.stringify(view)).toContain('too-deep')
    expect(JSON.stringify(view).length).toBeLessThan(100_000)
  }
  const arrays = `{"sanction":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect(readAnswer(bytesOf(arrays), allExpands).sanction.state).toBe('nothing-found')
  const filled = `{"roles":${'['.repeat(100_000)}1${']'.repeat(100_000)}}`
  expect(JSON.stringify(readAnswer(bytesOf(filled), allExpands))).toContain('too-deep')
  const names = 'error holders person address matches options items shareholders name'.split(' ')
  for (const name of names) {
    const chain = `${`{"${name}":[`.repeat(12_000)}1${']}'.repeat(12_000)}`
    const sections = ['keyInformation', 'address', 'roles', 'authorities', 'sanction']
    const owned = `"ownership":{"shareholders":${chain},"beneficials":${chain}}`
    const text = `{${sections.map((section) => `"${section}":${chain}`).join()},${owned}}`
    const view = readAnswer(bytesOf(text), allExpands)
    expect(view.coverage.roles, name).not.toBe('nothing-found')
    expect(JSON.stringify(view).length, name).toBeLessThan(100_000)
  }
  const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at]))
  expect(read({ odd: wide }).troubles.map((trouble) => trouble.code)).toEqual(['too-many-leaves'])
})

it('is not fooled by names that every object has', () => {
  const text = '{"__proto__":{"name":"a"},"constructor":1,"keyInformation":{"__proto__":{"x":1}}}'
  const view = readAnswer(bytesOf(text), [])
  expect(view.others.map(({ path }) => path)).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

const documents = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.record(
    Object.fromEntries(
      ['keyInformation', 'address', 'roles', 'authorities', 'sanction'].map((name) => [
        name,
        fc.jsonValue({ maxDepth: 4 }),
      ]),
    ),
    { requiredKeys: [] },
  ),
)

it('never stumbles over a document, whatever it holds', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const view = read(document)
      for (const name of sectionNames) {
        if (view.coverage[name] !== view[name].state) throw new Error(name)
      }
      structuredClone(view)
      digestAnswer(view)
    }),
    { numRuns: 300 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readAnswer(bytes, [])))
})

/** Every text of the fixture replaced by another: nothing may throw and no section may be lost. */
const withTexts = (node: unknown, text: string): unknown => {
  if (typeof node === 'string') return text
  if (Array.isArray(node)) return node.map((each) => withTexts(each, text))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, withTexts(each, text)]))
}

it('carries awkward strings through every section', () => {
  const document = JSON.parse(Buffer.from(fixtureBytes('fjordvik-no.json')).toString()) as unknown
  for (const text of naughtyStrings.filter((each) => each.trim() !== '')) {
    const view = read(withTexts(document, text))
    expect(view.keyInformation.state).toBe('found')
    expect(view.roles.state).toBe('found')
    const { outcome } = valueOf(view.sanction)
    if (outcome === 'no-hit') throw new Error(`"${text}" passed for a search without a hit`)
  }
})
