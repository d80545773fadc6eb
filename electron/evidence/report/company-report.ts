import { sectionNames } from '../../shared/domain/answer'
import type { AnswerDigest, CompanyView } from '../../shared/domain/company'
import type { Block, Line } from '../../pdf/blocks'
import { anchorOf, type CaseReport, type ReportCompany } from './case-report'
import {
  addressBlocks,
  figureBlocks,
  indicatorBlocks,
  keyInformationBlocks,
  leiBlocks,
} from './fact-sections'
import { formatCoded, formatCompany, formatDate, formatInstant } from './format'
import { originalsBlocks } from './originals-section'
import { authorityBlocks, beneficialBlocks, holdingBlocks, roleBlocks } from './people-sections'
import { sanctionBlocks } from './sanction-section'
import { plainLeaves, section, troubleBlocks } from './section'
import type { ReportWords } from './words'

/** Everything about one company: the four answers first, then each part, then the originals. */
export function companyBlocks(report: CaseReport, one: ReportCompany): Block[] {
  const { words } = report
  const view = report.viewOf(one)
  const originals = originalsBlocks(one.sessions, report.receiptsOf, words)
  const name = nameOf(view) ?? words.company.nameless
  const head: Block = {
    kind: 'company',
    anchor: anchorOf(one),
    name,
    under: underLine(one, view, words),
  }
  if (!view) return [head, { kind: 'text', line: [words.company.noAnswer] }, ...originals]
  const snapshots = one.sessions.filter(({ deliverables }) =>
    deliverables.some(({ kind, state }) => kind === 'json' && state === 'saved'),
  )
  return [
    head,
    ...(snapshots.length > 1
      ? [{ kind: 'text' as const, line: [{ text: words.company.older, is: 'faint' as const }] }]
      : []),
    ...troubleBlocks(view.troubles, words),
    { kind: 'heading', text: words.company.answers, answer: null, aside: null },
    {
      kind: 'answers',
      answers: sectionNames.map((name) => ({
        title: words.section[name],
        state: view.coverage[name],
        // Of a search in lists it matters what it gave, not that there is something to read.
        word:
          name === 'sanction'
            ? words.sanctions[sanctionOf(view)]
            : words.answer[view.coverage[name]],
      })),
    },
    ...sectionBlocks(view, words),
    ...originals,
  ]
}

function sectionBlocks(view: CompanyView, words: ReportWords): Block[] {
  return [
    ...section('keyInformation', view.keyInformation, words, (key) =>
      keyInformationBlocks(key, words),
    ),
    ...section('lei', view.lei, words, (lei) => leiBlocks(lei, words)),
    ...section('address', view.address, words, (addresses) => addressBlocks(addresses, words)),
    ...section('roles', view.roles, words, (roles) => roleBlocks(roles, words)),
    ...section('authorities', view.authorities, words, (all) => authorityBlocks(all, words)),
    ...section(
      'beneficials',
      view.beneficials,
      words,
      (owners) => beneficialBlocks(owners, words),
      words.owners.claimed,
    ),
    ...section('shareholders', view.shareholders, words, (holdings) =>
      holdingBlocks(holdings, words, 'holder'),
    ),
    ...section('subsidiaries', view.subsidiaries, words, (holdings) =>
      holdingBlocks(holdings, words, 'company'),
    ),
    ...section('indicators', view.indicators, words, (leaves) => indicatorBlocks(leaves, words)),
    ...sanctionBlocks(view.sanction, words),
    ...section('keyFigures', view.keyFigures, words, (years) => figureBlocks(years, words)),
    ...section('accounting', view.accounting, words, (years) => figureBlocks(years, words)),
    ...otherBlocks(view, words),
  ]
}

function otherBlocks({ others }: CompanyView, words: ReportWords): Block[] {
  const leaves = others.flatMap((other) => other.leaves)
  if (leaves.length === 0) return []
  return [
    { kind: 'heading', text: words.company.others, answer: null, aside: null },
    plainLeaves(leaves),
  ]
}

function underLine(one: ReportCompany, view: CompanyView | null, words: ReportWords): Line {
  const key = view?.keyInformation.state === 'found' ? view.keyInformation.value : null
  const parts = [
    formatCompany(one.company),
    words.country[one.company.country],
    key?.organizationType && formatCoded(key.organizationType.value),
    key && words.status[key.status],
    key?.statusCode && `${words.company.sourceStatus} ${key.statusCode.value}`,
    key?.registeredDate &&
      `${words.company.registered} ${formatDate(key.registeredDate.value, words)}`,
    one.shown && `${words.company.retrieved} ${formatInstant(one.shown.retrievedAt, words)} UTC`,
  ]
  return [parts.filter(Boolean).join(' · ')]
}

const sanctionOf = ({ sanction }: CompanyView): AnswerDigest['sanction'] =>
  sanction.state === 'found' ? sanction.value.outcome : sanction.state

const nameOf = (view: CompanyView | null): string | null =>
  view?.keyInformation.state === 'found' ? (view.keyInformation.value.name?.value ?? null) : null
