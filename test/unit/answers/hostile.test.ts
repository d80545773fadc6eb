import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestAnswer, readAnswer } from '../../../electron/answers/read-answer'
import { assumedContract } from '../../../electron/session/contract-table'
import { readErrorBody } from '../../../electron/session/error-body'
import { parseJson } from '../../../electron/session/json-value'
import { readLinks } from '../../../electron/session/links'
import { readSessionId } from '../../../electron/session/session-id'
import { readStatus } from '../../../electron/session/status'
import { allExpands } from '../../../electron/shared/domain/answer'
import { naughtyStrings } from '../rules/naughty-strings'
import { fixtureBytes } from './reading'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const real = JSON.parse(new TextDecoder().decode(fixtureBytes('fjordvik-no.json'))) as {
  [key: string]: Json
}
const wholeCoverage = readAnswer(fixtureBytes('fjordvik-no.json'), allExpands).coverage

/** Everything that reads what a service sends. Each gives an answer, whatever it is given. */
function readByAll(bytes: Uint8Array): void {
  const before = Buffer.from(bytes)
  digestAnswer(readAnswer(bytes, allExpands))
  const parsed = parseJson(bytes)
  const value = parsed.isJson ? parsed.value : null
  const status = readStatus(value, assumedContract, null)
  for (const entity of status?.entities ?? []) expect(entity.word.length).toBeLessThan(101)
  readLinks(value)
  const id = readSessionId(value, null, assumedContract.sessionIdKeys)
  expect(id === null || (id.length > 0 && id !== '..')).toBe(true)
  const words = readErrorBody(bytes)
  expect((words.detail ?? '').length).toBeLessThan(601)
  expect(before.equals(bytes)).toBe(true)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}

/** Every place in a document where a leaf stands. */
function leavesOf(node: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof node !== 'object' || node === null) return [path]
  return Object.entries(node).flatMap(([key, each]) => leavesOf(each, [...path, key]))
}

function withLeaf(node: Json, path: readonly (string | number)[], leaf: Json): Json {
  const [key, ...below] = path
  if (key === undefined) return leaf
  if (Array.isArray(node)) {
    return node.map((each, at) => (String(at) === String(key) ? withLeaf(each, below, leaf) : each))
  }
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([name, each]) => [
      name,
      name === key ? withLeaf(each, below, leaf) : each,
    ]),
  )
}

const places = leavesOf(real)
const seed = 20_261_122

