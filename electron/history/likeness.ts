/** A sign, the dash of a range or a decimal point between digits tells; elsewhere it is spelling. */
const plainNumber = /^[+\-\u2212]?\d[\d.,]*$/u
const signedNumber = /(?<![\p{L}\p{N}])[-\u2212](?=\d)/gu
const betweenDigits = /(?<=\p{N})[\p{P}\p{Z}\p{Cc}\p{Cf}]+(?=\p{N})/gu
const spelling = /[\p{P}\p{Z}\p{Cc}\p{Cf}]+/gu
const kept: Record<string, string> = { '%': '\ue000', '\u2030': '\ue001' }

/** Letters, digits and spaces alone, as most values are: the long way would come to the same. */
const plainWords = /^[A-Za-z0-9À-ÖØ-öø-ÿ _]*[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-z0-9À-ÖØ-öø-ÿ _]*$/
const apartDigits = /\d[ _]+\d/

/**
 * A text without what is only wording: case, spaces, punctuation, invisible marks, Unicode form. Two
 * texts with the same likeness say the same. Numbers are left as they are: `-5` is not `5`, and
 * `1-5` is not `15`. Accents and letters stay: another name is another name.
 */
export function likeness(text: string): string {
  const trimmed = text.trim()
  if (plainNumber.test(trimmed)) return trimmed.replace('\u2212', '-')
  if (plainWords.test(text) && !apartDigits.test(text)) {
    return text.toLowerCase().replace(/[ _]+/g, '')
  }
  const alike = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[%\u2030]/g, (sign) => kept[sign] ?? sign)
    .replace(signedNumber, '\ue002')
    .replace(betweenDigits, '\ue003')
    .replace(spelling, '')
  // A text of signs alone is told by its signs.
  return alike === '' ? trimmed.normalize('NFKC') : alike
}

/** What a list says, whatever the order of its entries. */
export const listLikeness = (texts: readonly string[]): string =>
  texts.map(likeness).sort().join('\ue004')
