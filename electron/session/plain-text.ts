const longestWords = 300

/** Control characters, and the invisible ones that turn or hide text on a screen. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu

/** Somebody else's words, made fit to show as a quotation: no markup, one line, 300 characters. */
export function plainText(text: string): string | null {
  const words = text
    .slice(0, 8192)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(unprintable, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? null : [...words].slice(0, longestWords).join('')
}

const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}
