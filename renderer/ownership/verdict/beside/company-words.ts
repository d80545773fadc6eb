import type { Band } from '../../../../electron/shared/domain/ownership/band'
import {
  listedRegimes,
  type OwnershipGraph,
} from '../../../../electron/shared/domain/ownership/graph'
import type { OwnershipParty } from '../../../../electron/shared/domain/ownership/party'
import type { OwnershipRule } from '../../../../electron/shared/domain/ownership/rule'
import { formatList } from '../../../company/list-words'
import { t } from '../../../text/text'
import { formatBand } from '../../../ui/format-band'
import type { GlyphName } from '../../../ui/sign-names'
import { answerSigns, type Tone } from '../../../ui/tones'
import { indexOf } from '../../outline/graph-index'
import { standsAt } from '../derivation/derivation-words'
import { nameOf, namesOf } from '../verdict-signs'

/** A sentence with the shape that stands before it. */
export interface SignedLine {
  glyph: GlyphName
  tone: Tone
  text: string
}

const mostNames = 12

/** Names as a list; very many are cut, with how many more there are. */
export function namesWords(graph: OwnershipGraph, ids: readonly string[]): string {
  const names = namesOf(graph, ids.slice(0, mostNames))
  const rest = ids.length - names.length
  return rest > 0
    ? formatList([...names, t('picture.box.others', { count: rest })])
    : formatList(names)
}

/** What is not known of a company's owners, and why. Nothing that was not searched is called clear. */
export function gapLines(
  graph: OwnershipGraph,
  party: OwnershipParty,
  rule: OwnershipRule | null,
): SignedLine[] {
  const lines: SignedLine[] = [...ownersLines(party), ...unnamedLines(graph, party)]
  if (party.id !== graph.subject) return lines
  return [...lines, ...subjectLines(graph, rule), ...hiddenLines(graph, rule)]
}

function ownersLines({ owners }: OwnershipParty): SignedLine[] {
  if (owners === null || owners === 'found') return []
  const answer = owners === 'not-in-case' ? 'not-requested' : owners
  return [
    {
      glyph: answerSigns[answer],
      tone: owners === 'not-delivered' ? 'care' : 'faint',
      text: t(`verdict.company.owners.${owners}`),
    },
  ]
}

/** The part of this one company for which nobody is named. */
const unnamedLines = (graph: OwnershipGraph, { id }: OwnershipParty): SignedLine[] =>
  unnamedOf(graph, id).map(({ capital, votes }) => ({
    glyph: 'unknown',
    tone: 'faint',
    text: t('verdict.company.unknown', { share: formatBand(capital ?? votes) }),
  }))

function unnamedOf(graph: OwnershipGraph, company: string) {
  const { ownersOf, parties } = indexOf(graph)
  return ownersOf(company).filter(({ holder }) => parties.get(holder)?.kind === 'unknown-part')
}

function subjectLines(graph: OwnershipGraph, rule: OwnershipRule | null): SignedLine[] {
  const { capital, votes } = graph.unknown
  const larger: Band = votes.maximum > capital.maximum ? votes : capital
  if (larger.maximum === 0) return []
  const share = formatBand(larger)
  if (rule && graph.further.unknown.includes(rule.key)) {
    const text = t('verdict.company.cannotExclude', { share })
    return [{ glyph: 'warning', tone: 'care', text }]
  }
  const name = nameOf(graph, graph.subject)
  return [
    { glyph: 'unknown', tone: 'faint', text: t('verdict.company.subjectUnknown', { share, name }) },
  ]
}

/** Everybody from whom a chain leads to the subject. */
function aboveSubject(graph: OwnershipGraph): string[] {
  const { ownersOf } = indexOf(graph)
  const seen = new Set([graph.subject])
  for (const party of seen) for (const { holder } of ownersOf(party)) seen.add(holder)
  seen.delete(graph.subject)
  return [...seen]
}

const isHidden = ({ owners }: OwnershipParty) => owners !== null && owners !== 'found'

