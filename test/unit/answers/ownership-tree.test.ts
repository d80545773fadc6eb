import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildOwnershipTree } from '../../../electron/answers/ownership-tree'
import type { CaseAnswer } from '../../../electron/answers/parties'
import type { Country, IdentifierKind } from '../../../electron/shared/domain/identifier'
import type { OwnershipNode } from '../../../electron/shared/domain/ownership'
import { read } from './reading'

interface Told {
  country?: Country
  kind?: IdentifierKind
  name?: string
  shareholders?: unknown
  subsidiaries?: unknown
  more?: object
}

/** A collected company, read from a document as the service would send it; the row is its number's end. */
function collected(identifier: string, told: Told): CaseAnswer {
  const { country = 'no', kind = 'organization-number', name = `Company ${identifier}` } = told
  const view = read(
    {
      keyInformation: { name, organizationNumber: identifier, statusCode: 'NORMAL' },
      ownership: { shareholders: told.shareholders, subsidiaries: told.subsidiaries },
      sanction: {},
      ...told.more,
    },
    ['ownership.shareholders', 'ownership.subsidiaries', 'ownership.indicators', 'sanction'],
  )
  const companyRow = Number(identifier.replace(/\D/g, '').slice(-3))
  return {
    companyRow,
    key: { country, kind, identifier },
    view,
    retrievedAt: '2026-11-24T11:20:00.000Z',
  }
}

const person = (name: string, percentage: unknown, dateOfBirth?: string) => ({
  name,
  percentage,
  dateOfBirth,
  type: 'PERSON',
})
const company = (organizationNumber: string, percentage: unknown, more: object = {}) => ({
  name: `Company ${organizationNumber}`,
  organizationNumber,
  percentage,
  type: 'ORGANIZATION',
  ...more,
})

const treeOf = (companyRow: number, answers: CaseAnswer[]) => {
  const tree = buildOwnershipTree(companyRow, answers)
  if (!tree) throw new Error('the company has no answer')
  return tree
}

/** A node in one line: name or kind, share, integrated share, and what it refers to. */
function drawn(nodes: OwnershipNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const { share, reference } = node
    const band = share?.minimum == null ? (share?.text ?? '–') : `${share.minimum}–${share.maximum}`
    const line = [
      indent + (node.name ?? `(${node.kind})`),
      share ? (share.exact ?? band) : '?',
      node.integrated ?? '–',
      ...(reference ? [`${reference.isCycle ? 'cycle' : 'above'} ${reference.level}`] : []),
    ]
    return [line.join(' '), ...drawn(node.children, `${indent}  `)]
  })
}

const subject = '310000019'
const [a, b, c] = ['310000027', '310000035', '310000043'] as const

it('climbs from owner to owner and multiplies along each chain', () => {
  const tree = treeOf(19, [
    collected(subject, { shareholders: [person('Ola', 20), company(a, 50), company(b, 30)] }),
    collected(a, { shareholders: [person('Kari', 40), person('Per', 60)] }),
    collected(b, { shareholders: [person('Kari', 30), person('Ola', 70)] }),
  ])
  expect(drawn(tree.owners)).toEqual([
    `Company ${a} 50 50`,
    '  Per 60 30',
    '  Kari 40 29',
    `Company ${b} 30 30`,
    '  Ola 70 41',
    '  Kari 30 29',
    'Ola 20 41',
  ])
  expect(tree).toMatchObject({ sumOfShares: 100, warnings: [], asOfDate: null })
  expect(tree.subject).toMatchObject({ id: 'subject', integrated: 100, status: 'active' })
  expect(tree.owners[0]).toMatchObject({ companyRow: 27, country: 'NO', sanction: 'nothing-found' })
  expect(tree.owners[2]).toMatchObject({ companyRow: null, status: null, sanction: null })
})

it('shows a cycle as a reference to the line above and solves it', () => {
  const tree = treeOf(19, [
    collected(subject, { shareholders: [company(a, 30), person('Q', 30), company(b, 40)] }),
    collected(a, { shareholders: [person('P', 60), person('R', 40)] }),
    collected(b, { shareholders: [company(subject, 80), person('V', 20)] }),
  ])
  expect(drawn(tree.owners)).toEqual([
    `Company ${b} 40 58.823529411765`,
    `  Company ${subject} 80 – cycle 1`,
    '  V 20 11.764705882353',
    `Company ${a} 30 44.117647058824`,
    '  P 60 26.470588235294',
    '  R 40 17.647058823529',
    'Q 30 44.117647058824',
  ])
  expect(tree.owners[0]?.children[0]?.reference?.to).toBe('subject')
})

