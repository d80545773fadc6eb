import path from 'node:path'
import { expect, test } from 'vitest'
import { ownershipFile } from '../../../../electron/ownership/thread/files'
import type { OwnershipFileKind } from '../../../../electron/ownership/face'
import { readPages } from '../../../../electron/search/report-text/read-pages'
import { assessed } from '../../../support/ownership/assessed'
import { collected, graphOf, person } from '../graph/collected'

const pdfjsFolder = path.resolve(import.meta.dirname, '../../../../node_modules/pdfjs-dist')

const fileOf = (kind: OwnershipFileKind, language: 'en' | 'nb', name = 'Åse Ærlig Sørbø') => {
  const shareholders = [person(name, 60, '1970-01-01'), person('Ola Nordmann', 40, '1980-02-02')]
  const beneficials = [{ name: 'Ola Nordmann', dateOfBirth: '1980-02-02', percentageControl: 40 }]
  const told = { name: 'Havnesund Sjømat AS', shareholders }
  const answer = collected('314211685', {
    ...told,
    more: { ownership: { shareholders, beneficials: { beneficials } } },
  })
  const source = {
    assessed: assessed(graphOf(685, [answer])),
    moments: () => Promise.resolve([]),
    graphAt: () => Promise.resolve(null),
  }
  return ownershipFile(source, {
    ...{ caseId: 'case', folder: '/case', companyRow: 685, at: null, kind, language },
    ...{ author: 'Ada Analytiker', madeAt: '2026-11-24T12:00:00.000Z' },
    settings: { rule: 'product', changes: {} },
  })
}

const textOf = async (...wish: Parameters<typeof fileOf>) =>
  new TextDecoder().decode((await fileOf(...wish)) ?? undefined)

test('a discrepancy note as text names the company, the rule and who made it when', async () => {
  const text = await textOf('note-text', 'nb')
  expect(text).toContain('Havnesund Sjømat AS')
  expect(text).toContain('314211685')
  expect(text).toContain('Ada Analytiker')
  expect(text).toContain('24. nov')
  expect(await textOf('note-text', 'nb')).toBe(text)
})

test('a name with line breaks stays on its line and cannot turn it around', async () => {
  const text = await textOf('note-text', 'en', 'Åse\r\nOla: excluded\u202e')
  expect(text).not.toMatch(/\nOla: excluded|\u202e|\r/)
})

test('the note on pages holds the words of the note as text, Norwegian letters too', async () => {
  const pages = (await readPages(await fileOf('note-pdf', 'nb'), pdfjsFolder)) ?? []
  const squeezed = (text: string) => text.replace(/[\s=:–-]+/g, '')
  const pdf = squeezed(pages.join(' '))
  const lines = (await textOf('note-text', 'nb')).split('\n').map(squeezed)
  const words = lines.flatMap((line) => (line === '' ? [] : [line.slice(0, 40)]))
  expect(words.filter((line) => !pdf.includes(line))).toEqual([])
  expect(words.length).toBeGreaterThan(10)
  expect(await fileOf('note-pdf', 'nb')).toEqual(await fileOf('note-pdf', 'nb'))
})