/** Companies above the subject behind which somebody may stand whom no answer of the case names. */
function hiddenLines(graph: OwnershipGraph, rule: OwnershipRule | null): SignedLine[] {
  const { parties, standings } = indexOf(graph)
  const hidden = aboveSubject(graph)
    .flatMap((party) => {
      const company = parties.get(party)
      if (!company || !isHidden(company)) return []
      const { capital = null, votes = null } = standings.get(party)?.integrated ?? {}
      return [{ party, share: (votes?.maximum ?? 0) > (capital?.maximum ?? 0) ? votes : capital }]
    })
    .sort((one, other) => (other.share?.maximum ?? 0) - (one.share?.maximum ?? 0))
  if (hidden.length === 0) return []
  const isEnough = ({ share }: { share: Band | null }) =>
    share === null || rule === null || standsAt(share, rule) !== 'below'
  const named = hidden.slice(0, mostNames).map(({ party, share }) => {
    const values = { name: nameOf(graph, party), share: formatBand(share) }
    return t('verdict.company.withShare', values)
  })
  const rest = hidden.length - named.length
  const names = [...named, ...(rest > 0 ? [t('picture.box.others', { count: rest })] : [])]
  const text = t('verdict.company.hidden', { names: formatList(names) })
  return hidden.some(isEnough)
    ? [{ glyph: 'warning', tone: 'care', text }]
    : [{ glyph: 'unknown', tone: 'faint', text }]
}

const caughtWords = { certain: 'caught', possible: 'caughtPossible', no: 'notCaught' } as const

/** Under which regimes a company is caught by listed owners, with the sum and who was summed. */
export function listedLines(graph: OwnershipGraph, company: string): SignedLine[] {
  const listed = graph.listed.find((each) => each.company === company)
  if (!listed) return []
  const regimes = listedRegimes.map((name): SignedLine => {
    const { sum, isCaught } = listed.byRegime[name]
    const regime = t(`verdict.company.regime.${name}`)
    return {
      glyph: isCaught === 'no' ? 'dissolved' : isCaught === 'certain' ? 'hit' : 'unclear',
      tone: isCaught === 'no' ? 'quiet' : 'care',
      text: t(`verdict.company.${caughtWords[isCaught]}`, { regime, share: formatBand(sum) }),
    }
  })
  const names = namesWords(graph, listed.holders)
  const holders: SignedLine = {
    ...{ glyph: 'hit', tone: 'faint' },
    text: t('verdict.company.listedHolders', { names }),
  }
  return listed.holders.length === 0 ? regimes : [...regimes, holders]
}

/** Signs of a complex structure: all of the subject's, or those that one party gives. */
export function complexLines(graph: OwnershipGraph, party: string): SignedLine[] {
  const { isComplex, layers, signs } = graph.complex
  const isSubject = party === graph.subject
  const shown = isSubject ? signs : signs.filter(({ parties }) => parties.includes(party))
  const lines = shown.map(({ kind, parties }): SignedLine => ({
    ...{ glyph: 'not-relevant', tone: 'quiet' },
    text: t(`verdict.company.sign.${kind}`, {
      names: namesWords(graph, isSubject ? parties : [party]),
    }),
  }))
  if (!isSubject || (signs.length === 0 && layers === 0)) return lines
  const head: SignedLine = isComplex
    ? { glyph: 'warning', tone: 'care', text: t('verdict.company.isComplex', { count: layers }) }
    : {
        glyph: 'dissolved',
        tone: 'quiet',
        text: t('verdict.company.notComplex', { count: layers }),
      }
  return [head, ...lines]
}

/**
 * What cannot be trusted about a party. Of the subject it stands above the picture already, and that
 * a rest is unknown stands among what is not known.
 */
export const warningLines = (graph: OwnershipGraph, party: string): SignedLine[] =>
  graph.warnings
    .filter(({ parties }) => party !== graph.subject && parties.includes(party))
    .filter(({ code }) => code !== 'sum-under-100' || unnamedOf(graph, party).length === 0)
    .map(({ code, parties }) => ({
      glyph: 'warning',
      tone: 'care',
      text: t(`verdict.summary.warning.${code}`, { names: namesWords(graph, parties) }),
    }))
