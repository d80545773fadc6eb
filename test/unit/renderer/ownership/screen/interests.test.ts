// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { interestColumns } from '../../../../../renderer/ownership/table/interest-columns'
import {
  filterInterests,
  interestRows,
} from '../../../../../renderer/ownership/table/interest-rows'
import { asBlock } from '../../../../../renderer/ui/table/cell-values'
import { graphOf } from '../../../../support/ownership/graph'

const graph = graphOf(
  'Tindholm 34 Sjømat; Marit:person 22 Sjømat votes:30; Ingrid:person 60 Tindholm; Sjømat 51 Fôr; Fôr 20 Kai; Drift 5-10 Fôr',
)
const rows = interestRows(graph, 'product')

describe('the list of interests', () => {
  it('has one row for each, from the subject upward and then downward, with its level', () => {
    expect(rows.map(({ holder, company, level }) => [holder.id, company.id, level])).toEqual([
      ['Tindholm', 'Sjømat', 2],
      ['Marit', 'Sjømat', 2],
      ['Ingrid', 'Tindholm', 3],
      ['Sjømat', 'Fôr', 2],
      ['Fôr', 'Kai', 3],
      ['Drift', 'Fôr', null],
    ])
  })

  it('judges persons under the chosen rule, and never companies', () => {
    const verdicts = Object.fromEntries(rows.map(({ holder, verdict }) => [holder.id, verdict]))
    expect(verdicts).toMatchObject({ Tindholm: null, Marit: expect.any(String) })
  })

  it('is narrowed by either end, by beginnings of words', () => {
    expect(filterInterests(graph, rows, 'sjø').map(({ interest }) => interest.id)).toEqual([
      'Tindholm>Sjømat',
      'Marit>Sjømat',
      'Sjømat>Fôr',
    ])
    expect(filterInterests(graph, rows, ' ')).toBe(rows)
    expect(filterInterests(graph, rows, 'nobody')).toEqual([])
  })

  it('hands a band over as its two ends, capital and votes apart', () => {
    const parts = interestColumns().flatMap(({ parts: of }) => of ?? [])
    const [heads, ...lines] = asBlock(rows, parts).split('\n')
    const at = (title: string) => heads?.split('\t').indexOf(title) ?? -1
    const cells = lines.at(-1)?.split('\t') ?? []
    expect([cells[at('Capital, from %')], cells[at('Capital, to %')]]).toEqual(['5', '10'])
    const marit = lines[1]?.split('\t') ?? []
    expect([marit[at('Capital, to %')], marit[at('Votes, to %')]]).toEqual(['22', '30'])
  })
})
