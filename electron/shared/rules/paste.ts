import type { CompanyKey, Paste, PasteLine } from '../domain/identifier'
import { readIdentifier, type IdentifierHint } from './identifiers'

/** As many companies as one order may hold. */
export const mostPasteLines = 20_000

function* entriesOf(text: string): Generator<string> {
  for (const [piece] of text.matchAll(/[^\n\r\u2028\u2029,;\t]+/g)) {
    const entry = piece.trim()
    if (entry !== '') yield entry
  }
}

/** The entries of a pasted text, as typed and without the empty ones: one per line, comma, semicolon or tab. */
export const splitPaste = (text: string): string[] => [...entriesOf(text)]

/** Two spellings of one company give the same text. */
export const identifierText = ({ country, kind, identifier }: CompanyKey): string =>
  `${country}:${kind}:${identifier}`

/**
 * Reads a pasted list, entry by entry, and marks the ones that name a company again. The text is
 * not trusted: beyond `mostPasteLines` entries the rest is counted and left out. Never throws.
 */
export function readPaste(text: string, hint: IdentifierHint): Paste {
  const firstLines = new Map<string, number>()
  const lines: PasteLine[] = []
  let entries = 0
  for (const entry of entriesOf(text)) {
    entries += 1
    if (entries > mostPasteLines) continue
    const verdict = readIdentifier(entry, hint)
    const name = verdict.state === 'readable' ? identifierText(verdict.key) : null
    const repeats = (name !== null && firstLines.get(name)) || null
    if (name !== null && repeats === null) firstLines.set(name, entries)
    lines.push({ line: entries, verdict, repeats })
  }
  return { lines, leftOut: entries - lines.length }
}
