import type { Band } from '../../../../electron/shared/domain/ownership/band'
import type { OwnershipChange } from '../../../../electron/shared/domain/ownership/comparison'

export type Change = 'came' | 'went' | 'moved'

/** What a comparison says of the parties and interests of one picture. */
export interface ChangesById {
  parties: ReadonlyMap<string, Change>
  interests: ReadonlyMap<string, { change: Change; before: Band | null; after: Band | null }>
}

/** Changes by the party or interest that they are of; came and went go before moved. */
export function changesById(changes: readonly OwnershipChange[]): ChangesById {
  const parties = new Map<string, Change>()
  const interests = new Map<string, { change: Change; before: Band | null; after: Band | null }>()
  for (const each of changes) {
    switch (each.kind) {
      case 'party-came':
        parties.set(each.party, 'came')
        break
      case 'party-went':
        parties.set(each.party, 'went')
        break
      case 'share-moved':
      case 'verdict-moved':
        if (!parties.has(each.party)) parties.set(each.party, 'moved')
        break
      case 'interest-came':
        interests.set(each.interest, { change: 'came', before: null, after: each.after })
        break
      case 'interest-went':
        interests.set(each.interest, { change: 'went', before: each.before, after: null })
        break
      case 'interest-moved':
        interests.set(each.interest, { change: 'moved', before: each.before, after: each.after })
        break
    }
  }
  return { parties, interests }
}
