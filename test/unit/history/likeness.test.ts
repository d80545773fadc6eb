import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness } from '../../../electron/history/likeness'

test('the short way for plain words comes to the same as the long one', () => {
  const plain = fc.stringMatching(/^[A-Za-z0-9æøåÆØÅäöÄÖé _]{1,24}$/)
  fc.assert(
    fc.property(plain, (text) => {
      fc.pre(/[A-Za-z]/.test(text))
      // A sign that says nothing takes the long way.
      expect(likeness(text)).toBe(likeness(`${text}\u00ad`))
    }),
  )
})

test('a text that is alike is alike in itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(likeness(text)).toBe(likeness(text.normalize('NFD')))
      expect(likeness(`  ${text} `)).toBe(likeness(text))
    }),
  )
})
