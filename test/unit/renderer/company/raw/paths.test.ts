import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathTo } from '../../../../../electron/answers/json'
import { kind, type Lines } from '../../../../../renderer/company/raw/scan/lines'
import { crumbsOf, lineOfPath, pathOf } from '../../../../../renderer/company/raw/tree/paths'
import { jsonText, scanned, valueText } from './scanned'

/** Every value of a parsed answer with its path, as the readers of the answer write it. */
function* placesIn(value: unknown, path = ''): Generator<[string, unknown]> {
  yield [path, value]
  if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) yield* placesIn(each, pathTo(path, at))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* placesIn(each, pathTo(path, key))
  }
}
const nodes = (lines: Lines) =>
  Array.from({ length: lines.count }, (_, line) => line).filter(
    (line) => lines.kindOf(line) !== kind.close,
  )

describe('JSON paths', () => {
  it('lead to the value that the readers find under the same path', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const { lines } = scanned(text)
        const places = new Map(placesIn(JSON.parse(new TextDecoder().decode(lines.bytes))))
        expect(new Set(nodes(lines).map((line) => pathOf(lines, line)))).toEqual(
          new Set(places.keys()),
        )
        for (const [path, value] of places) {
          const { line, isThere } = lineOfPath(lines, path)
          expect(isThere, path).toBe(true)
          expect(JSON.parse(valueText(lines, line))).toEqual(value)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('write a long name as the readers cut it', () => {
    for (const name of ['x'.repeat(121), 'ø'.repeat(300), '\n'.repeat(5000), '\\u12'.repeat(999)]) {
      const { lines } = scanned(JSON.stringify({ [name]: [1] }))
      expect(pathOf(lines, 2)).toBe(pathTo(pathTo('', name), 0))
      expect(lineOfPath(lines, pathOf(lines, 2))).toEqual({ line: 2, isThere: true })
    }
  })

  it('take the last of a name that stands twice, as the readers do', () => {
    const { lines } = scanned('{"a":1,"a":{"b":2}}')
    expect(lineOfPath(lines, 'a.b')).toEqual({ line: 3, isThere: true })
    expect(pathOf(lines, 1)).toBe('a')
  })

  it.each([
    ['roles[1].birth.year', 'roles[1]'],
    ['roles[7]', 'roles'],
    ['nowhere', ''],
    ['b]c', ''],
    ['x[0]', 'x'],
  ])('that are not there lead to the nearest part that is: %s', (path, nearest) => {
    const { lines } = scanned('{"roles":[{"name":"A"},{"name":"B"}],"x":1}')
    const { line, isThere } = lineOfPath(lines, path)
    expect(isThere).toBe(false)
    expect(pathOf(lines, line)).toBe(nearest)
  })

  it('give the innermost steps of a place that lies deep', () => {
    const { lines } = scanned(`${'['.repeat(50)}1${']'.repeat(50)}`)
    const { crumbs, isCut } = crumbsOf(lines, 50, 4)
    expect(crumbs).toEqual([47, 48, 49, 50].map((line) => ({ line, label: '[0]' })))
    expect(isCut).toBe(true)
    expect(crumbsOf(lines, 2, 4)).toMatchObject({
      crumbs: [{ line: 1 }, { line: 2 }],
      isCut: false,
    })
  })
})