it('gives no share above the whole to a company that the subject itself owns', () => {
  const tree = treeOf(19, [
    collected(subject, { shareholders: [company(a, 80), person('P', 20)] }),
    collected(a, { shareholders: [company(subject, 28), person('Q', 72)] }),
  ])
  expect(drawn(tree.owners)).toEqual([
    `Company ${a} 80 –`,
    '  Q 72 74.226804123711',
    `  Company ${subject} 28 – cycle 1`,
    'P 20 25.773195876289',
  ])
})

it('shows the owners of a party once and refers to them where it occurs again', () => {
  const tree = treeOf(19, [
    collected(subject, { shareholders: [company(a, 60), company(b, 40)] }),
    collected(a, { shareholders: [company(b, 100)] }),
    collected(b, { shareholders: [person('P', 100)] }),
  ])
  expect(drawn(tree.owners)).toEqual([
    `Company ${a} 60 60`,
    `  Company ${b} 100 100`,
    '    P 100 100',
    `Company ${b} 40 100 above 3`,
  ])
  const shown = tree.owners[0]?.children[0]
  expect(tree.owners[1]?.reference).toEqual({ to: shown?.id, level: 3, isCycle: false })
})

it('says which part is unknown, and which owners were not collected', () => {
  const tree = treeOf(19, [
    collected(subject, { shareholders: [company(a, 66.1), company(c, 30)] }),
    collected(a, { shareholders: [person('P', 50)] }),
  ])
  expect(drawn(tree.owners)).toEqual([
    `Company ${a} 66.1 66.1`,
    '  P 50 33.05',
    '  (unknown-part) 50 33.05',
    `Company ${c} 30 30`,
    '  (not-collected) ? 30',
    '(unknown-part) 3.9 3.9',
  ])
  expect(tree).toMatchObject({ sumOfShares: 96.1, warnings: ['sum-under-100'] })
})

it('takes what rounding explains for whole, and nothing else', () => {
  const warnings = (...percentages: number[]) =>
    treeOf(19, [
      collected(subject, { shareholders: percentages.map((each, at) => person(`P${at}`, each)) }),
    ]).warnings
  expect(warnings(33.33, 33.33, 33.33)).toEqual([])
  expect(warnings(66.67, 16.67, 16.67)).toEqual([])
  expect(warnings(33.3, 33.3, 33.3)).toEqual(['sum-under-100'])
  expect(warnings(60, 39)).toEqual(['sum-under-100'])
  expect(warnings(60, 41)).toEqual(['sum-over-100'])
})

it('gives no integrated share where a number on the way is missing', () => {
  const tree = treeOf(19, [
    collected(subject, {
      shareholders: [company(a, { min: 25.01, max: 49.99 }), person('P', 30), person('Q', null)],
    }),
    collected(a, { shareholders: [person('P', 60), person('R', 40)] }),
  ])
  expect(drawn(tree.owners)).toEqual([
    `Company ${a} 25.01–49.99 –`,
    '  P 60 –',
    '  R 40 –',
    'P 30 –',
    'Q – –',
  ])
  expect(tree).toMatchObject({ sumOfShares: null, warnings: ['shares-without-number'] })
})

it('warns of a closed loop and gives its members no share at all', () => {
  const tree = treeOf(19, [
    collected(subject, { shareholders: [company(a, 60), person('P', 40)] }),
    collected(a, { shareholders: [company(b, 100)] }),
    collected(b, { shareholders: [company(a, 100)] }),
  ])
  expect(tree.warnings).toEqual(['closed-loop'])
  expect(drawn(tree.owners)).toEqual([
    `Company ${a} 60 –`,
    `  Company ${b} 100 –`,
    `    Company ${a} 100 – cycle 2`,
    'P 40 40',
  ])
})

it('keeps apart owners not delivered, not found and none to be found', () => {
  const ownersWith = (told: Told) => drawn(treeOf(19, [collected(subject, told)]).owners)
  expect(ownersWith({})).toEqual(['(not-collected) ? 100'])
  expect(ownersWith({ shareholders: [] })).toEqual(['(unknown-part) ? 100'])
  const foundation = { keyInformation: { name: 'X', organizationType: { code: 'STI' } } }
  expect(ownersWith({ shareholders: [], more: foundation })).toEqual([])
})

it('finds an owner by number within the country of the company it owns, or in the only other', () => {
  const swedish = '9920000016'
  const answers = [
    collected(subject, {
      shareholders: [
        company('310 000 027', 50),
        company(swedish, 25),
        company(b, 25, { country: 'DE' }),
      ],
    }),
    collected(a, { shareholders: [person('P', 100)] }),
    collected(b, { shareholders: [person('Q', 100)] }),
    collected(swedish, { country: 'se', shareholders: [person('R', 100)] }),
  ]
  expect(drawn(treeOf(19, answers).owners)).toEqual([
    `Company ${a} 50 50`,
    '  P 100 50',
    `Company ${swedish} 25 25`,
    '  R 100 25',
    `Company ${b} 25 25`,
    '  (not-collected) ? 25',
  ])
})

