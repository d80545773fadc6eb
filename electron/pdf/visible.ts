const controls = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Text as a reader has to see it. Control characters become a replacement mark, as no document has
 * a place for them; marks that turn the reading direction are shown by their number, since they
 * could make one name read as another.
 */
export const visible = (text: string): string =>
  text
    .replace(controls, (character) => (character === '\n' ? '\n' : '\ufffd'))
    .replace(
      turns,
      (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
