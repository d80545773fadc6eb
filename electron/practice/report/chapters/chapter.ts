import type { Content } from 'pdfmake/interfaces'
import type { SectionPath } from '../../answer/sections'
import type { Format } from '../format'
import type { ReportWords } from '../words/words-of'

export interface Desk {
  words: ReportWords
  format: Format
  /** name of the organization the report is about */
  subject: string
}

/** Writes one section of the answer; called only when there is something to write. */
export interface Chapter {
  path: SectionPath
  title: (words: ReportWords) => string
  /** sections under one chapter heading share a parent */
  parent?: (words: ReportWords) => string
  write(value: unknown, desk: Desk): Content[]
}

export type Row = Record<string, unknown>

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter(isRow) : isRow(value) ? [value] : []

/** A code list value in words: `AS, Aksjeselskap`. */
export function coded(value: unknown, { format }: Desk): string {
  if (Array.isArray(value)) return value.map((one) => coded(one, { format } as Desk)).join('\n')
  if (!isRow(value)) return format.text(value)
  return (
    [value.code, value.description].filter(Boolean).map(format.text).join(' ') || format.text(null)
  )
}

export const listed = (value: unknown, { format }: Desk): string =>
  Array.isArray(value) ? value.map(format.text).join(', ') || format.text(null) : format.text(value)
