import type { OwnershipMoment } from '../../shared/domain/ownership/comparison'
import type { Assessed } from '../assess'

/** What a file is made from: the graph that was asked for, and others of the same company where it needs them. */
export interface FileSource {
  assessed: Assessed
  /** moments one can go back to, newest first */
  moments(): Promise<OwnershipMoment[]>
  /** the graph as of another moment by the same rules; null where no answer of the company had come */
  graphAt(at: string | null): Promise<Assessed | null>
}
