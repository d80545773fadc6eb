import type { OwnershipComparison, OwnershipMoment } from '../shared/domain/ownership/comparison'
import type { Derivation } from '../shared/domain/ownership/derivation'
import type { OwnershipGraph } from '../shared/domain/ownership/graph'
import type { OwnershipSettings, RuleKey } from '../shared/domain/ownership/rule'

/** A case where it lies now; it is read through a connection of the moment. */
export interface PlacedCompany {
  caseId: string
  folder: string
  companyRow: number
}

/** As of when, and by which thresholds. */
export interface Asked extends PlacedCompany {
  /** answers retrieved until this instant; null: all */
  at: string | null
  settings: OwnershipSettings
}

export const ownershipFileKinds = ['bods', 'csv', 'note-pdf', 'note-text'] as const
export type OwnershipFileKind = (typeof ownershipFileKinds)[number]

/**
 * Every call the ownership's thread answers: name → [input, output]. Null where the company has no
 * stored answer at that time.
 */
export interface OwnershipCalls {
  'ownership.graph': [Asked, OwnershipGraph | null]
  /** one for each finding of the rule, the strongest first */
  'ownership.derivations': [Asked & { party: string; rule: RuleKey }, Derivation[]]
  'ownership.moments': [PlacedCompany, OwnershipMoment[]]
  'ownership.compare': [
    Omit<Asked, 'at'> & { from: string; to: string | null },
    OwnershipComparison | null,
  ]
  /** the file's bytes; `language` for what people read */
  'ownership.file': [
    Asked & { kind: OwnershipFileKind; language: 'en' | 'nb'; author: string; madeAt: string },
    Uint8Array | null,
  ]
  /** a picture as PDF, one page for each SVG document */
  'ownership.pdf': [
    { pages: string[]; title: string; language: 'en' | 'nb'; madeAt: string },
    Uint8Array,
  ]
  /** pictures that are being laid out are given up */
  'ownership.stopPdf': [Record<never, never>, null]
  /** the case was closed, deleted or moved: nothing read of it is kept */
  'ownership.forget': [{ caseId: string }, null]
}

export type OwnershipCallName = keyof OwnershipCalls
export type OwnershipInput<N extends OwnershipCallName> = OwnershipCalls[N][0]
export type OwnershipOutput<N extends OwnershipCallName> = OwnershipCalls[N][1]
