import { roleOfHeading } from '../../../electron/shared/table/columns'
import { guessDelimiter } from '../../../electron/shared/table/delimiter'

/**
 * Whether a pasted text is a table rather than numbers one after the other: several rows of
 * several cells with tabs, as spreadsheet programs copy them, or with any delimiter under a known
 * heading.
 */
export const looksLikeTable = (text: string): boolean => {
  const rows = text.trim().split(/\r\n|[\r\n]/)
  if (rows.length < 2) return false
  const delimiter = guessDelimiter(text)
  if (delimiter === null) return false
  if (delimiter === '\t') return true
  return (rows[0] ?? '').split(delimiter).some((cell) => roleOfHeading(cell) !== null)
}
