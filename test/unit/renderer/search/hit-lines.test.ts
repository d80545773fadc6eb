import { describe, expect, it } from 'vitest'
import {
  hitNumberOf,
  lineAt,
  lineCount,
  lineOf,
  lineOfHitNumber,
} from '../../../../renderer/search/hit-lines'

const kinds = [
  { field: 'name', count: 2 },
  { field: 'report', count: 100_000 },
] as const

describe('the list of results', () => {
  it('has a heading before each kind', () => {
    expect(lineCount(kinds)).toBe(100_004)
    expect(lineAt(kinds, 0)).toEqual({ line: 'heading', field: 'name', count: 2 })
    expect(lineAt(kinds, 2)).toEqual({ line: 'hit', field: 'name', index: 1 })
    expect(lineAt(kinds, 3)).toEqual({ line: 'heading', field: 'report', count: 100_000 })
    expect(lineAt(kinds, 100_003)).toEqual({ line: 'hit', field: 'report', index: 99_999 })
    expect(lineAt(kinds, 100_004)).toBeNull()
  })

  it('is walked from hit to hit over the headings', () => {
    for (const hit of [0, 1, 2, 3, 99_999, 100_001]) {
      expect(hitNumberOf(kinds, lineOfHitNumber(kinds, hit)), String(hit)).toBe(hit)
    }
    expect(lineOfHitNumber(kinds, 100_002)).toBe(-1)
  })

  it('finds again the hit that one comes back to, unless it is gone', () => {
    expect(lineOf(kinds, 'report', 5)).toBe(9)
    expect(lineOf(kinds, 'name', 2)).toBe(-1)
    expect(lineOf(kinds, 'address', 0)).toBe(-1)
  })
})