it('knows a company that was ordered by DUNS by the number in its answer', () => {
  const byDuns = collected('150483782', {
    kind: 'duns',
    name: 'Duns Test AS',
    shareholders: [person('P', 100)],
    more: { keyInformation: { name: 'Duns Test AS', organizationNumber: a } },
  })
  const tree = treeOf(19, [collected(subject, { shareholders: [company(a, 100)] }), byDuns])
  expect(drawn(tree.owners)).toEqual(['Duns Test AS 100 100', '  P 100 100'])
})

it('takes namesakes with different dates of birth for two persons', () => {
  const shareholders = [
    person('Kari Testdal', 30, '1974-01-02'),
    person('kari  testdal', 20, '1974-01-02'),
    person('Kari Testdal', 50, '1999-09-09'),
  ]
  expect(drawn(treeOf(19, [collected(subject, { shareholders })]).owners)).toEqual([
    'Kari Testdal 50 50',
    'Kari Testdal 30 50',
    'kari  testdal 20 50',
  ])
})

it('folds many small owners into one line that adds them up', () => {
  const many = Array.from({ length: 13 }, (_, at) => person(`Small ${at}`, 0.5))
  const tree = treeOf(19, [collected(subject, { shareholders: [...many, person('P', 93.5)] })])
  expect(drawn(tree.owners.map((node) => ({ ...node, children: [] })))).toEqual([
    'P 93.5 93.5',
    '(folded) 6.5 6.5',
  ])
  expect(tree.owners[1]).toMatchObject({ count: 13, kind: 'folded' })
  expect(tree.owners[1]?.children).toHaveLength(13)
  const few = treeOf(19, [
    collected(subject, { shareholders: [...many.slice(1), person('P', 94)] }),
  ])
  expect(few.owners).toHaveLength(13)
})

it('shows subsidiaries of collected subsidiaries, and stops where they turn back', () => {
  const tree = treeOf(19, [
    collected(subject, { shareholders: [], subsidiaries: [company(a, 51), company(c, 100)] }),
    collected(a, { subsidiaries: [company(b, 80), company(subject, 5)] }),
  ])
  expect(drawn(tree.subsidiaries)).toEqual([
    `Company ${c} 100 –`,
    `Company ${a} 51 –`,
    `  Company ${b} 80 –`,
    `  Company ${subject} 5 – cycle 1`,
  ])
})

it('dates the shares by what the answer says, never by when it was fetched', () => {
  const asOf = (ownership: object) =>
    treeOf(19, [collected(subject, { more: { ownership } })]).asOfDate
  expect(asOf({ shareholders: { asOfDate: '2025-12-31', items: [person('P', 100)] } })).toBe(
    '2025-12-31',
  )
  expect(asOf({ shareholders: [{ ...person('P', 100), asOf: '31.12.2024' }] })).toBe('2024-12-31')
  expect(asOf({ indicators: { metadata: { sources: ['Aksjonærregisteret, 2025-12-31'] } } })).toBe(
    '2025-12-31',
  )
  expect(asOf({ shareholders: [person('P', 100)] })).toBeNull()
})

it('cuts a chain without end and says how many owners stand behind it', () => {
  const numbers = Array.from({ length: 300 }, (_, at) => String(200_000_000 + at))
  const answers = numbers.map((number, at) => ({
    ...collected(number, { shareholders: [company(String(200_000_001 + at), 100)] }),
    companyRow: at + 1,
  }))
  let node: OwnershipNode | undefined = treeOf(1, answers).owners[0]
  let levels = 1
  for (; node?.children[0]; node = node.children[0]) levels += 1
  expect(levels).toBeLessThan(70)
  expect(node).toMatchObject({ kind: 'folded', count: 1 })
})

it('gives every line its own id, the same for the same answers', () => {
  const numbers = [subject, a, b, c]
  const holders = fc.oneof(
    fc.constantFrom(...numbers).map((number) => company(number, 20)),
    fc.constantFrom('P', 'Q', null).map((name) => person(name ?? '', 20)),
  )
  const ids = (nodes: OwnershipNode[]): string[] =>
    nodes.flatMap(({ id, children }) => [id, ...ids(children)])
  fc.assert(
    fc.property(
      fc.array(fc.array(holders, { maxLength: 5 }), { minLength: 4, maxLength: 4 }),
      (all) => {
        const answers = all.map((each, at) =>
          collected(numbers[at] ?? '', { shareholders: each, subsidiaries: each }),
        )
        const tree = treeOf(19, answers)
        const every = [tree.subject.id, ...ids(tree.owners), ...ids(tree.subsidiaries)]
        expect(new Set(every).size).toBe(every.length)
        expect(treeOf(19, answers)).toEqual(tree)
      },
    ),
    { numRuns: 60 },
  )
})

it('has no tree for a company without an answer', () => {
  expect(buildOwnershipTree(7, [collected(subject, {})])).toBeNull()
})
