/** A workbook's cell as the text an analyst sees. Numbers arrive as the text they are stored as. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return typeof cell === 'boolean' || typeof cell === 'number' ? String(cell) : ''
}

/** A stored number without powers of ten: workbooks keep every digit, so nothing is lost by it. */
export function plainNumber(stored: string): string {
  const value = Number(stored)
  return Number.isSafeInteger(value) ? String(value) : stored
}
