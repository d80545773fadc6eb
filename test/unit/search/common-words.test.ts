import { afterAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { sql } from '../../../electron/archive/sqlite/connection'
import { typingErrors } from '../../../electron/search/ask/known-words'
import { fold } from '../../../electron/shared/rules/fold'
import { ask, openInMemory, putInvented } from './invented-cases'

/** Each of these ends in "vik": more words than FTS5 is asked for at once. */
const manyWords = Array.from({ length: 70 }, (_, index) => {
  const letters = 'bdfghjklmn'
  return `${letters[index % 10] ?? ''}a${letters[Math.floor(index / 10)] ?? ''}vik`
})

/** Nearly every text has "gate", most have "as"; the first are long, so that they are not read again. */
function textOf(index: number): string {
  if (index === 150 || index === 250) return 'Kari'
  const words = ['gate', String(1000 + index)]
  if (index % 5 > 0) words.push('AS')
  if (index % 2 > 0) words.push(manyWords[(index >> 1) % 70] ?? '')
  if (index % 6 === 5) words.push(manyWords[(index >> 1) % 69] ?? '')
  if (index % 50 === 4) words.push('Vikane')
  if (index % 97 === 0) words.unshift('Elvrøde')
  if (index % 13 === 0) words.unshift(...(index % 26 === 0 ? ['Fjordnes', 'Jordna'] : ['Fjrodnes']))
  if (index % 7 === 0) words.unshift('Kari')
  if (index % 101 === 0) words.push('Kåre karim')
  if (index < 40) words.push(...Array.from({ length: 400 }, () => 'ord'))
  return words.join(' ')
}

const texts = Array.from({ length: 1400 }, (_, index) => ({ index, text: textOf(index) }))
const cases = { A: texts.slice(0, 200), B: texts.slice(200) }
const db = openInMemory()
for (const [name, some] of Object.entries(cases)) {
  const entries = some.map(({ text }) => ({ field: 'person' as const, text }))
  putInvented(db, name, [{ digest: null, entries }])
}
const hitIds = sql(db, 'SELECT entry_no FROM entry WHERE entry_no & 7 = 3 ORDER BY entry_no')
  .pluck()
  .all()
  .map(String)
afterAll(() => db.close())

/** How well one word is found in a text: itself, its beginning, inside another word, by a slip, or not. */
function fitOf(text: readonly string[], word: string): number {
  if (text.includes(word)) return 0
  if (word.length >= 2 && text.some((one) => one.startsWith(word))) return 1
  if (word.length >= 3 && text.some((one) => one.includes(word))) return 2
  const most = word.length >= 8 ? 2 : 1
  const isSlip = (one: string) => !/\d/.test(one) && typingErrors(word, one, most) <= most
  return word.length >= 4 && !/\d/.test(word) && text.some(isSlip) ? 3 : 4
}

/** What a query finds, best first, by looking at each text. */
function foundSlowly(query: string, within: typeof texts) {
  const asked = [...new Set(fold(query).split(' '))]
  const ranked = within.flatMap(({ index, text }) => {
    const words = fold(text).split(' ')
    const worst = Math.max(...asked.map((word) => fitOf(words, word)))
    const isSame = words.toSorted().join(' ') === fold(query).split(' ').toSorted().join(' ')
    const isStart = worst <= 1 && `${words.join(' ')} `.startsWith(asked.join(' '))
    const isWholeStart = asked.at(-1)?.length !== 1 || words[asked.length - 1] === asked.at(-1)
    const rank = worst > 3 ? null : isSame ? -2 : isStart && isWholeStart ? -1 : worst
    return rank === null ? [] : [{ index, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .map(({ index, rank }) => ({ hitId: hitIds[index], isNear: rank === 3 }))
}

const word = fc.constantFrom(
  ...['gate', 'ate', 'AS', 'as', 'vik', 'avi', 'bab', 'babvik', 'Kari', 'kare', 'ari', 'karim'],
  ...[
    'Elvrøde',
    'vrode',
    'elvrodde',
    'Fjordnes',
    'jordne',
    'fjordnse',
    'ord',
    'or',
    'a',
    'nothing',
  ],
  ...['140', '1140', '240', '10', '1', '097'],
)
/** Two numbers side by side would be one in groups. */
const query = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
  .filter((text) => !/\d \d/.test(text))

/** One for each way in which rows are come by. */
const examples: [string, 'A' | 'B' | null][] = [
  ['gate', null],
  ['Kari', 'A'],
  ['Kari Kari', 'A'],
  ['Kari', 'A'],
  ['vik', null],
  ['jordne', null],
  ['gate as', 'B'],
  ['gate ate', 'B'],
  ['elvrøde vik', 'B'],
  ['gate as vik', null],
  ['ate as vik', null],
  ['gate kari vik', null],
  ['gate kari vik', 'B'],
  ['gate vik avi', null],
  ['fjordnse 10', null],
]

describe('words that nearly every text has', () => {
  it('find, beside rare ones, what looking at each text finds, in that order', () => {
    fc.assert(
      fc.property(query, fc.constantFrom(null, 'A' as const, 'B' as const), (text, caseId) => {
        const expected = foundSlowly(text, caseId === null ? texts : cases[caseId])
        const { total, hits } = ask(db, text, { caseId, fields: ['person'], limit: 2000 })
        expect(hits.map(({ hitId, isNear }) => ({ hitId, isNear }))).toEqual(expected)
        expect(total).toBe(expected.length)
      }),
      { numRuns: 60, examples },
    )
  })

  it('are shown page by page, each text once', () => {
    for (const text of ['gate', 'as', 'vik', 'kari gate']) {
      const all = ask(db, text, { fields: ['person'], limit: 2000 }).hits
      ask(db, 'something else')
      const pages = Array.from({ length: Math.ceil(all.length / 90) }, (_, page) =>
        ask(db, text, { fields: ['person'], offset: page * 90, limit: 90 }),
      )
      expect(pages.flatMap(({ hits }) => hits)).toEqual(all)
    }
  })
})
