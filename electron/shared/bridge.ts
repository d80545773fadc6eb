import type { Result } from './result'

// Apart from the contract, so that the preload carries names only and no schema library.

export const callChannel = 'saksmappe:call'
export const eventChannel = 'saksmappe:event'

/** What the preload puts on `window.bridge`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>
  on(listener: (name: string, detail: unknown) => void): () => void
}
