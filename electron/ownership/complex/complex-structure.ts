import type { ComplexStructure } from '../../shared/domain/ownership/graph'
import type { OwnershipParty, PartyNoteKind } from '../../shared/domain/ownership/party'
import type { RuleKey } from '../../shared/domain/ownership/rule'
import type { Standing } from '../../shared/domain/ownership/verdict'
import type { StatedGraph } from '../stated-graph'
import { economicArea, isOutside } from './area'
import { aboveSubject, distancesOf, layersBelow } from './layers'

/** From how many layers and signs on a structure is complex (draft EU standard, art. 12). */
const fewestLayers = 3
const fewestSigns = 2

const hasNote = (party: OwnershipParty, kind: PartyNoteKind): boolean =>
  party.notes.some((note) => note.kind === kind)

type Sign = ComplexStructure['signs'][number]['kind']

const signs: Record<Sign, (party: OwnershipParty, area: ReadonlySet<string>) => boolean> = {
  'trust-or-foundation': (party) => party.kind === 'foundation' || hasNote(party, 'trust'),
  'outside-area': ({ country }, area) => isOutside(country, area) === true,
  nominee: (party) => hasNote(party, 'nominee'),
  opaque: (party) => hasNote(party, 'opaque'),
}

const signKinds = ['trust-or-foundation', 'outside-area', 'nominee', 'opaque'] as const

/**
 * Whether a structure shows signs of being complex: at least three layers between the subject and
 * some beneficial owner under a rule, certain or possible, and at least two signs in those layers.
 * Nominees and opaqueness are an analyst's notes alone; countries that no answer names say nothing.
 */
export function complexStructure(
  { subject, interests, parties }: StatedGraph,
  standings: readonly Standing[],
  rule: RuleKey,
  area: ReadonlySet<string> = economicArea,
): ComplexStructure {
  const above = aboveSubject(subject, interests)
  const owners = new Set(
    standings
      .filter(({ verdicts }) =>
        verdicts.some((verdict) => verdict.rule === rule && verdict.state !== 'excluded'),
      )
      .flatMap(({ party }) => above.indexOf.get(party) ?? []),
  )
  const distances = distancesOf(above)
  const layers = [...owners].reduce((most, owner) => Math.max(most, (distances[owner] ?? 0) - 1), 0)
  const between = [...layersBelow(above, owners)]
    .sort((a, b) => a - b)
    .flatMap((at) => parties.get(above.ids[at] ?? '') ?? [])
  const onTop = [...owners].flatMap((at) => parties.get(above.ids[at] ?? '') ?? [])
  const found = signKinds.flatMap((kind) => {
    // Whoever holds for somebody else, or behind whom nothing can be seen, may stand on top.
    const looked = kind === 'nominee' || kind === 'opaque' ? [...between, ...onTop] : between
    const shown = looked.filter((party) => signs[kind](party, area)).map(({ id }) => id)
    return shown.length > 0 ? [{ kind, parties: shown }] : []
  })
  return { isComplex: layers >= fewestLayers && found.length >= fewestSigns, layers, signs: found }
}
