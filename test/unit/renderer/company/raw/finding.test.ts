import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Finding } from '../../../../../renderer/company/raw/find/finding'
import { kind, type Lines } from '../../../../../renderer/company/raw/scan/lines'
import { jsonText, scanned, tokensOf } from './scanned'

function found(lines: Lines, text: string, isExactCase = false, fromLine = 0) {
  const finding = new Finding(lines, text, isExactCase, fromLine)
  while (!finding.isDone) finding.step(3, 50)
  return finding
}
const bytesFound = (lines: Lines, finding: Finding) =>
  Array.from({ length: finding.count }, (_, hit) => {
    const start = finding.startOf(hit)
    const line = lines.lineAt(start)
    const [at] = finding.hitsIn(line, start, start + 1, 1)
    return new TextDecoder().decode(lines.bytes.subarray(at?.start, at?.end))
  })

// Unit by unit, so that a letter that grows in small letters stays where it is.
const small = (text: string) =>
  Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at).toLowerCase()
    return unit.length === 1 ? unit : text.charAt(at)
  }).join('')

/** Names and values as a person reads them, one by one. */
const readTokens = (lines: Lines) =>
  Array.from({ length: lines.count }, (_, line) => line)
    .filter((line) => lines.kindOf(line) !== kind.close)
    .flatMap((line) => tokensOf(lines, line).filter((each) => !/^[[{]/.test(each)))
    .map((token) => (token.startsWith('"') ? (JSON.parse(token) as string) : token))

const countIn = (text: string, wanted: string) => text.split(wanted).length - 1

describe('searching the raw answer', () => {
  it('counts every place that is there when names and values are read one by one', () => {
    const wanted = fc.oneof(
      fc.constantFrom('a', 'Å', '1', 'e', 'aa', 'null', '\\', '"', '\n', ' ', 'k', 'ø'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    )
    fc.assert(
      fc.property(jsonText, wanted, fc.boolean(), (text, word, isExactCase) => {
        const { lines } = scanned(text)
        const fold = isExactCase ? (each: string) => each : small
        const expected = readTokens(lines).map((token) => countIn(fold(token), fold(word)))
        expect(found(lines, word, isExactCase).count).toBe(expected.reduce((a, b) => a + b, 0))
      }),
      { numRuns: 2000 },
    )
  })

  it('finds å however it is written, and marks the bytes it is written with', () => {
    const { lines } = scanned('{"s\\u00c5":"Å å \\u00e5 \\u00E5"}')
    expect(bytesFound(lines, found(lines, 'å'))).toEqual([
      '\\u00c5',
      'Å',
      'å',
      '\\u00e5',
      '\\u00E5',
    ])
    expect(bytesFound(lines, found(lines, 'å', true))).toEqual(['å', '\\u00e5', '\\u00E5'])
  })

  it('never finds across two tokens, nor the signs between them', () => {
    const { lines } = scanned('{"ab":"cd","e":12}')
    for (const word of ['bc', '":', '"', ',', '{']) expect(found(lines, word).count).toBe(0)
  })

  it('begins with the first place ahead of where the person is', () => {
    const { lines } = scanned('["x","x","y","x"]')
    expect(found(lines, 'x', false, 3).firstAhead).toBe(2)
    expect(found(lines, 'x', false, 5).firstAhead).toBeNull()
  })

  it('finds letters beyond the first plane, damaged letters, and text that is no JSON', () => {
    const { lines } = scanned('["𝓐b \\ud835\\udcd0b"]')
    expect(bytesFound(lines, found(lines, '𝓐b'))).toEqual(['𝓐b', '\\ud835\\udcd0b'])
    const damaged = scanned(Uint8Array.from([0x5b, 0x22, 0x41, 0xe5, 0x42, 0x22, 0x5d]))
    expect(found(damaged.lines, 'a\ufffdb').count).toBe(1)
    expect(found(scanned('Bad gateway\nbad luck').lines, 'BAD').count).toBe(2)
  })

  it('marks only what overlaps the part of a long value that is shown', () => {
    const { lines } = scanned(JSON.stringify(['ab'.repeat(10_000)]))
    const finding = found(lines, 'ab')
    expect(finding.count).toBe(10_000)
    expect(finding.hitsIn(1, 5001, 5005, 9)).toEqual([
      { start: 5000, end: 5002 },
      { start: 5002, end: 5004 },
      { start: 5004, end: 5006 },
    ])
    expect(finding.hitsIn(1, 0, 20_000, 7)).toHaveLength(7)
  })
})
