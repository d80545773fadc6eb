import { countries, type Country } from '../../electron/shared/domain/identifier'
import { readIdentifier, type IdentifierHint } from '../../electron/shared/rules/identifiers'

export interface FileNumbers {
  numbers: { typed: string; country: Country | null }[]
  /** lines that hold no number at all: headings, empty lines, names alone */
  leftOut: number
}

const cellsOf = (line: string) =>
  line.split(/[,;\t]/).map((cell) => cell.replace(/^\s*["']|["']\s*$/g, '').trim())

const holdsDigits = (cell: string) => (cell.match(/\d/g) ?? []).length >= 4

/**
 * Finds the company number of each line of a CSV or text file: the first cell that reads as one,
 * else the first that looks meant as one. A cell that names a country speaks for its line.
 */
export const numbersInFile = (text: string, hint: IdentifierHint): FileNumbers => {
  const numbers: FileNumbers['numbers'] = []
  let leftOut = 0
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() === '') continue
    const cells = cellsOf(line)
    const country = countries.find((each) => cells.some((cell) => cell.toLowerCase() === each))
    const lineHint = { ...hint, country: country ?? hint.country }
    const meant = cells.filter(holdsDigits)
    const typed =
      meant.find((cell) => readIdentifier(cell, lineHint).state === 'readable') ?? meant[0]
    if (typed === undefined) leftOut += 1
    else numbers.push({ typed, country: country ?? null })
  }
  return { numbers, leftOut }
}
