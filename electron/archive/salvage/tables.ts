import * as z from 'zod'
import { caseStatuses } from '../../shared/domain/keeping'
import { partyNoteKinds } from '../../shared/domain/ownership/party'
import { deliverableStates, reportLanguages, sessionStates } from '../../shared/domain/session'

const rowNumber = z.number().int().positive()
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const flag = z.number().int().min(0).max(1)
const text = z.string()
const textOrNone = text.nullable()
const jsonArray = text.refine((value) => Array.isArray(parsedJson(value)))
const jsonObject = text.refine((value) => {
  const object = parsedJson(value)
  return typeof object === 'object' && object !== null && !Array.isArray(object)
})

/** The value of a JSON text; `undefined` where it is none. */
export function parsedJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    // Bytes of something else: the row is none of ours.
    return undefined
  }
}

/**
 * The tables of a case that hold something of their own, column by column in the order in which they
 * are stored, with what a value of ours looks like. With it a row is recognised on a page whose table
 * nobody can tell any more, and whatever else lies in a file is left there.
 */
export const caseTables = {
  case_file: z.object({
    one: z.literal(1),
    case_id: text.length(36),
    name: text.min(1).max(120),
    created_at: text,
    audit_entries: z.number().int().min(0),
    audit_head: digest,
  }),
  particulars: z.object({
    one: z.literal(1),
    status: z.enum(caseStatuses),
    reference: textOrNone,
    owner: textOrNone,
    tags: jsonArray,
    due_on: textOrNone,
    review_on: textOrNone,
    relationship_ended_on: textOrNone,
    retention_years: z.number().int().min(1).max(30),
    legal_hold: jsonObject.nullable(),
  }),
  company: z.object({
    company_row: rowNumber,
    country: z.enum(['no', 'se', 'fi', 'dk']),
    kind: z.enum(['organization-number', 'duns']),
    identifier: text.min(1).max(20),
    added_at: text,
  }),
  session: z.object({
    session_row: rowNumber,
    company_row: rowNumber,
    environment: text,
    is_practice: flag,
    session_id: textOrNone,
    location: textOrNone,
    state: z.enum(sessionStates),
    ordered_at: text,
    created_at: textOrNone,
    ended_at: textOrNone,
    expands: jsonArray,
    language: z.enum(reportLanguages),
    failure: jsonObject.nullable(),
  }),
  deliverable: z.object({
    session_row: rowNumber,
    kind: text.min(1).max(64),
    position: z.number().int(),
    state: z.enum(deliverableStates),
    word: textOrNone,
    ready_seen_at: textOrNone,
    expires_at: textOrNone,
    failure: jsonObject.nullable(),
    receipt_row: rowNumber.nullable(),
  }),
  receipt: z.object({
    receipt_row: rowNumber,
    session_row: rowNumber,
    kind: text.min(1).max(64),
    sha256: digest,
    source_url: text,
    http_status: z.number().int(),
    headers: jsonObject,
    requested_at: text,
    retrieved_at: text,
  }),
  audit: z.object({
    sequence: rowNumber,
    at: text,
    actor: text,
    action: text,
    subject: jsonObject,
    previous_sha256: digest,
    sha256: digest,
    /** a row written before the column was added does not have it */
    is_redacted: flag.default(0),
  }),
  ownership_note: z.object({
    note_row: rowNumber,
    company_row: rowNumber,
    party: text,
    party_name: textOrNone,
    kind: z.enum(partyNoteKinds),
    relatives_group: textOrNone,
    note: text,
    actor: text,
    at: text,
    withdrawn_at: textOrNone,
    withdrawn_by: textOrNone,
  }),
  batch: z.object({
    batch_id: text.length(36),
    at: text,
    source: text.min(1).max(200),
  }),
  batch_line: z.object({
    batch_id: text.length(36),
    line: rowNumber,
    typed: text,
    reference: textOrNone,
    verdict: text,
    session_row: rowNumber.nullable(),
  }),
} as const

export type TableName = keyof typeof caseTables
export type TableRow<N extends TableName> = z.output<(typeof caseTables)[N]>
export const tableNames = Object.keys(caseTables) as TableName[]

export const columnsOf = (table: TableName): string[] => Object.keys(caseTables[table].shape)

/** Tables without row numbers stand on other pages, their rows ordered by the key they begin with. */
export const withoutRowid: readonly TableName[] = ['deliverable', 'batch_line']

/** Tables whose first column is the row's number and is not stored again. */
export const numberedByRowid: readonly TableName[] = [
  'case_file',
  'particulars',
  'company',
  'session',
  'receipt',
  'audit',
  'ownership_note',
]

/** What makes a row one and the same. */
export function keyOf(table: TableName, row: Record<string, unknown>): string {
  const [first = '', second = ''] = columnsOf(table)
  return withoutRowid.includes(table) ? `${row[first]} ${row[second]}` : String(row[first])
}
