import { expect, test } from 'vitest'
import { checkContent } from '../../../electron/session/check-content'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test('a report whose marks stand where readers look for them is sound', () => {
  const late = `${' '.repeat(1000)}%PDF-1.4${'x'.repeat(5000)}%%EOF${' '.repeat(2000)}`
  expect(checkContent('aml', bytes(late))).toBeNull()
})

test('a report whose beginning comes too late is no report', () => {
  expect(checkContent('aml', bytes(`${' '.repeat(1024)}%PDF-1.4 %%EOF`))).toBe('not-a-pdf')
})

test('a report whose end mark stands only in its middle was cut', () => {
  const cut = `%PDF-1.4 %%EOF${'x'.repeat(2048)}`
  expect(checkContent('certificateOfRegistration', bytes(cut))).toBe('answer-cut-short')
})

test('a signed report cut within its second part is cut, though its first part is whole', () => {
  const signed = `%PDF-1.4 1 0 obj endobj startxref 9 %%EOF\n12 0 obj <</Type /Sig`
  expect(checkContent('aml', bytes(signed))).toBe('answer-cut-short')
})

test('an answer deeper than any stack is still read', () => {
  const depth = 100_000
  expect(checkContent('json', bytes('['.repeat(depth) + ']'.repeat(depth)))).toBeNull()
})
