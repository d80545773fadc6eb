import type { Band, ShareKind } from './band'
import type { StatementSource } from './interest'
import type { OwnershipRule, RuleMeasure } from './rule'
import type { VerdictState } from './verdict'

/** One link of a chain, from the holder toward the subject. */
export interface DerivationLink {
  interest: string
  holder: string
  company: string
  /** null where the link has no number */
  share: Band | null
}

/** One line of the sum that a person can follow with a pencil. */
export type DerivationLine =
  /** a chain without repetition, its links multiplied; for `steps` its weakest link */
  | { kind: 'path'; links: DerivationLink[]; contribution: Band | null }
  /**
   * chains beyond those listed; `isCut`: counting was given up, there are at least so many, and the
   * part of cycles is in it, as it cannot be told apart
   */
  | { kind: 'more-paths'; count: number; contribution: Band | null; isCut?: true }
  /**
   * what cycles add to the chains: integrated share less the sum of all chains; a member alone is a
   * company whose shares in itself count
   */
  | { kind: 'cycle'; members: string[]; contribution: Band }
  /** an entity is controlled: who of the controlling side holds how much of its votes */
  | { kind: 'control'; entity: string; holders: DerivationLink[]; votes: Band; isCertain: boolean }
  /** what the party itself, somebody counted with it or a controlled entity holds directly */
  | { kind: 'holding'; link: DerivationLink; contribution: Band | null }
  /** a role in a foundation that would be an owner by its own share */
  | { kind: 'role'; foundation: string; role: string; contribution: Band | null }
  /** treasury shares were left out: by this factor the others grow */
  | { kind: 'treasury'; company: string; share: Band }

/** Why a party is or is not a beneficial owner under a rule. */
export interface Derivation {
  party: string
  rule: OwnershipRule
  measure: RuleMeasure | 'role'
  of: ShareKind
  lines: DerivationLine[]
  total: Band | null
  /** the lines alone would come to more: nobody owns more than the whole, or than others leave */
  isCut: boolean
  state: VerdictState
  /** the total without the part of cycles, where there is one */
  withoutCycles: Band | null
  /** the answers that were used, each once */
  sources: StatementSource[]
}
