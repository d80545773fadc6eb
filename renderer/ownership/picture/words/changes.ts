import type { Band, ShareKind } from '../../../../electron/shared/domain/ownership/band'
import type { OwnershipChange } from '../../../../electron/shared/domain/ownership/comparison'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'

export type Change = 'came' | 'went' | 'moved'

/** What a comparison says of the parties and interests of one picture. */
export interface ChangesById {
  parties: ReadonlyMap<string, Change>
  interests: ReadonlyMap<string, InterestChange>
}

export interface InterestChange {
  change: Change
  of: ShareKind
  before: Band | null
  after: Band | null
}

/** Changes by the party or interest that they are of; came and went go before moved, capital before votes. */
export function changesById(changes: readonly OwnershipChange[], rule?: RuleKey): ChangesById {
  const parties = new Map<string, Change>()
  const interests = new Map<string, InterestChange>()
  for (const each of changes) {
    switch (each.kind) {
      case 'party-came':
        parties.set(each.party, 'came')
        break
      case 'party-went':
        parties.set(each.party, 'went')
        break
      case 'share-moved':
      case 'verdict-moved': {
        // What another rule says is told where that rule is shown.
        const isSeen = each.kind === 'share-moved' || each.rule === rule
        if (isSeen && !parties.has(each.party)) parties.set(each.party, 'moved')
        break
      }
      case 'interest-came':
        interests.set(each.interest, came(each.after))
        break
      case 'interest-went':
        interests.set(each.interest, { ...came(null), change: 'went', before: each.before })
        break
      case 'interest-moved':
        if (interests.get(each.interest)?.of !== 'capital') {
          const { of, before, after } = each
          interests.set(each.interest, { change: 'moved', of, before, after })
        }
        break
    }
  }
  return { parties, interests }
}

const came = (after: Band | null): InterestChange => ({
  ...{ change: 'came', of: 'capital' },
  ...{ before: null, after },
})
