import { describe, expect, it } from 'vitest'
import { lineOf, rawLines } from '../../../../../renderer/company/raw/raw-lines'

const shown = (text: string) => rawLines(text)?.map(({ depth, text }) => '  '.repeat(depth) + text)

describe('the raw answer on screen', () => {
  it('breaks the answer into lines without touching a single value', () => {
    const text = '{"a":1.50e2,"b":[{"name":"H\\u00f8ll\\u00e5s"},null],"a":"twice"}'
    expect(shown(text)).toEqual([
      '{',
      '  "a": 1.50e2,',
      '  "b": [',
      '    {',
      '      "name": "H\\u00f8ll\\u00e5s"',
      '    },',
      '    null',
      '  ],',
      '  "a": "twice"',
      '}',
    ])
  })

  it('leaves an empty node on its line, where it looks like the answer it is', () => {
    expect(shown('{"sanction": {}, "roles": [ ]}')).toEqual([
      '{',
      '  "sanction": {},',
      '  "roles": []',
      '}',
    ])
  })

  it('puts each value under its path, so that an origin leads to its line', () => {
    const lines = rawLines('{"roles":[{"name":"A"},{"name":"B"}],"x":1}') ?? []
    expect(lines[lineOf(lines, 'roles[1].name')]?.text).toBe('"name": "B"')
    expect(lines[lineOf(lines, 'roles[1]')]?.text).toBe('{')
    expect(lines[lineOf(lines, 'roles[1].birth.year')]?.text).toBe('{')
    expect(lines[lineOf(lines, 'x')]?.text).toBe('"x": 1')
    const odd = rawLines('{"a":{"b c":1}}') ?? []
    expect(odd[lineOf(odd, 'a["b c"]')]?.text).toBe('"b c": 1')
  })

  it('goes to the first line for a path that is nowhere', () => {
    expect(lineOf(rawLines('{"a":1}') ?? [], 'b]c')).toBe(0)
  })

  it.each(['{"a":1', '{"a" 1}', '{1:2}', ']', '{"a":"open}', '', '{"a":[}]'])(
    'gives up on what is not JSON: %s',
    (text) => {
      expect(rawLines(text)).toBeNull()
    },
  )

  it('reads an answer of many thousand holders', () => {
    const text = JSON.stringify({ rows: Array.from({ length: 20_000 }, (_, n) => ({ n, s: 'x' })) })
    expect(rawLines(text)).toHaveLength(80_004)
  })
})
