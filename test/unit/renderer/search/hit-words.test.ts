// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { hitAbout, hitIcon, hitWord } from '../../../../renderer/search/hit-words'
import { hit } from './hits'

test('a firm among the people has the sign of a company, a person that of a person', () => {
  expect(hitIcon(hit({ field: 'person', party: 'organization' }))).toBe('company')
  expect(hitIcon(hit({ field: 'person', party: 'person' }))).toBe('person')
  expect(hitIcon(hit({ field: 'person', party: null }))).toBe('person')
})

test('no key of an answer is shown as a word', () => {
  const keys = ['shareholders', 'subsidiaries', 'beneficials', 'sanction', 'signatureRights']
  const others = ['powerOfProcuration', 'postal', 'visiting', 'lei', 'address', 'dunsNumber']
  for (const word of [...keys, ...others]) {
    const shown = hitWord(hit({ field: 'person', word }))
    expect(shown).not.toBe(word)
    expect(shown).not.toContain('search.')
  }
})

test('what only an older answer has says so, with its date', () => {
  const older = { isOlder: true, retrievedAt: '2025-03-04T12:00:00Z', path: 'keyInformation.name' }
  expect(hitAbout(hit(older))).toMatch(/older answer, of .*2025/)
  expect(hitAbout(hit())).not.toMatch(/older/)
})
