import { expect, it } from 'vitest'
import { answerEntries } from '../../../electron/search/read/answer-entries'
import { mostLetters, pieceLetters } from '../../../electron/search/read/party-entries'
import { fold, foldedWords } from '../../../electron/shared/rules/fold'
import { ask, openInMemory, putInvented } from './invented-cases'

const bytesOf = (answer: unknown) => new TextEncoder().encode(JSON.stringify(answer))

it('a word of fifty million letters breaks nothing and is folded to its beginning', () => {
  const word = 'ø'.repeat(50_000_000)
  expect(foldedWords(word).next().value?.key).toMatch(/^o{64}$/)
  expect(fold(`Søren ${'x'.repeat(200_000)} Åse`)).toMatch(/^soren x{64} .*ase$/)
})

it('words keep their places behind the first stretch of a long text', () => {
  const text = `${'lang tekst '.repeat(20_000)}Søren`
  const last = [...foldedWords(text)].at(-1)
  expect(last?.key).toBe('soren')
  expect(text.slice(last?.start, last?.end)).toBe('Søren')
})

it('a text of 50 MB is found by its beginning, and said to be cut', () => {
  const note = `Begynnelsen ${'ord uten ende '.repeat(3_600_000)} slutten`
  const { entries, isCut } = answerEntries(bytesOf({ keyInformation: { note } }), [])
  expect(isCut).toBe(true)
  expect(entries.length).toBeLessThanOrEqual(mostLetters / (pieceLetters - 100) + 1)
  expect(entries.every(({ text }) => text.length <= pieceLetters)).toBe(true)
  const db = openInMemory()
  putInvented(db, 'Sak', [{ entries }])
  expect(ask(db, 'begynnelsen').hits).toMatchObject([{ path: 'keyInformation.note' }])
  expect(ask(db, 'slutten').total).toBe(0)
  db.close()
})

it('a text of several pieces is found in the piece that has the words', () => {
  const note = `${'fyll '.repeat(pieceLetters)}kveldsskift`
  const { entries, isCut } = answerEntries(bytesOf({ note }), [])
  expect(isCut).toBe(false)
  expect(entries.filter(({ text }) => text.includes('kveldsskift'))).toHaveLength(1)
})

it('no person number is left in two halves where a text is cut', () => {
  const number = '01027012345'
  const note = `${'a'.repeat(mostLetters - 5)} `.slice(0, mostLetters - 5) + number
  const { entries } = answerEntries(bytesOf({ note: `${note} mer` }), [])
  expect(entries.some(({ text }) => /\d/.test(text))).toBe(false)
})

it('a million texts of one answer are read', () => {
  const list = Array.from({ length: 1_000_000 }, (_, at) => `ord${at}`)
  expect(answerEntries(bytesOf({ list }), []).entries).toHaveLength(1_000_000)
}, 120_000)
