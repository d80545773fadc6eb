import type { Band } from '../../../electron/shared/domain/ownership/band'
import {
  listedRegimes,
  type ListedOwnership,
  type OwnershipGraph,
  type OwnershipWarning,
} from '../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import { t } from '../../text/text'
import { formatBand } from '../../ui/format-band'
import type { GlyphName } from '../../ui/sign-names'
import { indexOf, type GraphIndex } from '../outline/graph-index'
import { partyName } from '../picture/words/party-words'
import { areOwnersUnknown } from '../picture/words/stamp-words'

/** Something to know about an ownership, and what to do about it. */
export interface NoticeLine {
  key: string
  tone: 'alarm' | 'care' | 'info'
  glyph: GlyphName
  text: string
  /** what to do next, said after it */
  next: string
  /** whom it is about: shown when asked */
  party: string | null
  /** the table shows it best */
  isInTable: boolean
}

const mostNamed = 3

/** What must be known before anybody relies on a verdict, the gravest first. */
export const noticeLines = (graph: OwnershipGraph, rule: RuleKey): NoticeLine[] => [
  ...listedLines(graph),
  ...unknownLine(graph, rule),
  ...(areOwnersUnknown(graph) ? ownersLine(graph) : uncollectedLine(graph, rule)),
  ...complexLine(graph),
  ...graph.warnings.map((warning, at) => warningLine(warning, at, indexOf(graph))),
]

const line = (
  key: string,
  tone: NoticeLine['tone'],
  text: string,
  more: Partial<NoticeLine> = {},
): NoticeLine => ({
  ...{ key, tone, text, glyph: 'warning', next: '', party: null, isInTable: false },
  ...more,
})

/** The first names, and how many more there are. */
export function namesOf(ids: readonly string[], { parties }: GraphIndex): string {
  const named = ids.slice(0, mostNamed).map((id) => {
    const party = parties.get(id)
    return party ? partyName(party) : t('ownership.nameless')
  })
  const names = named.join(', ')
  const count = ids.length - named.length
  return count > 0 ? t('ownership.notice.others', { names, count }) : names
}

const sizeOf = (band: Band) => band.maximum

/** Who holds the unknown parts could be an owner by the rule, by shares or by control. */
function unknownLine({ further, unknown }: OwnershipGraph, key: RuleKey): NoticeLine[] {
  const { capital, votes } = unknown
  const larger = sizeOf(votes) > sizeOf(capital) ? votes : capital
  if (!further.unknown.includes(key)) return []
  const text = t('ownership.notice.unknown', { share: formatBand(larger) })
  return [
    line('unknown', 'care', text, { glyph: 'unknown', next: t('ownership.notice.unknownNext') }),
  ]
}

/** Who owns companies whose owners were never found out could be an owner by the rule. */
function uncollectedLine(graph: OwnershipGraph, key: RuleKey): NoticeLine[] {
  const { uncollected, uncollectedCompanies } = graph.further
  if (!uncollected.includes(key)) return []
  const names = namesOf(uncollectedCompanies, indexOf(graph))
  const text = t('ownership.notice.uncollected', { names })
  const next = t('ownership.notice.uncollectedNext')
  const [party = null] = uncollectedCompanies
  return [line('uncollected', 'care', text, { glyph: 'unknown', next, party })]
}

/** Where no answer names the subject's owners there is no part to measure: all of it is unknown. */
function ownersLine(graph: OwnershipGraph): NoticeLine[] {
  const text = t('ownership.notice.ownersUnknown', {
    name: namesOf([graph.subject], indexOf(graph)),
  })
  return [
    line('owners', 'care', text, { glyph: 'unknown', next: t('ownership.notice.unknownNext') }),
  ]
}

function complexLine(graph: OwnershipGraph): NoticeLine[] {
  const { isComplex, layers, signs } = graph.complex
  if (!isComplex) return []
  const index = indexOf(graph)
  const said = signs.map(({ kind, parties }) =>
    t(`ownership.notice.sign.${kind}`, { names: namesOf(parties, index) }),
  )
  const text = t('ownership.notice.complex', {
    layers: t('ownership.notice.layers', { count: layers }),
    signs: said.join('; '),
  })
  const party = signs[0]?.parties[0] ?? null
  return [line('complex', 'care', text, { next: t('ownership.notice.complexNext'), party })]
}

const listedLines = (graph: OwnershipGraph): NoticeLine[] =>
  graph.listed.flatMap((listed) => [
    ...listedLine(listed, 'certain', indexOf(graph)),
    ...listedLine(listed, 'possible', indexOf(graph)),
  ])

function listedLine(
  { company, byRegime, holders }: ListedOwnership,
  state: 'certain' | 'possible',
  index: GraphIndex,
): NoticeLine[] {
  const caught = listedRegimes.filter((regime) => byRegime[regime].isCaught === state)
  const [first] = caught
  if (first === undefined) return []
  const text = t(
    state === 'certain' ? 'ownership.notice.caught' : 'ownership.notice.caughtPossible',
    {
      name: namesOf([company], index),
      regimes: caught.map((regime) => t(`picture.regime.${regime}`)).join(', '),
      sum: formatBand(byRegime[first].sum),
    },
  )
  const next = nextOf(holders, index)
  const tone = state === 'certain' ? 'alarm' : 'care'
  return [line(`listed-${state}-${company}`, tone, text, { next, party: company })]
}

/** Hits are to be checked; who is caught itself leads to them. */
function nextOf(holders: readonly string[], index: GraphIndex): string {
  const isHit = (id: string) => {
    const party = index.parties.get(id)
    return party?.sanction === 'hit' || party?.notes.some(({ kind }) => kind === 'listed') === true
  }
  const hits = holders.filter(isHit)
  const through = holders.filter((id) => !isHit(id))
  return [
    ...(through.length > 0
      ? [t('ownership.notice.caughtThrough', { names: namesOf(through, index) })]
      : []),
    ...(hits.length > 0 ? [t('ownership.notice.caughtNext', { names: namesOf(hits, index) })] : []),
  ].join(' ')
}

function warningLine(
  { code, parties }: OwnershipWarning,
  at: number,
  index: GraphIndex,
): NoticeLine {
  const text = t(`ownership.notice.${code}`, { names: namesOf(parties, index) })
  const isInTable = code === 'conflicting-statements' || code === 'unreadable-share'
  const glyph = code === 'conflicting-statements' ? 'unclear' : 'warning'
  return line(`${code}-${String(at)}`, 'care', text, {
    ...{ glyph, isInTable },
    party: parties[0] ?? null,
  })
}
