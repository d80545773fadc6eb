import * as z from 'zod'

export const countries = ['no', 'se', 'fi', 'dk'] as const
export const country = z.enum(countries)
export type Country = z.infer<typeof country>

export const identifierKinds = ['organization-number', 'duns'] as const
export const identifierKind = z.enum(identifierKinds)
export type IdentifierKind = z.infer<typeof identifierKind>

/** A company's number never travels without its country and kind. `identifier` is in the canonical form of the session API contract, §10. */
export const companyKey = z.object({
  country,
  kind: identifierKind,
  identifier: z.string().min(1).max(20),
})
export type CompanyKey = z.infer<typeof companyKey>

export const identifierRemarks = [
  'check-digit',
  'personal-number',
  'placeholder',
  'vat-form',
  'padded',
] as const
export type IdentifierRemark = (typeof identifierRemarks)[number]

export const identifierFaults = ['empty', 'length', 'characters', 'ambiguous'] as const
export type IdentifierFault = (typeof identifierFaults)[number]

/** What one pasted line turned out to be. Remarks warn and never block; only a fault blocks. */
export type IdentifierVerdict =
  | { state: 'readable'; typed: string; key: CompanyKey; remarks: IdentifierRemark[] }
  | {
      state: 'unreadable'
      typed: string
      fault: IdentifierFault
      country: Country | null
      expected: number | null
      found: number
    }

/** One entry of a pasted list, counted from 1; `repeats` is the earlier line that named the same company. */
export interface PasteLine {
  line: number
  verdict: IdentifierVerdict
  repeats: number | null
}

/** A pasted list, read. `leftOut` counts the entries beyond what one paste may hold: never cut silently. */
export interface Paste {
  lines: PasteLine[]
  leftOut: number
}
