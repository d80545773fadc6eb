import type { HoldingSum } from './company'
/** The sections an answer can hold, in the fixed order in which every screen shows them. */
export const sectionNames = [
  'keyInformation',
  'address',
  'accounting',
  'keyFigures',
  'roles',
  'authorities',
  'beneficials',
  'shareholders',
  'subsidiaries',
  'indicators',
  'sanction',
  'lei',
  'auditor',
  'accountant',
] as const
export type SectionName = (typeof sectionNames)[number]

/** Where each section lies in the JSON and what asks for it (contract §5). Key information always comes. */
export const sectionTable: Record<
  SectionName,
  { path: string; expand: string | null; deprecated?: true }
> = {
  keyInformation: { path: 'keyInformation', expand: null },
  address: { path: 'address', expand: 'address' },
  accounting: { path: 'financials.accounting', expand: 'financials.accounting' },
  keyFigures: { path: 'financials.keyFigures', expand: 'financials.keyFigures' },
  roles: { path: 'roles', expand: 'roles' },
  authorities: { path: 'authorities', expand: 'authorities' },
  beneficials: { path: 'ownership.beneficials', expand: 'ownership.beneficials' },
  shareholders: { path: 'ownership.shareholders', expand: 'ownership.shareholders' },
  subsidiaries: { path: 'ownership.subsidiaries', expand: 'ownership.subsidiaries' },
  indicators: { path: 'ownership.indicators', expand: 'ownership.indicators' },
  sanction: { path: 'sanction', expand: 'sanction' },
  lei: { path: 'keyInformation.lei', expand: 'keyInformation.lei' },
  auditor: { path: 'financials.auditor', expand: 'financials.auditor', deprecated: true },
  accountant: { path: 'financials.accountant', expand: 'financials.accountant', deprecated: true },
}

export const allExpands: string[] = sectionNames.flatMap((name) => sectionTable[name].expand ?? [])

/** The four answers that must never be mixed. `not-collected` is ours: no JSON is stored yet. */
export const answerStates = ['found', 'nothing-found', 'not-delivered', 'not-requested'] as const
export type AnswerState = (typeof answerStates)[number]

/**
 * Codes of troubles that we found ourselves while reading, where a sentence can say more than the
 * short English `message`: the bytes are no JSON object or no UTF-8, a section cannot be read at
 * all, or a part was shown only in part.
 */
export const readingTroubles = [
  'not-json',
  'not-an-object',
  'not-utf-8',
  'unreadable',
  'too-deep',
  'too-many-leaves',
  'too-many-sections',
  'too-many-troubles',
  'too-long',
  'too-many-entries',
] as const

/** A trouble the service put inside its answer, with the JSON path where it stood; the message is its own words. */
export interface ServiceTrouble {
  path: string
  code: string | null
  message: string
  /** what else the service said with it, such as a reference or a time */
  details?: Leaf[]
}

/**
 * A leaf we have no name for: kept and shown, never dropped. `key` is its path inside the object or
 * section that holds it (`knowledge.sumIdentifiedShareholders`); `text` is empty where nothing stood
 * (null, an empty node). National person numbers arrive masked.
 */
export interface Leaf {
  path: string
  key: string
  text: string
}

/**
 * A section of the answer. `path` is the JSON path from the root, e.g. `ownership.shareholders`.
 * What stood there beside the value is in `extra`, and so is what stood there without one, such as
 * the name of the source that was searched or a part that cannot be read.
 */
export type Section<T> =
  | {
      state: 'found'
      path: string
      value: T
      extra: Leaf[]
      troubles: ServiceTrouble[]
      /** where a page was handed a part of a long list: how much the answer has */
      whole?: { entries: number; shares: HoldingSum | null }
    }
  | { state: 'nothing-found'; path: string; extra: Leaf[]; troubles: ServiceTrouble[] }
  | { state: 'not-delivered'; path: string; extra: Leaf[]; troubles: ServiceTrouble[] }
  | { state: 'not-requested'; path: string; extra: Leaf[]; troubles: ServiceTrouble[] }

/** The state of every section, in the order of `sectionNames`; null where no answer is stored yet. */
export type Coverage = Record<SectionName, AnswerState>
