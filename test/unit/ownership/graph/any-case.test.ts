import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildGraph } from '../../../../electron/ownership/graph/build-graph'
import { numbersNamedBy, snapshotOf } from '../../../../electron/ownership/graph/snapshot-of'
import type { OwnershipSnapshot } from '../../../../electron/ownership/snapshot'
import type { StatedGraph } from '../../../../electron/ownership/stated-graph'
import type { Holding, Party, Share } from '../../../../electron/shared/domain/company'
import type { CompanyKey } from '../../../../electron/shared/domain/identifier'
import { documents } from '../../answers/any-answer'
import { read } from '../../answers/reading'

const numbers = ['310000019', '310000027', '9920000016', '0112038-9', '24256790', '150483782']
const keys: CompanyKey[] = [
  { country: 'no', kind: 'organization-number', identifier: '310000019' },
  { country: 'no', kind: 'organization-number', identifier: '310000027' },
  { country: 'se', kind: 'organization-number', identifier: '9920000016' },
  { country: 'fi', kind: 'organization-number', identifier: '0112038-9' },
  { country: 'dk', kind: 'organization-number', identifier: '24256790' },
  { country: 'no', kind: 'duns', identifier: '150483782' },
]

const percent = fc.oneof(
  fc.constantFrom(0, 33.33, 50, 100, 1e-7, -1, 10051, NaN, Infinity),
  fc.integer({ min: 0, max: 10000 }).map((each) => each / 100),
)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })

const shares: fc.Arbitrary<Share> = fc.record({
  exact: orNull(percent),
  minimum: orNull(percent),
  maximum: orNull(percent),
  text: orNull(fc.constantFrom('10051', '31. Mai', '75–<100', '')),
})

const parties: fc.Arbitrary<Party> = fc.record({
  path: fc.constant(''),
  kind: fc.constantFrom('person', 'organization', 'unknown'),
  name: orNull(
    fc.oneof(
      fc.constantFrom('P', 'p ', 'Fjell AS', '', ' ', 'Egne aksjer', 'Staten v/ X', '__proto__'),
      fc.string({ maxLength: 6 }),
    ),
  ),
  dateOfBirth: orNull(fc.constantFrom('1970-01-02', '')),
  organizationNumber: orNull(fc.oneof(fc.constantFrom(...numbers, '-', '1'), fc.string())),
  country: orNull(fc.constantFrom('NO', 'Sverige', 'DE', '', ' ')),
})

const holdings: fc.Arbitrary<Holding[]> = fc
  .array(fc.record({ party: parties, share: shares, votes: orNull(shares) }), { maxLength: 6 })
  .map((all) => all.map((each, at) => ({ ...each, path: `list[${at}]`, extra: [] })))

const sections = <T>(values: fc.Arbitrary<T>) =>
  fc.tuple(fc.constantFrom('found', 'found', 'nothing-found', 'not-requested'), values)

type Sections = Pick<OwnershipSnapshot, 'shareholders' | 'subsidiaries' | 'roles'>

function sectionOf<N extends keyof Sections>(name: N, [state, value]: [string, unknown]) {
  return {
    state,
    path: `ownership.${name}`,
    value,
    extra: [],
    troubles: [],
  } as unknown as Sections[N]
}

const roleHolders = fc.array(
  fc.record({
    party: parties,
    role: fc.constantFrom('CEO', 'BOARD_MEMBER', 'AUDITOR', 'odd'),
    isKnownRole: fc.boolean(),
    registerRole: orNull(fc.constant({ code: 'LEDE', text: 'Styrets leder' })),
  }),
  { maxLength: 3 },
)

const withPaths = ([state, all]: [string, object[]]): [string, unknown] => [
  state,
  all.map((each, at) => ({ ...each, path: `roles[${at}]` })),
]

