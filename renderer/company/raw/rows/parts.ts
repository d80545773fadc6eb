/** How a piece of a line is drawn. `sign` names a character that would not be seen, or would deceive. */
export type Tone =
  'key' | 'string' | 'number' | 'literal' | 'odd' | 'mark' | 'text' | 'sign' | 'damage'

/** A piece of a line; `hit` where it was found: the one that is stepped to, or another. */
export interface Part {
  text: string
  tone: Tone
  hit?: 'here' | 'other'
}

// Control characters, marks that turn the direction of writing, invisible letters, lone surrogates,
// and the replacement character that stands for bytes which are no letter.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufffd]/gu

/** Text as it can be shown: what would not be seen, or would turn the line round, is named instead. */
export function shownParts(text: string, tone: Tone, hit?: Part['hit']): Part[] {
  const parts: Part[] = []
  const add = (piece: string, as: Tone) => {
    if (piece !== '') parts.push(hit ? { text: piece, tone: as, hit } : { text: piece, tone: as })
  }
  let from = 0
  for (const found of text.matchAll(unseen)) {
    add(text.slice(from, found.index), tone)
    const isDamage = found[0] === '\ufffd'
    add(isDamage ? found[0] : nameOf(found[0]), isDamage ? 'damage' : 'sign')
    from = found.index + found[0].length
  }
  add(text.slice(from), tone)
  return parts
}

const nameOf = (letter: string) =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
