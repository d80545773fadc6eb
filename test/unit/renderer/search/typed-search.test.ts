import { describe, expect, it } from 'vitest'
import { readTyped, wantedOf } from '../../../../renderer/search/typed-search'

const wanted = (typed: string) => wantedOf(readTyped(typed))

describe('what is typed in the palette', () => {
  it('is searched for in everything', () => {
    expect(wanted(' havnesund drift ')).toEqual({ text: 'havnesund drift', fields: [] })
  })

  it('is looked for among numbers or people only, after their sign', () => {
    expect(wanted('#314 211 685')).toEqual({ text: '314 211 685', fields: ['identifier'] })
    expect(wanted('@ hollås')).toEqual({ text: 'hollås', fields: ['person'] })
  })

  it('is taken exactly after a quotation mark, closed or not', () => {
    expect(wanted('"i fellesskap')).toEqual({ text: '"i fellesskap"', fields: [] })
    expect(wanted('"i fellesskap"')).toEqual({ text: '"i fellesskap"', fields: [] })
    expect(wanted('"i fellesskap" styret')).toEqual({ text: '"i fellesskap" styret', fields: [] })
  })

  it('is a command after its sign, and nothing to search for', () => {
    expect(readTyped('>ny sak')).toEqual({ kind: 'commands', text: 'ny sak' })
    expect(wanted('>ny sak')).toBeNull()
  })

  it('is nothing while there is only a sign or blanks', () => {
    for (const typed of ['', '  ', '#', '@ ', '"', '""']) expect(wanted(typed), typed).toBeNull()
  })
})
