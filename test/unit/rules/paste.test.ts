import { expect, it } from 'vitest'
import { mostPasteLines, readPaste, splitPaste } from '../../../electron/shared/rules/paste'

const norway = { country: 'no', kind: 'organization-number' } as const

it('splits at line ends, commas, semicolons and tabs and keeps what was typed', () => {
  expect(splitPaste('923 609 016\r\n\n 310956643;;\t556012-5790 , FI 112038-9 ')).toEqual([
    '923 609 016',
    '310956643',
    '556012-5790',
    'FI 112038-9',
  ])
  expect(splitPaste(' \n\t;,')).toEqual([])
})

it('points to the line that named a company first, however it was spelt', () => {
  const { lines } = readPaste(
    '923609016\nnonsense\nNO 923 609 016 MVA\nnonsense\n310956643',
    norway,
  )
  expect(lines.map(({ line, repeats }) => [line, repeats])).toEqual([
    [1, null],
    [2, null],
    [3, 1],
    [4, null],
    [5, null],
  ])
})

it('says how many entries of an endless paste it left out', () => {
  const paste = readPaste('1\n'.repeat(mostPasteLines + 7), norway)
  expect(paste.lines).toHaveLength(mostPasteLines)
  expect(paste.leftOut).toBe(7)
})
