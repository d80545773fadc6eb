import { expect, it } from 'vitest'
import { longestText } from '../../../electron/answers/long-texts'
import { readAnswer } from '../../../electron/answers/read-answer'

const read = (text: string) => readAnswer(new TextEncoder().encode(text), ['roles'])
const nameOf = (text: string) => {
  const { keyInformation } = read(text)
  return keyInformation.state === 'found' ? (keyInformation.value.name?.value ?? '') : ''
}
const named = (name: string) => JSON.stringify({ keyInformation: { name } })

it('shows the beginning of a text that nobody reads to its end, and how much of it there is', () => {
  const view = read(named('Fjordvik '.repeat(10_000)))
  const name = nameOf(named('Fjordvik '.repeat(10_000)))
  expect(name.startsWith('Fjordvik Fjordvik ')).toBe(true)
  expect(name).toMatch(/… \(20000 \/ 90000, SHA-256 [0-9a-f]{12}…\)$/)
  expect(view.troubles).toMatchObject([{ path: 'keyInformation.name', code: 'too-long' }])
})

it('leaves a text of just the longest length as it came', () => {
  expect(nameOf(named('x'.repeat(longestText)))).toBe('x'.repeat(longestText))
  expect(read(named('x'.repeat(longestText))).troubles).toEqual([])
})

it('tells two texts apart that differ only where they are no longer shown', () => {
  const long = 'x'.repeat(50_000)
  expect(nameOf(named(`${long}a`))).not.toBe(nameOf(named(`${long}b`)))
  expect(nameOf(named(`${long}a`))).toBe(nameOf(named(`${long}a`)))
})

it('cuts no letter in two', () => {
  expect(nameOf(named(`x${'😀'.repeat(longestText)}`))).toMatch(/^x(😀)+… \(19999 /u)
})

it('cuts further where long texts stand by the thousand, so that all stay few', () => {
  const texts = Array.from({ length: 400 }, () => 'y'.repeat(15_000))
  const view = read(JSON.stringify({ keyInformation: { name: 'A' }, other: texts }))
  expect(JSON.stringify(view).length).toBeLessThan(3_000_000)
  expect(view.others[0]?.leaves).toHaveLength(400)
  expect(view.others[0]?.leaves[399]?.text).toMatch(/^y{1000}… \(1000 \/ 15000,/)
  expect(view.troubles.length).toBeLessThan(30)
})

it.each([
  ['an unknown value', `{"keyInformation":{"name":"A","odd":"LONG"}}`, 'keyInformation.odd'],
  [
    'a name that JavaScript knows',
    `{"keyInformation":{"__proto__":"LONG"}}`,
    'keyInformation.__proto__',
  ],
  ['the document itself', '"LONG"', ''],
  ['an entry of a list', `{"mystery":[1,["LONG"]]}`, 'mystery[1][0]'],
])('says where the long text stood: %s', (_, document, path) => {
  const view = read(document.replace('LONG', 'z'.repeat(2_000_000)))
  expect(view.troubles.filter(({ code }) => code === 'too-long').map((each) => each.path)).toEqual([
    path,
  ])
  const text = JSON.stringify(view)
  expect(text).toContain('/ 2000000, SHA-256')
  expect(text.length).toBeLessThan(30_000)
})

it('says no path of megabytes where the text stands a million levels down', () => {
  const deep = '{"a":'.repeat(1_000_000) + `"${'x'.repeat(30_000)}"` + '}'.repeat(1_000_000)
  const { troubles } = read(deep)
  expect(troubles.map(({ code }) => code)).toContain('too-long')
  expect(JSON.stringify(troubles).length).toBeLessThan(5000)
})
