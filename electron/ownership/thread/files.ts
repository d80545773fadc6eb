import { ExpectedFailure } from '../../shared/result'
import type { Assessed } from '../assess'
import type { OwnershipInput } from '../face'

/** The bytes of a file about an assessed graph. Fails with `not-found` for a kind that is not made. */
export function ownershipFile(
  _assessed: Assessed,
  { kind }: OwnershipInput<'ownership.file'>,
): Uint8Array | Promise<Uint8Array> {
  throw new ExpectedFailure({ code: 'not-found', about: kind })
}

/** A picture as PDF, a page for each SVG document. Fails with `not-found` until pages can be made. */
export function picturePdf(_wish: OwnershipInput<'ownership.pdf'>): Promise<Uint8Array> {
  return Promise.reject(new ExpectedFailure({ code: 'not-found', about: 'pdf' }))
}