const snapshots: fc.Arbitrary<OwnershipSnapshot[]> = fc
  .array(
    fc.record({
      key: fc.constantFrom(...keys),
      organizationNumber: orNull(fc.constantFrom(...numbers)),
      name: orNull(fc.constantFrom('Fjell AS', 'Stiftelsen', '')),
      legalForm: orNull(fc.constantFrom({ code: 'STI', text: null }, { code: 'AS', text: 'AS' })),
      asOfDate: orNull(fc.constantFrom('2025-12-31', '2024-12-31')),
      retrievedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
      shareholders: sections(holdings),
      subsidiaries: sections(holdings),
      roles: sections(roleHolders),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map((each, at) => ({
      ...each,
      companyRow: at,
      sessionRow: at,
      sha256: `sha ${at}`,
      status: 'active' as const,
      sanction: 'no-hit' as const,
      beneficials: { state: 'not-requested', path: '', extra: [], troubles: [] } as const,
      shareholders: sectionOf('shareholders', each.shareholders),
      subsidiaries: sectionOf('subsidiaries', each.subsidiaries),
      roles: sectionOf('roles', withPaths(each.roles)),
    })),
  )

const plain = (graph: StatedGraph | null) =>
  graph && { ...graph, parties: [...graph.parties], snapshots: [...graph.snapshots] }

/** Everybody whom chains of interests lead to from the subject, upward. */
function above(graph: StatedGraph): Set<string> {
  const found = new Set([graph.subject])
  for (const id of found) {
    for (const { company, holder } of graph.interests) if (company === id) found.add(holder)
  }
  return found
}

it('is not moved by the order in which answers are handed over', () => {
  fc.assert(
    fc.property(snapshots, fc.nat(), (all, seed) => {
      const shuffled = all
        .map((each, at) => ({ each, by: (at * 7919 + seed) % 31 }))
        .sort((one, other) => one.by - other.by)
        .map(({ each }) => each)
      expect(plain(buildGraph(shuffled, [], 0))).toEqual(plain(buildGraph(all, [], 0)))
    }),
    { numRuns: 300 },
  )
})

it('finds every statement about an owner in exactly one interest, or warns of the company', () => {
  fc.assert(
    fc.property(snapshots, (all) => {
      const graph = buildGraph(all, [], 0)
      if (!graph) throw new Error('the first row has an answer')
      const counts = new Map<string, number>()
      for (const { statements } of graph.interests) {
        for (const { source, section } of statements) {
          const place = `${source.companyRow} ${section} ${source.path}`
          counts.set(place, (counts.get(place) ?? 0) + 1)
        }
      }
      const upward = above(graph)
      const warned = new Set(
        graph.warnings.flatMap(({ code, parties: about }) =>
          code === 'conflicting-statements' ? about : [],
        ),
      )
      for (const [id, { companyRow, shareholders }] of graph.snapshots) {
        if (shareholders.state !== 'found' || !upward.has(id)) continue
        for (const { path } of shareholders.value) {
          const count = counts.get(`${companyRow} shareholders ${path}`)
          expect(count === 1 || (count === undefined && warned.has(id))).toBe(true)
        }
      }
      expect(Math.max(1, ...counts.values())).toBe(1)
    }),
    { numRuns: 300 },
  )
})

it('holds together: ids once, ends that are there, bands within the whole', () => {
  fc.assert(
    fc.property(snapshots, (all) => {
      const graph = buildGraph(all, [], 0)
      if (!graph) throw new Error('the first row has an answer')
      const ids = graph.interests.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { holder, company, capital, votes } of graph.interests) {
        expect(graph.parties.has(holder) && graph.parties.has(company)).toBe(true)
        for (const band of [capital, votes]) {
          const isSound = !band || (0 <= band.minimum && band.minimum <= band.maximum)
          expect(isSound && (band?.maximum ?? 0) <= 100).toBe(true)
        }
      }
      for (const [id, party] of graph.parties) expect(party.id).toBe(id)
      const unknown = graph.interests.filter(({ statements }) => statements.length === 0)
      const kinds = unknown.map(({ holder }) => graph.parties.get(holder)?.kind)
      expect(new Set(kinds).size).toBeLessThanOrEqual(1)
      const owned = unknown.map(({ company }) => graph.parties.get(company)?.kind)
      expect(owned).not.toContain('person')
      expect(new Set(unknown.map(({ holder }) => holder)).size).toBe(unknown.length)
    }),
    { numRuns: 300 },
  )
})

it('never throws, whatever the answers hold', () => {
  fc.assert(
    fc.property(fc.array(documents, { minLength: 1, maxLength: 3 }), (all) => {
      const read_ = all.map((document, companyRow) => {
        const key = keys[companyRow] ?? keys[0]
        if (!key) throw new Error('no key')
        const place = {
          companyRow,
          sessionRow: 1,
          sha256: String(companyRow),
          retrievedAt: '',
          key,
        }
        return snapshotOf(read(document), place)
      })
      expect(read_.flatMap(numbersNamedBy).every((each) => typeof each === 'string')).toBe(true)
      expect(buildGraph(read_, [], 0)?.parties.size).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})
