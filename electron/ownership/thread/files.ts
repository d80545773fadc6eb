import type { OwnershipMoment } from '../../shared/domain/ownership/comparison'
import { ExpectedFailure } from '../../shared/result'
import type { Assessed } from '../assess'
import type { OwnershipInput } from '../face'

/** What a file is made from: the graph that was asked for, and others of the same company where it needs them. */
export interface FileSource {
  assessed: Assessed
  /** moments one can go back to, newest first */
  moments(): Promise<OwnershipMoment[]>
  /** the graph as of another moment by the same rules; null where no answer of the company had come */
  graphAt(at: string | null): Promise<Assessed | null>
}

/** The bytes of a file about an assessed graph. Fails with `not-found` for a kind that is not made. */
export function ownershipFile(
  _source: FileSource,
  { kind }: OwnershipInput<'ownership.file'>,
): Promise<Uint8Array> {
  return Promise.reject(new ExpectedFailure({ code: 'not-found', about: kind }))
}

/** A picture as PDF, a page for each SVG document. Fails with `not-found` until pages can be made. */
export function picturePdf(_wish: OwnershipInput<'ownership.pdf'>): Promise<Uint8Array> {
  return Promise.reject(new ExpectedFailure({ code: 'not-found', about: 'pdf' }))
}
