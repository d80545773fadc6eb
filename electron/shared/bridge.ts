// Apart from the contract, so that the preload carries names only and no schema library.

export const callChannel = 'saksmappe:call'
export const eventChannel = 'saksmappe:event'

/**
 * What the preload puts on `window.bridge`. An outcome comes as the JSON text of a `Result`: a list
 * of 20,000 companies as objects is copied three times on its way and takes near twice as long.
 */
export interface Bridge {
  call(name: string, input: unknown): Promise<string>
  on(listener: (name: string, detail: unknown) => void): () => void
}
