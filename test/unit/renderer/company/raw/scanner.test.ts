import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kind, type Lines } from '../../../../../renderer/company/raw/scan/lines'
import { brokenText, bytesOf, jsonText, scanned, tokensOf, valueText } from './scanned'

const shown = (lines: Lines) =>
  Array.from({ length: lines.count }, (_, line) => [
    lines.depthOf(line),
    tokensOf(lines, line).join(': '),
  ])

const isParsed = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
/** Well-formed text goes through UTF-8 and comes back. */
const asRead = (text: string) => new TextDecoder().decode(bytesOf(text))

const signs = /\s*(?:([,:])|("(?:[^"\\]|\\.)*"|[^\s,:"[\]{}]+|[[\]{}]))\s*/gy

describe('the raw answer, read from its bytes', () => {
  it('stands on lines of its own, with every value as it came', () => {
    const { lines, flaws } = scanned(
      '{"a":1.10,"b":[{"name":"H\\u00f8ll\\u00e5s"},null, 1e400 ],"a":"twice","c": { },"d":[]}',
    )
    expect(shown(lines)).toEqual([
      [0, '{'],
      [1, '"a": 1.10'],
      [1, '"b": ['],
      [2, '{'],
      [3, '"name": "H\\u00f8ll\\u00e5s"'],
      [2, '}'],
      [2, 'null'],
      [2, '1e400'],
      [1, ']'],
      [1, '"a": "twice"'],
      [1, '"c": { }'],
      [1, '"d": []'],
      [0, '}'],
    ])
    expect(flaws).toEqual({ brokenAt: null, odd: null, leftOutFrom: null })
    expect([0, 2, 3].map((line) => lines.membersOf(line))).toEqual([5, 3, 1])
    expect(lines.lastOf(2)).toBe(8)
    expect(lines.parentOf(7)).toBe(2)
    expect(valueText(lines, 2)).toBe('[{"name":"H\\u00f8ll\\u00e5s"},null, 1e400 ]')
  })

  it('is read without flaw exactly where JSON.parse takes it', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, brokenText), (text) => {
        const { flaws } = scanned(text)
        expect(flaws.brokenAt === null && flaws.odd === null).toBe(isParsed(asRead(text)))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every token in its order, however it is cut into slices', () => {
    fc.assert(
      fc.property(jsonText, fc.integer({ min: 1, max: 20 }), (text, slice) => {
        const { lines } = scanned(text, slice)
        const tokens = [...asRead(text).matchAll(signs)].flatMap(([, , token]) => token ?? [])
        const onLines = Array.from({ length: lines.count }, (_, line) => tokensOf(lines, line))
        expect(
          onLines
            .flat()
            .flatMap((each) => (/^[[{]\s*[\]}]$/.test(each) ? [each[0], each.at(-1)] : each)),
        ).toEqual(tokens)
      }),
    )
  })

  it('loses no byte where it is broken: what is not JSON follows as text', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const { lines, bytes, flaws } = scanned(text)
        if (!flaws.brokenAt) return
        const first = lines.treeCount
        if (first < lines.count) expect(lines.startOf(first)).toBe(lines.soundEnd)
        else expect(lines.soundEnd).toBe(bytes.length)
        expect(flaws.brokenAt.byte).toBeGreaterThanOrEqual(lines.soundEnd)
      }),
    )
  })

  it.each([
    ['{"a":1', 6, 'comma', ['{', '"a": 1']],
    ['{"a" 1}', 5, 'colon', ['{', '"a" 1}']],
    ['{"a":}', 5, 'value', ['{', '"a":}']],
    ['{1:2}', 1, 'name', ['{', '1:2}']],
    ['[1,,2]', 3, 'value', ['[', '1', ',,2]']],
    ['{"a":"open}', 5, 'quote', ['{', '"a":"open}']],
    ['{"a":[}', 6, 'value', ['{', '"a": [', '}']],
    ['[1] x', 4, 'end', ['[', '1', ']', ' x']],
    ['<html>\r\n502</html>', 0, 'value', ['<html>', '502</html>']],
    ['Bad Gateway', 0, 'value', ['Bad Gateway']],
    ['', 0, 'value', []],
  ])('names the place where %s breaks', (text, byte, wanted, lines) => {
    const found = scanned(text)
    expect(found.flaws.brokenAt).toMatchObject({ byte, wanted })
    expect(shown(found.lines).map(([, tokens]) => tokens)).toEqual(lines)
  })

  it('counts the members of a node that nothing closes', () => {
    const { lines } = scanned('{"a":[1,2,{"b":3')
    expect(lines.membersOf(0)).toBe(1)
    expect(lines.membersOf(1)).toBe(3)
    expect(lines.isUnclosed(1)).toBe(true)
    expect(lines.lastOf(1)).toBe(lines.count - 1)
  })

  it('goes on past a token that JSON does not know where the structure is clear', () => {
    const { lines, flaws } = scanned('{"a":NaN,"b":01,"c":"\\x","d":"tab\there"}')
    expect(flaws.brokenAt).toBeNull()
    expect(flaws.odd).toEqual({ count: 4, firstByte: 5 })
    expect(tokensOf(lines, 2)).toEqual(['"b"', '01'])
  })

  it('reads letters that are not UTF-8 as they stand, and passes over a byte order mark', () => {
    const damaged = Uint8Array.from([0xef, 0xbb, 0xbf, 0x5b, 0x22, 0xe5, 0x22, 0x5d])
    const { lines, flaws } = scanned(damaged)
    expect(flaws.brokenAt).toBeNull()
    expect(lines.endOf(1) - lines.startOf(1)).toBe(3)
  })

  it('breaks a long line of text between letters', () => {
    const { lines } = scanned(`no json ${'å'.repeat(500)}`)
    expect(lines.count).toBe(3)
    const whole = Array.from({ length: 3 }, (_, line) => valueText(lines, line)).join('')
    expect(whole).toBe(`no json ${'å'.repeat(500)}`)
  })

  it('stops where the lines are full and says from which byte on', () => {
    const { lines, flaws } = scanned('[[],[],[],[]]', undefined, 3)
    expect(lines.count).toBe(3)
    expect(flaws).toMatchObject({ brokenAt: null, leftOutFrom: 7 })
    expect(lines.membersOf(0)).toBe(2)
  })

  it('reads a million nodes inside each other', () => {
    const deep = 1_000_000
    const { lines, flaws, deepest } = scanned('['.repeat(deep) + ']'.repeat(deep))
    expect(flaws.brokenAt).toBeNull()
    expect(lines.count).toBe(2 * deep - 1)
    expect(deepest).toBe(deep - 1)
    expect(lines.kindOf(deep - 1)).toBe(kind.emptyArray)
  })
})
