import { expect, it } from 'vitest'
import { furtherOwners } from '../../../electron/ownership/further-owners'
import { rulesWith } from '../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../electron/ownership/rules/standings'
import { structure } from '../../support/ownership/structure'

/** Rules by which somebody unseen could be an owner; `bare` companies were not collected. */
function further(text: string, bare: readonly string[] = []) {
  const stated = structure(text, { kinds: Object.fromEntries(bare.map((id) => [id, 'company'])) })
  const parties = [...stated.parties].map(
    ([id, party]) =>
      [id, bare.includes(id) ? { ...party, owners: 'not-in-case' as const } : party] as const,
  )
  const graph = { ...stated, parties: new Map(parties) }
  const rules = rulesWith({ changes: {} })
  return furtherOwners(graph, rules, standingsOf(graph, rules))
}

it('takes whoever holds all unknown parts for an owner as each rule has it', () => {
  expect(further('P 75 T, ?T 25 T').unknown).toEqual(['amlr'])
  expect(further('P 76 T, ?T 24 T').unknown).toEqual([])
  // 51 % of what holds 40 % is 20.4 %, but it is control of a company that holds 40 %.
  expect(further('P 60 T, H 40 T, Q 49 H, ?H 51 H').unknown).toEqual([
    ...['control50', 'majority', 'step25', 'amlr'],
  ])
  expect(further('H 51 T, P 49 T, Q 70 H, ?H 30 H').unknown).toEqual(['step25', 'amlr'])
  expect(further('P 90 T, Q 10 T votes 60, ?T 0 T votes 30').unknown).toContain('product')
})

it('takes whoever owns companies whose owners are not collected for an owner likewise', () => {
  expect(further('P 60 T, A 20 T, B 20 T', ['A', 'B'])).toMatchObject({
    uncollected: ['product', 'control50', 'majority', 'amlr'],
    uncollectedCompanies: ['A', 'B'],
  })
  expect(further('P 80 T, A 20 T', ['A']).uncollected).toEqual([])
  expect(further('', ['T'])).toMatchObject({ uncollectedCompanies: ['T'], unknown: [] })
  expect(further('', ['T']).uncollected).toContain('product')
  expect(further('P 100 T, T 100 S, U 10 S', ['U']).uncollectedCompanies).toEqual([])
})
