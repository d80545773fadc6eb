/** What a spreadsheet program did to a number that it took for an amount. */
export type SpreadsheetForm =
  /** `9.74760673E+08`: every digit is still there */
  | 'expanded'
  /** `9.74E+08`: digits are lost and nobody can tell which */
  | 'rounded'
  /** `974760673.00` */
  | 'decimals'

/**
 * A number as it was before a spreadsheet program wrote it as an amount. What lost digits is given
 * back as it stands, marked `rounded`: it is never guessed.
 */
export function undoSpreadsheet(typed: string): { text: string; form: SpreadsheetForm | null } {
  const plain = typed.trim()
  const powers = /^(\d)(?:[.,](\d{1,20}))?E\+?(\d{1,2})$/i.exec(plain)
  if (powers) {
    const digits = `${powers[1]}${powers[2] ?? ''}`
    const wanted = Number(powers[3]) + 1
    return digits.length === wanted
      ? { text: digits, form: 'expanded' }
      : { text: typed, form: 'rounded' }
  }
  const decimals = /^(\d{5,15})[.,]0{1,2}$/.exec(plain)
  if (decimals) return { text: decimals[1] ?? typed, form: 'decimals' }
  return { text: typed, form: null }
}

/**
 * True where exactly the zero in front is missing that spreadsheet programs drop: of a DUNS
 * number, or of a Swedish number whose first digits are a year.
 */
export const mayHaveLostZero = (fault: {
  typed: string
  isDuns: boolean
  country: string | null
  expected: number | null
  found: number
}): boolean =>
  /^\d+$/.test(fault.typed) &&
  (fault.isDuns || fault.country === 'se') &&
  fault.found === (fault.expected ?? 0) - 1
