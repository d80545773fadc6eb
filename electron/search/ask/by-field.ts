import { searchFields, type SearchField } from '../../shared/domain/search'
import { fieldBits } from '../file/entries'
import type { SortedRows } from './sorted-rows'

/** The lowest bits of an entry's number tell its field: a million entries are told apart by them alone. */
export const fieldMask = 2 ** fieldBits - 1

/** Sorted rows with how many of them are in each field, counted without parting them. */
export interface RowsByField {
  rows: SortedRows
  counts: Record<SearchField, number>
}

export function byField(rows: SortedRows): RowsByField {
  const found = searchFields.map(() => 0)
  for (const row of rows) {
    const index = row & fieldMask
    found[index] = (found[index] ?? 0) + 1
  }
  const counts = { name: 0, identifier: 0, case: 0, person: 0, address: 0, answer: 0, report: 0 }
  for (const [index, field] of searchFields.entries()) counts[field] = found[index] ?? 0
  return { rows, counts }
}

/** The first `most` of one field. */
export function rowsOfField(
  { rows, counts }: RowsByField,
  field: SearchField,
  most: number,
): SortedRows {
  const index = searchFields.indexOf(field)
  const needed = Math.min(most, counts[field])
  const some: number[] = []
  for (let at = 0; some.length < needed && at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if ((row & fieldMask) === index) some.push(row)
  }
  return some
}
