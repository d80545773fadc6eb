import {
  partyNoteKinds,
  type OwnershipParty,
  type PartyNote,
  type PartyNoteKind,
} from '../../../../electron/shared/domain/ownership/party'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import { t } from '../../../text/text'

/** What can be noted of a party: only persons have relatives, only the others can be a trust or opaque. */
export const noteKindsFor = ({ kind }: OwnershipParty): PartyNoteKind[] =>
  partyNoteKinds.filter((each) => {
    if (each === 'relatives') return kind === 'person' || kind === 'unknown'
    if (each === 'trust' || each === 'opaque') return kind !== 'person'
    return true
  })

/** Groups of relatives that the case already has, each once, to be joined instead of made anew. */
export const groupsIn = ({ parties }: OwnershipGraph): string[] => [
  ...new Set(parties.flatMap(({ notes }) => notes.flatMap(({ group }) => group ?? []))),
]

/** A note's kind; relatives by the group's name. */
export const noteName = ({ kind, group }: PartyNote): string =>
  kind === 'relatives' && group !== null
    ? t('verdict.notes.groupOf', { group })
    : t(`verdict.notes.kind.${kind}`)
