import type { Failure } from '../../electron/shared/result'

/** A folder that could not be opened as a case; `folder` is null where none was chosen yet. */
export interface OpenFailure {
  failure: Failure
  folder: string | null
}
