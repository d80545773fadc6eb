/** A value as SQLite stores it; numbers beyond what JavaScript counts exactly are none of ours. */
export type StoredValue = string | number | null | Uint8Array

/** One column of a record: how many bytes, and how they are read (SQLite file format, §2.1). */
export interface StoredColumn {
  type: 'null' | 'integer' | 'text' | 'blob'
  sizeBytes: number
  /** 0 and 1 are stored in the type itself */
  constant: number | null
}

export interface RecordHead {
  headBytes: number
  columns: StoredColumn[]
  /** header and content together */
  totalBytes: number
}

/** No table of a case has more columns. */
const mostColumns = 16

/** A variable-length integer (§1.6) and where it ends; null where it is cut off or too large to count with. */
export function readVarint(bytes: Uint8Array, at: number): { value: number; end: number } | null {
  let value = 0
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index]
    if (byte === undefined) return null
    value = index === 8 ? value * 256 + byte : value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) return null
    if (index === 8 || byte < 0x80) return { value, end: at + index + 1 }
  }
  return null
}

/** Reads which columns a record has from its first bytes; null where they cannot be a record of ours. */
export function readRecordHead(bytes: Uint8Array): RecordHead | null {
  const size = readVarint(bytes, 0)
  if (!size || size.value > bytes.length || size.value < size.end) return null
  const columns: StoredColumn[] = []
  let totalBytes = size.value
  for (let at = size.end; at < size.value;) {
    const serial = readVarint(bytes, at)
    const column = serial && columnOf(serial.value)
    if (!serial || !column || serial.end > size.value || columns.length === mostColumns) return null
    columns.push(column)
    totalBytes += column.sizeBytes
    at = serial.end
  }
  return { headBytes: size.value, columns, totalBytes }
}

const integerBytes = [0, 1, 2, 3, 4, 6, 8]

/** Serial type 7 is a fraction, 10 and 11 are SQLite's own: no table of ours has them. */
function columnOf(serial: number): StoredColumn | null {
  if (serial === 0) return { type: 'null', sizeBytes: 0, constant: null }
  if (serial === 8 || serial === 9) return { type: 'integer', sizeBytes: 0, constant: serial - 8 }
  if (serial <= 6) return { type: 'integer', sizeBytes: integerBytes[serial] ?? 0, constant: null }
  if (serial < 12) return null
  const sizeBytes = Math.floor((serial - 12) / 2)
  return { type: serial % 2 === 0 ? 'blob' : 'text', sizeBytes, constant: null }
}

/** The values of a whole record; null where one is not of our kind. */
export function readRecord(payload: Buffer, head: RecordHead): StoredValue[] | null {
  const values: StoredValue[] = []
  let at = head.headBytes
  for (const column of head.columns) {
    const value = readValue(payload.subarray(at, at + column.sizeBytes), column)
    if (value === undefined) return null
    values.push(value)
    at += column.sizeBytes
  }
  return values
}

function readValue(bytes: Buffer, column: StoredColumn): StoredValue | undefined {
  switch (column.type) {
    case 'null':
      return null
    case 'blob':
      return bytes
    case 'text':
      return bytes.toString('utf8')
    case 'integer':
      if (column.constant !== null) return column.constant
      return bytes.length === 8 ? safeNumber(bytes.readBigInt64BE()) : readInteger(bytes)
  }
}

function readInteger(bytes: Buffer): number {
  return bytes.readIntBE(0, bytes.length)
}

function safeNumber(value: bigint): number | undefined {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : undefined
}
