import { expect, test } from 'vitest'
import { foldedNumber, mayMention, mentionsIn } from '../../../../electron/ownership/read/mentions'

const mentions = (text: string) => mentionsIn(new TextEncoder().encode(text))
const isMentioned = (text: string, number: string) =>
  mayMention(mentions(text), foldedNumber(number) ?? -1)

test.each([
  ['"NO 310 000 019 MVA"', '310000019'],
  ['{"organizationNumber":310000019}', '310000019'],
  ['"556000-4615"', '5560004615'],
  ['"0920.524-2"', '09205242'],
  ['"Æ","12 34 56 78"', '12345678'],
])('a number is found as %s is written', (text, number) => {
  expect(isMentioned(text, number)).toBe(true)
})

test('what stands in no answer is not found in it, and every number of a long one is', () => {
  const numbers = Array.from({ length: 2000 }, (_, at) => String(310_000_000 + at * 7))
  const found = mentions(JSON.stringify(numbers))
  expect(numbers.every((number) => mayMention(found, foldedNumber(number) ?? -1))).toBe(true)
  expect(mayMention(found, foldedNumber('310000001') ?? -1)).toBe(false)
  expect(isMentioned('"310000018", 9', '310000019')).toBe(false)
})
