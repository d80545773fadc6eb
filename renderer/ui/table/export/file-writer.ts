import type { CellValue } from '../cell-values'
import { csvPiece, workbookBytes, type FileHead } from './table-file'

export type FileKind = 'csv' | 'xlsx'

/** What is asked of the thread that writes, in this order: the head, rows in pieces, the end. */
export type ToWriter =
  | { step: 'head'; head: FileHead; kind: FileKind; delimiter: ',' | ';'; sheet: string }
  | { step: 'rows'; rows: readonly (readonly CellValue[])[] }
  | { step: 'end' }

type Head = Extract<ToWriter, { step: 'head' }>

const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

/** Takes a file's rows in pieces and gives its bytes at the end; null before it. */
export const createFileWriter = () => {
  let head: Head | null = null
  let rows: (readonly CellValue[])[] = []
  let pieces: Uint8Array[] = []
  const write = (given: readonly (readonly CellValue[])[]) => {
    if (head?.kind === 'csv') pieces.push(csvPiece(given, head.delimiter, pieces.length === 0))
    else rows = rows.concat(given)
  }
  return async (told: ToWriter): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (told.step === 'head') {
      head = told
      rows = []
      pieces = []
      if (told.kind === 'csv') write([told.head.titles])
      return null
    }
    if (head === null) throw new Error('rows before the head of their file')
    if (told.step === 'rows') {
      write(told.rows)
      return null
    }
    return head.kind === 'csv' ? joined(pieces) : workbookBytes(head.head, rows, head.sheet)
  }
}
