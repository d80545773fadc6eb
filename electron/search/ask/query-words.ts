import { fold } from '../../shared/rules/fold'

/**
 * One thing that a query asks for: words that stand together, one word, or a number that may be
 * written in other ways. All the things of a query must be found in the same text.
 */
export interface Asked {
  /** folded words in their order; at least one */
  words: string[]
  /** the last word may go on: false between quotes */
  mayGoOn: boolean
  /** the number as one word, in the forms it may be stored in; empty where it is none */
  numbers: string[]
  /** words that need not stand together, as a number and its neighbours in an address */
  isLoose: boolean
}

/** More is no search but a pasted text: what comes later is not looked for. */
const mostAsked = 24

/** A number with what people write around and inside it; VAT forms have a country before or `MVA` behind. */
const writtenNumber =
  /(?<![\p{L}\p{N}])(?:(?:NO|SE|FI|DK)[\s:.-]*)?(\d(?:[\s.\-–/\u00a0]{0,2}\d){4,})(?:[\s.-]*MVA)?(?![\p{L}\p{N}])/giu

/** The name of a legal entity (LEI) in groups: 20 letters and digits in all. */
const groupedCode = /^[\p{L}\d]{2,6}(?:[ -][\p{L}\d]{2,6}){2,}$/u

/** What a text asks for. Any text is a query; one without letters and digits asks for nothing. */
export function askedIn(text: string): Asked[] {
  const asked: Asked[] = []
  for (const [index, part] of text.split(/["“”„«»]/).entries()) {
    if (index % 2 === 0) asked.push(...askedLoosely(part))
    else asked.push(...together(part, false))
  }
  return withoutRepeats(asked).slice(0, mostAsked)
}

function askedLoosely(part: string): Asked[] {
  const code = part.trim()
  const bare = code.replace(/[ -]/g, '')
  if (groupedCode.test(code) && bare.length === 20 && /\d{2}/.test(bare)) {
    return [{ words: [fold(bare)], mayGoOn: true, numbers: [], isLoose: false }]
  }
  const asked: Asked[] = []
  let from = 0
  for (const match of part.matchAll(writtenNumber)) {
    asked.push(...wordsOf(part.slice(from, match.index)), ...numberOf(match[0], match[1] ?? ''))
    from = match.index + match[0].length
  }
  asked.push(...wordsOf(part.slice(from)))
  return asked
}

const wordsOf = (text: string): Asked[] =>
  text.split(/\s+/).flatMap((chunk) => together(chunk, true))

function together(text: string, mayGoOn: boolean): Asked[] {
  const words = fold(text).split(' ')
  if (words[0] === '') return []
  return [{ words, mayGoOn, numbers: [], isLoose: false }]
}

function numberOf(written: string, grouped: string): Asked[] {
  const digits = grouped.replace(/\D/g, '')
  const words = fold(written).split(' ')
  return [{ words, mayGoOn: true, numbers: formsOf(digits), isLoose: true }]
}

/** A Swedish number may carry its century before it, and its VAT form 01 behind it. */
function formsOf(digits: string): string[] {
  const forms = [digits]
  if (digits.length === 12) {
    if (/^(16|19|20)/.test(digits)) forms.push(digits.slice(2))
    if (digits.endsWith('01')) forms.push(digits.slice(0, 10))
  }
  return forms
}

function withoutRepeats(asked: Asked[]): Asked[] {
  const seen = new Set<string>()
  return asked.filter((one) => {
    const key = `${one.mayGoOn} ${one.words.join(' ')}`
    return seen.has(key) ? false : seen.add(key)
  })
}
