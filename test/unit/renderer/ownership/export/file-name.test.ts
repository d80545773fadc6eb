import { expect, test } from 'vitest'
import { fileNameFor } from '../../../../../renderer/ownership/export/file-name'
import { graphOf } from '../../../../support/ownership/graph'

const today = new Date('2026-11-23T22:30:00Z')

const named = (name: string | null, at: string | null = null) => {
  const graph = graphOf('Eva:person 40 Berget')
  const subject = graph.parties.find(({ id }) => id === graph.subject)
  if (subject) Object.assign(subject, { name, identifier: '314211685' })
  const wish = { what: 'eierskap', rule: 'product' as const, ending: 'svg' }
  return fileNameFor({ ...graph, at }, wish, today)
}

test('a file is named after the company, the day and the rule, in letters every disk takes', () => {
  expect(named('Havnesund Sjømat AS')).toBe('havnesund-sjomat-as-eierskap-2026-11-23-product.svg')
  expect(named('Øverås & Æra', '2025-01-02T10:00:00.000Z')).toBe(
    'overas-aera-eierskap-2025-01-02-product.svg',
  )
})

test('a name of signs alone, or none, gives way to the number', () => {
  expect(named('../..\\:*')).toBe('314211685-eierskap-2026-11-23-product.svg')
  expect(named(null)).toBe('314211685-eierskap-2026-11-23-product.svg')
})
