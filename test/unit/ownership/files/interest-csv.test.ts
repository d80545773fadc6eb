import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { interestCsv } from '../../../../electron/ownership/files/interest-csv'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import { assessed } from '../../../support/ownership/assessed'
import { collected, graphOf, person } from '../graph/collected'

const collectedFrom = (...shareholders: unknown[]) =>
  assessed(graphOf(685, [collected('314211685', { name: 'Havnesund AS', shareholders })])).graph

const table = (graph: OwnershipGraph, language: 'en' | 'nb' = 'en'): Record<string, string>[] =>
  parse(interestCsv(graph, language), {
    ...{ bom: true, columns: true, record_delimiter: '\r\n' },
    delimiter: language === 'nb' ? ';' : ',',
  })

test('each statement is a row with what was stated, what follows and where it stands', () => {
  const rows = table(collectedFrom(person('Ola Nordmann', 60, '1970-01-01')))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({
    Holder: 'Ola Nordmann',
    'Kind of holder': 'person',
    Born: '1970-01-01',
    Company: 'Havnesund AS',
    'Number of company': '314211685',
    'Capital %, stated': '60',
    'Votes %, stated': '',
    'Integrated capital of holder %, from': '60',
    'Stated in': 'shareholders',
    'JSON path': 'ownership.shareholders[0]',
    'SHA-256 of the answer': '314211685 2026-11-24T11:20:00.000Z',
    'Retrieved (UTC)': '2026-11-24T11:20:00.000Z',
  })
  expect(Object.entries(rows[0] ?? {}).filter(([title]) => title.startsWith('Verdict'))).toEqual(
    ['product', 'control50', 'majority', 'step25', 'amlr'].map((rule) => [
      expect.stringContaining(rule),
      'beneficial owner',
    ]),
  )
  expect(rows[1]).toMatchObject({ 'Kind of holder': 'nobody is named', 'Stated in': '' })
})

test('a share that cannot be read is text in a column of its own', () => {
  const [row] = table(collectedFrom(person('Ola Nordmann', '10051', '1970-01-01')))
  expect(row).toMatchObject({ 'Unreadable as a number': '10051', 'Capital %, stated': '' })
  expect(row?.['Capital %, computed with']).toBe('')
})

test('no name is carried out as a formula, and none breaks out of its cell', () => {
  const name = '=HYPERLINK("http://a.example";"x")'
  const rows = table(collectedFrom(person(name, 40), person('A;B,"C"\r\nD', 60)), 'nb')
  const holders = rows.map(({ Eier }) => Eier)
  expect(holders).toContain(`'${name}`)
  expect(holders).toContain('A;B,"C"\r\nD')
  expect(holders).toHaveLength(2)
})