describe('the readers of what a service sends', () => {
  it('keep every other section readable when one leaf holds an awkward string', () => {
    const sectionOf = ([first, second]: (string | number)[]) => [String(first), String(second)]
    places.forEach((path, at) => {
      // every leaf meets a part of the list, and every string of the list some leaf
      const strings = naughtyStrings.filter((_, index) => index % places.length === at)
      for (const naughty of [...strings, '\ud800', '\u0000', '__proto__', '1e400']) {
        const { coverage } = readAnswer(
          bytesOf(JSON.stringify(withLeaf(real, path, naughty))),
          allExpands,
        )
        for (const [name, state] of Object.entries(coverage)) {
          if (sectionOf(path).some((part) => part.toLowerCase() === name.toLowerCase())) continue
          if (path[0] === 'keyInformation' && name === 'lei') continue
          const was = wholeCoverage[name as keyof typeof wholeCoverage]
          expect([path.join('.'), naughty, name, state]).toEqual([
            path.join('.'),
            naughty,
            name,
            was,
          ])
        }
      }
    })
  })

  it('read every awkward string as text, key and whole body', () => {
    for (const naughty of naughtyStrings) {
      readByAll(bytesOf(naughty))
      readByAll(bytesOf(JSON.stringify({ message: naughty, [naughty]: naughty, status: naughty })))
    }
  })

  it('answer to any JSON at all', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => readByAll(bytesOf(text))),
      { seed, numRuns: 300 },
    )
  })

  it('answer to any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readByAll(bytes)),
      { seed, numRuns: 200 },
    )
  })

  it('answer to a real document cut off at any byte or with a byte changed', () => {
    const whole = fixtureBytes('fjordvik-no.json')
    for (let end = 1; end < whole.length; end += 61) readByAll(whole.slice(0, end))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = byte
        readByAll(bytes)
      }),
      { seed, numRuns: 150 },
    )
  })

  it('stand keys that every object inherits, without changing any object', () => {
    const hostile = '{"polluted":true,"name":"X","status":"READY","url":"http://a"}'
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      readByAll(bytesOf(`{"${key}":${hostile},"keyInformation":{"${key}":${hostile}}}`))
      readByAll(bytesOf(`{"roles":{"${key}":[${hostile}]},"entities":{"${key}":${hostile}}}`))
    }
    const view = readAnswer(
      bytesOf('{"__proto__":{"keyInformation":{"name":"X"}},"roles":[]}'),
      allExpands,
    )
    expect(view.coverage.keyInformation).toBe('not-delivered')
  })

  it('take numbers that no computer holds for what they are: unread, not wrong', () => {
    const view = readAnswer(
      bytesOf(
        `{"keyInformation":{"name":"X","employees":${'9'.repeat(400)}},` +
          '"ownership":{"shareholders":[{"name":"A","percentage":1e400},{"name":"B","percentage":-0}]}}',
      ),
      allExpands,
    )
    expect(view.keyInformation).toMatchObject({ state: 'found', value: { employees: null } })
    expect(view.shareholders).toMatchObject({ state: 'found', value: { length: 2 } })
  })

  it('read on past a byte order mark, twice the same key and a half surrogate pair', () => {
    const view = readAnswer(
      bytesOf('\ufeff{"keyInformation":{"name":"A"},"keyInformation":{"name":"B \\ud800"}}'),
      allExpands,
    )
    expect(view.keyInformation).toMatchObject({ state: 'found', value: { name: {} } })
  })
})

const levels = 100_000
const lists = '['.repeat(levels) + ']'.repeat(levels)
const objects = '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)
const sections = 'keyInformation address authorities roles sanction other errors error entities'
const wide = 60_000
const listOf = (one: string) => `[${Array(wide).fill(one).join(',')}]`
const mapOf = (one: string) =>
  `{${Array.from({ length: wide }, (_, at) => `"k${at}":${one}`).join(',')}}`

/** Generous: the machine may be busy. What this catches takes minutes, or the stack. */
const patienceMs = 8000

describe('documents made to exhaust a reader', () => {
  it.each([
    ...sections
      .split(' ')
      .flatMap((name) => [
        [`lists ${levels} deep in ${name}`, `{"${name}":${lists}}`] as const,
        [`objects ${levels} deep in ${name}`, `{"${name}":${objects}}`] as const,
      ]),
    ['deep shareholders', `{"ownership":{"shareholders":${lists}}}`] as const,
    ['deep figures', `{"financials":{"accounting":${objects}}}`] as const,
    ['troubles without end', `{"errors":${listOf('{"code":"X","message":"m"}')}}`] as const,
    ['unknown sections without end', mapOf('1')] as const,
    ['unknown fields without end', `{"keyInformation":${mapOf('1')}}`] as const,
    ['roles without end', `{"roles":{"CEO":${listOf('{"name":"A B"}')}}}`] as const,
    [
      'hits without end',
      `{"sanction":{"status":"HIT","matches":${listOf('{"name":"A"}')}}}`,
    ] as const,
    ['one word without end', `{"message":"${'<'.repeat(2_000_000)}"}`] as const,
  ])('%s', (_name, text) => {
    const began = performance.now()
    readByAll(bytesOf(text))
    expect(performance.now() - began).toBeLessThan(patienceMs)
  })

  it('a text of 50 MB beside sections that can be read', () => {
    const text = `{"keyInformation":{"name":"X"},"other":"${'A'.repeat(50_000_000)}","roles":[]}`
    const began = performance.now()
    const view = readAnswer(bytesOf(text), allExpands)
    expect(performance.now() - began).toBeLessThan(patienceMs)
    expect(view.coverage).toMatchObject({ keyInformation: 'found', roles: 'nothing-found' })
  })
})
