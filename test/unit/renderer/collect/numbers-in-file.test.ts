import { describe, expect, it } from 'vitest'
import { numbersInFile } from '../../../../renderer/collect/numbers-in-file'

const hint = { country: null, kind: 'organization-number' } as const
const typed = (text: string) => numbersInFile(text, hint).numbers.map((number) => number.typed)

describe('a file of companies', () => {
  it('gives the number of each line, wherever its column is', () => {
    expect(typed('Tindholm Holding AS;314211073;NO\r\n"Ålands Trål Ab","9000524-2"\n')).toEqual([
      '314211073',
      '9000524-2',
    ])
  })

  it('counts headings and names alone as left out, and ignores empty lines', () => {
    const found = numbersInFile('Name;Number\n\nTindholm;314211073\nOnly a name\n', hint)
    expect(found.numbers).toHaveLength(1)
    expect(found.leftOut).toBe(2)
  })

  it('takes the country from its own column for that line alone', () => {
    const found = numbersInFile('dk,99010320\n,314211073\n', hint)
    expect(found.numbers.map(({ country }) => country)).toEqual(['dk', null])
  })

  it('prefers the cell that reads as a number to a post code or a year', () => {
    expect(typed('6299 Havnesund;2009;314 211 685\n')).toEqual(['314 211 685'])
  })

  it('keeps a line that was meant as a number and cannot be read, for a person to see', () => {
    expect(typed('Polarkai;31421290\n')).toEqual(['31421290'])
  })
})
