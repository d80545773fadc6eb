import { expect, it } from 'vitest'
import { defaultSettingOf } from '../../../../electron/ownership/rules/rule-table'
import { structure } from '../../../support/ownership/structure'
import { derive, pencil, spelled } from './lines'

const only = (all: ReturnType<typeof derive>) => {
  const [first] = all
  if (!first) throw new Error('nothing was derived')
  return first
}

it('writes out the chain and the cycle, and what the share would be without it', () => {
  const graph = structure('P 60 H, H 34 T, D 28 T, T 80 D, M 22 T, K 16 T')
  const derivation = only(derive(graph, 'product'))
  expect(pencil(derivation)).toEqual(['P 60 × H 34 = 20.4', 'cycle D T = 5.8887', 'total 26.2887'])
  expect(spelled(derivation.withoutCycles)).toBe('20.4')
  expect(derivation.state).toBe('certain')
})

it('lists chains the largest first', () => {
  const graph = structure('P 40 A, P 30 B, P 5 T; A 50 T, B 30 T')
  expect(pencil(only(derive(graph, 'product')))).toEqual([
    'P 40 × A 50 = 20',
    'P 30 × B 30 = 9',
    'P 5 = 5',
    'total 34',
  ])
})

it('sums what own and controlled entities hold, each established by those before it', () => {
  const graph = structure('P 60 A, P 30 B, A 25 B, B 20 T, A 4 T, P 2 T, Q 40 A')
  expect(pencil(only(derive(graph, 'majority')))).toEqual([
    'controls A by P 60 = 60',
    'controls B by P 30 + A 25 = 55',
    'P holds 2',
    'B holds 20',
    'A holds 4',
    'total 26',
  ])
})

it('says of a band that control is only possible and counts it upward alone', () => {
  const graph = structure('P 50-66.66 H; H 33.33-49.99 T; P 3 T')
  expect(pencil(only(derive(graph, 'majority')))).toEqual([
    'may control H by P 50-66.66 = 50-66.66',
    'P holds 3',
    'H holds 0-49.99',
    'total 3-52.99',
  ])
})

it('leaves out controlled entities that hold nothing of the subject', () => {
  const graph = structure('P 100 A, A 10 X, P 90 X, X 30 Y, Y 30 T, P 30 T')
  expect(pencil(only(derive(graph, 'control50')))).toEqual(['P holds 30', 'total 30'])
})

it('shows the weakest link of the best chain', () => {
  const graph = structure('P 45 X, X 50 T, P 26 T')
  const derivation = only(derive(graph, 'step25'))
  expect(pencil(derivation)).toEqual(['P 45 × X 50 = 45', 'total 45'])
})

it('gives each end its chain where bands make two chains the best', () => {
  const graph = structure('P 30 A, A 30 T, P 20-40 B, B 20-40 T')
  expect(pencil(only(derive(graph, 'step25')))).toEqual([
    'P 30 × A 30 = 30',
    'P 20-40 × B 20-40 = 20-40',
    'total 30-40',
  ])
})

it('counts a company’s shares in itself as a cycle, or names them where they are left out', () => {
  const graph = structure('T 20 T, P 22 T')
  expect(pencil(only(derive(graph, 'product')))).toEqual([
    'P 22 = 22',
    'cycle T = 5.5',
    'total 27.5',
  ])
  const changes = { product: { ...defaultSettingOf('product'), dropsTreasury: true } }
  expect(pencil(only(derive(graph, 'product', { changes })))).toEqual([
    'T without 20 of its own',
    'P 27.5 = 27.5',
    'total 27.5',
  ])
})

it('derives the regulation’s three tests one by one, the strongest first', () => {
  const derivations = derive(structure('P 45 X, X 51 T'), 'amlr')
  expect(derivations.map(({ measure, state }) => `${measure} ${state}`)).toEqual([
    'in-controlling certain',
    'integrated excluded',
  ])
  expect(pencil(only(derivations))).toEqual(['controls T by X 51 = 51', 'P 45 = 45', 'total 45'])
})

it('derives a role from how the foundation itself would be an owner', () => {
  const graph = structure('R chair F; F 60 H; H 50 T')
  const derivation = only(derive(graph, 'product', { party: 'R' }))
  expect(pencil(derivation)).toEqual(['chair of F with 30', 'F 60 × H 50 = 30', 'total –'])
  expect(derivation.measure).toBe('role')
})

it('counts relatives together, each with the own chain', () => {
  const graph = structure('P 15 T, Q 60 H, H 20 T', { relatives: { family: ['P', 'Q'] } })
  expect(pencil(only(derive(graph, 'product')))).toEqual([
    'P 15 = 15',
    'Q 60 × H 20 = 12',
    'total 27',
  ])
})

