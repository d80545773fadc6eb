import type { ArchiveCallName, ArchiveInput, ArchiveOutput } from '../../electron/archive/face'
import type { Archive } from '../../electron/worker-client'

/** The value of a call that has to succeed. */
export async function ask<N extends ArchiveCallName>(
  archive: Archive,
  name: N,
  input: ArchiveInput<N>,
): Promise<ArchiveOutput<N>> {
  const result = await archive.call(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** The failure of a call that has to fail. */
export async function refusal<N extends ArchiveCallName>(
  archive: Archive,
  name: N,
  input: ArchiveInput<N>,
) {
  const result = await archive.call(name, input)
  if (result.ok) throw new Error(`${name} succeeded`)
  return result.failure
}
