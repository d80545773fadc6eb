import { createHash } from 'node:crypto'
import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import { bodsDocument } from '../bods/bods'
import type { OwnershipInput } from '../face'
import type { FileSource } from './file-source'
import { historyMoments } from './history-moments'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Ownership with its history until the moment that was asked for, as BODS 0.4. */
export async function bodsFile(
  { assessed, moments, graphAt }: FileSource,
  { at, settings, madeAt }: OwnershipInput<'ownership.file'>,
): Promise<string> {
  const graphs: OwnershipGraph[] = []
  const instants = historyMoments(await moments(), at)
  for (const instant of instants.slice(0, -1)) {
    const earlier = await graphAt(instant)
    // Before the company's own first answer there is nothing to tell.
    if (earlier) graphs.push(earlier.graph)
  }
  graphs.push(assessed.graph)
  const { rule } = settings
  return bodsDocument({ graphs, rule, madeAt, publisher: 'Saksmappe', digest: sha256 })
}
