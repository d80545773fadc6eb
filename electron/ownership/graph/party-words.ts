/** Upper and lower case, width and blanks do not tell names apart; invisible characters neither. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const letters: Record<string, string> = { ø: 'o', æ: 'ae', đ: 'd', ł: 'l', ß: 'ss', þ: 'th' }

/**
 * A name as several registers may write it: accents, the order of its parts and the comma after a
 * surname do not count. Only beside a birth date, as alone it would join too many.
 */
export const foldSpelling = (name: string): string =>
  foldName(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øæđłßþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[,;.]+/g, ' ')
    .split(' ')
    .filter((part) => part !== '')
    .sort()
    .join(' ')

export const bareNumber = (number: string): string => number.replace(/\W/g, '').toUpperCase()

const longestWord = 160

/** Two independent 32-bit FNV-1a sums of a text, for words too long to stand in an id. */
function digestOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ (code + at), 0x811c9dc5)
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36)
}

/** A word inside an id: without blanks and separators, of bounded length, never the same for two words. */
function idWord(word: string): string {
  const plain = word.replace(
    /[%:>\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return plain.length <= longestWord
    ? plain
    : `${plain.slice(0, longestWord)}%${plain.length}%${digestOf(plain)}`
}

/** An id of its words; the same words give the same id in every graph of a case. */
export const idOf = (...words: readonly string[]): string => words.map(idWord).join(':')
