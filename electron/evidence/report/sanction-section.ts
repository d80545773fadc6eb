import type { Section } from '../../shared/domain/answer'
import type { Sanction, SanctionHit } from '../../shared/domain/company'
import type { Block } from '../../pdf/blocks'
import { formatDate, formatNumber } from './format'
import { fact, leafFacts, section } from './section'
import type { ReportWords } from './words'

/**
 * Sanctions: what was searched and what was not is said first. A search is no approval, so nothing
 * here is called clear.
 */
export function sanctionBlocks(part: Section<Sanction>, words: ReportWords): Block[] {
  const blocks = section('sanction', part, words, (sanction) => foundBlocks(sanction, words))
  if (part.state !== 'not-requested') return blocks
  return [...blocks, { kind: 'text', line: [words.sanction.notSearched] }]
}

function foundBlocks(sanction: Sanction, words: ReportWords): Block[] {
  const labels = words.sanction
  const lead: Block =
    sanction.outcome === 'no-hit'
      ? { kind: 'text', line: [labels.searched] }
      : {
          kind: 'notice',
          tone: 'care',
          line: [sanction.outcome === 'hit' ? labels.hitWhat : labels.needsReview],
        }
  return [
    lead,
    {
      kind: 'facts',
      facts: [...fact(labels.word, sanction.statusWord), ...fact(labels.message, sanction.message)],
    },
    ...sanction.hits.flatMap((hit) => hitBlocks(hit, words)),
  ]
}

function hitBlocks(hit: SanctionHit, words: ReportWords): Block[] {
  const labels = words.sanction
  const match =
    hit.matchIndicator === null ? null : labels.of500(formatNumber(hit.matchIndicator, words))
  return [
    { kind: 'text', line: [{ text: hit.name ?? labels.nameless, is: 'strong' }] },
    {
      kind: 'facts',
      facts: [
        ...fact(labels.match, [match, hit.matchIndicatorDescription].filter(Boolean).join(' · ')),
        ...fact(labels.list, hit.source),
        ...fact(labels.provider, hit.dataProvider),
        ...fact(labels.aliases, hit.aliasList.join('; ')),
        ...fact(labels.addresses, hit.addresses.join('; ')),
        ...fact(labels.since, hit.initialDate && formatDate(hit.initialDate, words)),
        ...fact(labels.updated, hit.lastUpdate && formatDate(hit.lastUpdate, words)),
        // Shown, never linked: they are the vendor's words, and the pack stays offline.
        ...fact(labels.links, hit.urls.join('  ')),
      ],
    },
    ...leafFacts(hit.extra, words),
  ]
}
