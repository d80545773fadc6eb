import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Db } from '../../../electron/archive/sqlite/connection'
import { forgetCase } from '../../../electron/search/file/cases'
import { forgetCompany } from '../../../electron/search/file/companies'
import {
  closeSearchFile,
  openSearchFile,
  withoutTraces,
} from '../../../electron/search/file/search-file'
import { ask, digestOf, putInvented } from './invented-cases'

let folder: string
let file: string
let db: Db
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'saksmappe-search-'))
  file = path.join(folder, 'search.sqlite')
  db = openSearchFile(file, () => undefined)
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

/** Words that begin unlike each other, so that each has a place of its own in the file. */
const oddWord = (index: number) =>
  [...((index * 2654435761) % 4294967296).toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('') + 'uq'

function putOddCase(name: string, from: number): string[] {
  const words = Array.from({ length: 1500 }, (_, index) => oddWord(from + index))
  const companies = Array.from({ length: 50 }, (_, index) => ({
    digest: digestOf(`${words[index]} Felles AS`),
    entries: words.slice(index * 30, index * 30 + 30).map((word) => ({
      field: 'person' as const,
      text: `${word} Felles`,
      link: 'person' as const,
    })),
  }))
  putInvented(db, name, companies)
  return words
}

/** As it is, without typing errors. */
const isFound = (word: string) => ask(db, `"${word}"`).total > 0

/** FTS5 looks whether its pages, places and words agree. */
const checkIndex = () => db.exec("INSERT INTO folded (folded) VALUES ('integrity-check')")

/** Those of the words of which at least the first letters can be read in the file. */
function readable(words: readonly string[], letters: number): string[] {
  const bytes = readFileSync(file, 'latin1').toLowerCase()
  return words.filter((word) => bytes.includes(word.slice(0, letters)))
}

it('nothing of a case that is forgotten can be read in the file, and the rest is found', () => {
  const kept = putOddCase('Kept', 1)
  const gone = putOddCase('Xqvzkw', 90_001)
  expect(readable(gone, 6)).toHaveLength(gone.length)
  forgetCase(db, 'Xqvzkw')
  db = withoutTraces(db, () => undefined)
  expect(readable(gone, 6)).toEqual([])
  checkIndex()
  expect(readable(['xqvzkw'], 6)).toEqual([])
  expect(ask(db, 'felles').total).toBe(1550)
  expect(kept.slice(0, 99).every((word) => isFound(word))).toBe(true)
  expect(gone.slice(0, 99).some((word) => isFound(word))).toBe(false)
})

it('nothing of a company that is forgotten can be read in the file', () => {
  const words = putOddCase('A', 1)
  const ofCompany = words.slice(60, 90)
  forgetCompany(db, 1, 3)
  db = withoutTraces(db, () => undefined)
  expect(readable(ofCompany, 6)).toEqual([])
  expect(ofCompany.some((word) => isFound(word))).toBe(false)
  checkIndex()
  expect(readable(words.slice(0, 2), 6)).toHaveLength(2)
})

it('a case that is forgotten and put again is found once', () => {
  putOddCase('A', 1)
  forgetCase(db, 'A')
  const [word = ''] = putOddCase('A', 1)
  expect(ask(db, word).counts).toMatchObject({ name: 1, person: 1 })
})

it('a file that was closed holds what was put', () => {
  const [word = ''] = putOddCase('A', 1)
  closeSearchFile(db)
  db = openSearchFile(file, () => undefined)
  expect(ask(db, word).total).toBe(2)
})