it('tells that relatives together have no more than others leave', () => {
  const graph = structure('P 20-60 T, Q 20-60 T, R 30 T', { relatives: { family: ['P', 'Q'] } })
  const [derivation] = derive(graph, 'majority')
  expect(spelled(derivation?.total ?? null)).toBe('40-70')
  expect(derivation?.isCut).toBe(true)
})

it('lists fifty chains and adds up the rest where nobody could list all', () => {
  const companies = Array.from({ length: 60 }, (_, at) => `C${at}`)
  const graph = structure(companies.map((each) => `P 50 ${each}, ${each} 1 T`).join(', '))
  const derivation = only(derive(graph, 'product'))
  expect(derivation.lines).toHaveLength(51)
  expect(pencil(derivation).slice(-2)).toEqual(['10 more = 5', 'total 30'])
})

it('does not tell chains from cycles where too many companies hold each other', () => {
  const companies = Array.from({ length: 24 }, (_, at) => `C${at}`)
  const mutual = companies.flatMap((each) =>
    companies.filter((other) => other !== each).map((other) => `${each} 3 ${other}`),
  )
  const outside = companies.map((each) => `P 31 ${each}, ${each} 4 T`)
  const derivation = only(derive(structure([...mutual, ...outside].join(',')), 'product'))
  expect(derivation.lines.at(-1)).toMatchObject({ kind: 'more-paths', isCut: true })
  expect(derivation.lines.some(({ kind }) => kind === 'cycle')).toBe(false)
  expect(derivation.withoutCycles).toBeNull()
})

it('counts the chains of a dense ladder without walking them all', () => {
  const rungs = Array.from({ length: 20 }, (_, at) => {
    const [from, to] = [at === 19 ? 'P' : `N${at + 1}`, at === 0 ? 'T' : `N${at}`]
    return `${from} 50 A${at}, ${from} 50 B${at}, A${at} 50 ${to}, B${at} 50 ${to}`
  })
  const derivation = only(derive(structure(rungs.join(',')), 'product'))
  expect(derivation.lines.at(-1)).toMatchObject({ kind: 'more-paths', count: 2 ** 20 - 50 })
})

it('owns nothing for certain through companies that wholly own each other', () => {
  const graph = structure('A 100 B, B 100 A, B 40 T, P 30 A, P 26 T')
  const derivation = only(derive(graph, 'product'))
  expect(derivation.total?.minimum).toBe(26)
  const minima = derivation.lines.map((line) =>
    'contribution' in line ? line.contribution?.minimum : null,
  )
  expect(minima).toContain(26)
  expect(minima.reduce((sum: number, each) => sum + (each ?? 0), 0)).toBe(26)
})

it('passes one link by capital and the next by votes, and shows what counts of each', () => {
  const graph = structure('P 60 H votes 10, Q 40 H votes 90, H 10 T votes 55, R 90 T votes 45')
  const derivation = only(derive(graph, 'step25'))
  expect(pencil(derivation)).toEqual(['P 60 × H 55 = 55', 'total 55'])
  expect(derivation.of).toBe('votes')
})

it('writes no share where a link has no number, and what it can be at most', () => {
  const graph = structure('P ? H, Q 40 H, H 50 T')
  expect(pencil(only(derive(graph, 'product')))).toEqual(['P – × H 50 = 0-30', 'total 0-30'])
})

it('follows a chain of thousands of companies', () => {
  const chain = Array.from({ length: 2000 }, (_, at) => `C${at + 1} 100 C${at}`)
  const graph = structure(['C0 60 T', ...chain, 'P 50 C2000'].join(','))
  const [derivation] = derive(graph, 'product')
  expect(derivation?.lines).toHaveLength(1)
  expect(spelled(derivation?.total ?? null)).toBe('30')
})

it('names the answers used, each once, by the list where several entries were', () => {
  const graph = structure('P 60 A, A 30 T, P 10 T')
  const source = (row: number, path: string) => ({
    ...{ companyRow: row, sessionRow: 1, sha256: `${row}`, path },
    retrievedAt: `2026-11-2${row}T08:00:00.000Z`,
  })
  const share = { exact: 1, minimum: null, maximum: null, text: null }
  const said = (row: number, path: string) => ({
    ...{ source: source(row, path), section: 'shareholders' as const, asOfDate: null },
    ...{ share, votes: null, shareClass: null },
  })
  const told: Record<string, ReturnType<typeof said>> = {
    'P>A': said(2, 'ownership.shareholders[0]'),
    'A>T': said(1, 'ownership.shareholders[0]'),
    'P>T': said(1, 'ownership.shareholders[1]'),
  }
  const interests = graph.interests.map((each) => ({
    ...each,
    statements: [told[each.id] ?? []].flat(),
  }))
  const { sources } = only(derive({ ...graph, interests }, 'product'))
  expect(sources.map(({ companyRow, path }) => `${companyRow} ${path}`)).toEqual([
    '2 ownership.shareholders[0]',
    '1 ownership.shareholders',
  ])
})
