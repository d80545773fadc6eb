import { describe, expect, it } from 'vitest'
import { Finding } from '../../../../../renderer/company/raw/find/finding'
import { shownParts } from '../../../../../renderer/company/raw/rows/parts'
import { RowMaker, type Row } from '../../../../../renderer/company/raw/rows/row'
import { Folds } from '../../../../../renderer/company/raw/tree/folds'
import { scanned } from './scanned'

function made(text: string | Uint8Array) {
  const { lines } = scanned(text)
  const folds = new Folds(lines)
  return { lines, folds, maker: new RowMaker(lines, folds) }
}
const textOf = (row: Row | undefined) => row?.parts.map((part) => part.text).join('')

describe('a line of the raw answer', () => {
  it('reads as it stands in the bytes, with its comma, whether open or folded', () => {
    const { maker, folds } = made('{"a":{"n":1.10,"e":{ }},"s":"H\\u00f8y","l":[null]}')
    expect(maker.rows(0, 99).map(textOf)).toEqual([
      '{',
      '"a": {',
      '"n": 1.10,',
      '"e": { }',
      '},',
      '"s": "H\\u00f8y",',
      '"l": [',
      'null',
      ']',
      '}',
    ])
    folds.set(1, true)
    const [, folded] = maker.rows(0, 2)
    expect(textOf(folded)).toBe('"a": {…},')
    expect(folded?.fold).toEqual({ isFolded: true, members: 2, isObject: true })
    expect(folded).toMatchObject({ position: 1, setSize: 3, depth: 1, isNode: true })
  })

  it('shows letters that are not seen, or would turn the line round, by their name', () => {
    expect(shownParts('a\u202eb\u0000\ufffd\u200b', 'string')).toEqual([
      { text: 'a', tone: 'string' },
      { text: 'U+202E', tone: 'sign' },
      { text: 'b', tone: 'string' },
      { text: 'U+0000', tone: 'sign' },
      { text: '\ufffd', tone: 'damage' },
      { text: 'U+200B', tone: 'sign' },
    ])
    expect(shownParts('Ærlig Åse نور', 'key')).toEqual([{ text: 'Ærlig Åse نور', tone: 'key' }])
  })

  it('shows the beginning of a long value, or the place that a search stepped to', () => {
    const { maker, lines } = made(JSON.stringify([`${'å'.repeat(5000)}FUNN${'å'.repeat(5000)}`]))
    const [, start] = maker.rows(0, 2)
    expect(start?.cutBytes).toBe(20_006)
    expect(textOf(start)).toMatch(/^"å{299,300} …$/)

    const finding = new Finding(lines, 'funn', false, 0)
    finding.step(10, 1e9)
    maker.finding = finding
    maker.here = finding.startOf(0)
    const [, there] = maker.rows(0, 2)
    expect(textOf(there)).toMatch(/^… å+FUNNå+ …$/)
    expect(there?.parts.find((part) => part.hit)).toEqual({
      text: 'FUNN',
      tone: 'string',
      hit: 'here',
    })
  })

  it('cuts a name that is as long as an answer', () => {
    const { maker } = made(`{"${'n'.repeat(100_000)}":1}`)
    expect(textOf(maker.rows(1, 1)[0])?.length).toBeLessThan(250)
  })
})
