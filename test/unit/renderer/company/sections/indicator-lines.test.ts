import { describe, expect, it } from 'vitest'
import { indicatorLines } from '../../../../../renderer/company/sections/indicator-lines'

const leaf = (key: string, text: string) => ({ key, text, path: `ownership.indicators.${key}` })

describe('ownership indicators', () => {
  it('stand in their groups, percentages apart from counts, nothing said as nothing', () => {
    const groups = indicatorLines([
      leaf('knowledge.sumIdentifiedShareholders', '96.1'),
      leaf('keyIndicators.numberOfShareholdersTotal', '41'),
      leaf('keyIndicators.maxShareHolderDistance', ''),
    ])
    expect(groups.map(({ group }) => group)).toEqual(['keyIndicators', 'knowledge'])
    expect(groups[0]?.lines.map(({ value }) => value)).toEqual([
      { kind: 'number', value: 41 },
      null,
    ])
    expect(groups[1]?.lines[0]?.value).toEqual({ kind: 'percent', value: 96.1 })
  })

  it('show an industry of the owners as one line with its title, also under a dotted code', () => {
    const groups = indicatorLines([
      leaf('keyIndicators.ownershipNace["64.202"].sum', '34'),
      leaf('keyIndicators.ownershipNace["64.202"].title', 'Holding companies'),
    ])
    expect(groups).toHaveLength(1)
    expect(groups[0]?.lines.map(({ name, value }) => ({ name, value }))).toEqual([
      {
        name: { kind: 'industry', code: '64.202', title: 'Holding companies' },
        value: { kind: 'percent', value: 34 },
      },
    ])
  })

  it('keep a number nobody knows by its own key', () => {
    const [group] = indicatorLines([leaf('newThing.depth', 'deep')])
    expect(group).toMatchObject({
      group: 'others',
      lines: [{ name: { kind: 'own', key: 'depth' }, value: { kind: 'text', text: 'deep' } }],
    })
  })
})
