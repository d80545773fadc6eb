import { describe, expect, it } from 'vitest'
import { findOnPage, firstFrom, foldPage } from '../../../../renderer/reports/find-text'

const page = (...lines: string[]) => foldPage(lines.map((text) => ({ text, endsLine: true })))
const found = (lines: string[], wanted: string, wholeWords = false) =>
  findOnPage(0, page(...lines), wanted, wholeWords).map(({ from, to }) => {
    const text = lines[from.item] ?? ''
    return from.item === to.item ? text.slice(from.offset, to.offset) : `${from.item}→${to.item}`
  })

describe('searching in a report', () => {
  it('finds Nordic names typed without their letters, and marks exactly those letters', () => {
    expect(found(['Søren Ærø, Åse Gløersen'], 'soren aero')).toEqual([
      'Søren Ærø'.slice(0, 5) + ' Ærø',
    ])
    expect(found(['Søren Ærø, Åse Gløersen'], 'ase')).toEqual(['Åse'])
  })

  it('finds words that the report breaks over two lines', () => {
    expect(found(['Havnesund', 'Sjømat AS'], 'havnesund sjømat')).toEqual(['0→1'])
  })

  it('finds a word set with a ligature and marks the whole of it', () => {
    expect(found(['bene\uFB01ciary'], 'benef')).toEqual(['bene\uFB01'])
  })

  it('keeps its marks in place after letters outside the basic plane', () => {
    expect(found(['𝔄 Hollås'], 'holl')).toEqual(['Holl'])
  })

  it('tells whole words from parts of words', () => {
    expect(found(['Sundet, Havnesundet'], 'sundet')).toHaveLength(2)
    expect(found(['Sundet, Havnesundet'], 'sundet', true)).toEqual(['Sundet'])
  })

  it('finds nothing for a search of blanks', () => {
    expect(found(['a b c'], '   ')).toEqual([])
  })

  it('goes first to the match on the page in sight', () => {
    const at = (page: number) => ({
      page,
      from: { item: 0, offset: 0 },
      to: { item: 0, offset: 1 },
    })
    expect(firstFrom([at(0), at(3), at(3), at(5)], 2)).toBe(1)
    expect(firstFrom([at(0), at(1)], 4)).toBe(0)
  })
})
