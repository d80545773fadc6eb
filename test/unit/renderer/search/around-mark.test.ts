import { describe, expect, it } from 'vitest'
import { aroundMark } from '../../../../renderer/search/around-mark'

const pieces = (before: string) => [
  { text: before, isMarked: false },
  { text: 'Hollås', isMarked: true },
  { text: ' Arv', isMarked: false },
]

describe('a long text on one line', () => {
  it('begins with a whole word shortly before what was found', () => {
    const [lead, mark] = aroundMark(
      pieces('Holds a major role in a foundation at the top of the ownership, '),
      20,
    )
    expect(lead?.text).toBe('… of the ownership, ')
    expect(mark).toEqual({ text: 'Hollås', isMarked: true })
  })

  it('is left as it is where it is short, or where nothing is marked', () => {
    expect(aroundMark(pieces('Stiftelsen '), 20)).toEqual(pieces('Stiftelsen '))
    const unmarked = [{ text: 'x'.repeat(100), isMarked: false }]
    expect(aroundMark(unmarked, 20)).toBe(unmarked)
  })
})
