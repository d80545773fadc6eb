import { expect, test } from 'vitest'
import { readAnswer } from '../../../electron/answers/read-answer'
import { mostOnPage, viewForPage } from '../../../electron/archive/companies/page-view'

const small = mostOnPage * 2
const answer = {
  ownership: {
    shareholders: [
      ...Array.from({ length: small }, (_, index) => ({
        name: `Småeier ${index}`,
        percentage: 0.01,
      })),
      { name: 'Storeier AS', organizationNumber: '314211685', percentage: 60 },
    ],
  },
}

test('an owner of most of the company stays on the page though it stands last of thousands', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(answer))
  const { shareholders } = viewForPage(readAnswer(bytes, ['ownership.shareholders']))
  if (shareholders.state !== 'found') throw new Error(shareholders.state)
  expect(shareholders.value).toHaveLength(mostOnPage)
  expect(shareholders.value[0]?.party.name).toBe('Storeier AS')
  expect(shareholders.value[0]?.path).toBe(`ownership.shareholders[${small}]`)
  expect(shareholders.whole).toEqual({
    entries: small + 1,
    shares: { minimum: 100, maximum: 100, counted: small + 1, withoutNumber: 0 },
  })
  expect(shareholders.troubles.map(({ code }) => code)).toContain('too-many-entries')
})
