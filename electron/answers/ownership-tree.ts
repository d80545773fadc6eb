import type { Section } from '../shared/domain/answer'
import type { Coded, Holding } from '../shared/domain/company'
import type { OwnershipNode, OwnershipTree } from '../shared/domain/ownership'
import { toNumber } from '../ownership/numbers/fraction'
import { asOfDateOf } from './as-of-date'
import {
  arrange,
  foldedNode,
  nodeId,
  notCollectedNode,
  partyNode,
  subjectNode,
  tooDeepNode,
  unknownPartNode,
} from './ownership-nodes'
import { ownershipShares, unknownHolderOf, type OwnershipShares } from './ownership-shares'
import { companyName, createDirectory, type CaseAnswer, type Directory } from './parties'
import { addUpShares } from './share-sums'

/** Real chains have a handful of levels; beyond this a tree is cut, and says so. */
const deepestLevel = 60

type Shown = Map<string, { id: string; level: number }>

/** One direction of the tree while it is built: owners upward or subsidiaries downward. */
interface Direction {
  directory: Directory
  sectionOf: (answer: CaseAnswer) => Section<Holding[]>
  /** parties whose own lines are shown already, and where */
  shown: Shown
  /** what stands at the end of a line or beside its holdings, because something is not known */
  unknownOf: (answer: CaseAnswer, above: string) => OwnershipNode[]
  notInCase: (party: string, id: string) => OwnershipNode[]
  integratedOf: (party: string) => number | null
}

/** Where a line stands: its place, and the parties on the way to it. */
interface Place {
  id: string
  level: number
  way: readonly string[]
}

function linesOf(answer: CaseAnswer, place: Place, direction: Direction): OwnershipNode[] {
  const section = direction.sectionOf(answer)
  const unknown = direction.unknownOf(answer, place.id)
  if (section.state !== 'found') return unknown
  const { shown, folded } = arrange(section.value)
  if (place.level >= deepestLevel) {
    return section.value.length === 0
      ? unknown
      : [tooDeepNode(nodeId(place.id, 'deep'), section.value.length)]
  }
  const lines = shown.map((holding) => lineOf(holding, answer, place, direction))
  if (folded.length === 0) return [...lines, ...unknown]
  const foldPlace = { ...place, id: nodeId(place.id, 'folded'), level: place.level + 1 }
  const inside = folded.map((holding) => lineOf(holding, answer, foldPlace, direction))
  return [...lines, foldedNode(foldPlace.id, inside, answer.retrievedAt), ...unknown]
}

function lineOf(
  holding: Holding,
  namedBy: CaseAnswer,
  place: Place,
  direction: Direction,
): OwnershipNode {
  const { directory, shown } = direction
  const party = directory.nameOf(holding.party, namedBy, holding.path)
  const own = directory.answerOf(holding.party, namedBy)
  // The path tells apart two holdings of one party in one company, such as share classes.
  const id = nodeId(place.id, party, holding.path)
  const line = partyNode(id, holding, namedBy, own)
  const level = place.level + 1
  const before = shown.get(party)
  if (before) {
    const isCycle = place.way.includes(party)
    const integrated = isCycle ? null : direction.integratedOf(party)
    return { ...line, integrated, reference: { to: before.id, level: before.level, isCycle } }
  }
  const integrated = direction.integratedOf(party)
  if (!own) {
    const children = line.kind === 'organization' ? direction.notInCase(party, id) : []
    return { ...line, integrated, children }
  }
  shown.set(party, { id, level })
  const children = linesOf(own, { id, level, way: [...place.way, party] }, direction)
  return { ...line, integrated, children }
}

// Foundations, associations and public bodies have no owners: that none were found is no gap.
const ownerlessCodes = new Set(['STI', 'FLI', 'STAT', 'KOMM', 'FYLK', 'ORGL', 'KIRK', 'SF', 'FFO'])
const ownerlessWords =
  /stiftelse|säätiö|foundation|\bfond\b|forening|förening|yhdistys|association/i

const isOwnerless = (form: Coded | undefined): boolean =>
  ownerlessCodes.has(form?.code?.toUpperCase() ?? '') ||
  ownerlessWords.test(`${form?.code ?? ''} ${form?.text ?? ''}`)

function unknownOwners(
  answer: CaseAnswer,
  above: string,
  shares: OwnershipShares,
): OwnershipNode[] {
  const { shareholders, keyInformation } = answer.view
  const id = nodeId(above, 'unknown')
  const company = companyName(answer)
  if (shareholders.state === 'not-delivered' || shareholders.state === 'not-requested') {
    return [notCollectedNode(id, shares.integratedOf(company), shareholders.state)]
  }
  if (shareholders.state === 'nothing-found') {
    const form = keyInformation.state === 'found' ? keyInformation.value.organizationType : null
    if (isOwnerless(form?.value)) return []
    return [unknownPartNode(id, null, shares.integratedOf(company), answer.retrievedAt)]
  }
  const { rest } = addUpShares(shareholders.value)
  if (!rest) return []
  const integrated = shares.integratedOf(unknownHolderOf(company))
  return [unknownPartNode(id, toNumber(rest), integrated, answer.retrievedAt)]
}

const upward = (directory: Directory, shares: OwnershipShares, shown: Shown): Direction => ({
  directory,
  shown,
  sectionOf: ({ view }) => view.shareholders,
  unknownOf: (answer, above) => unknownOwners(answer, above, shares),
  notInCase: (party, id) => [
    notCollectedNode(nodeId(id, 'owners'), shares.integratedOf(party), null),
  ],
  integratedOf: shares.integratedOf,
})

/** Downward nothing is missing: a company's answer need not name every company it has a share in. */
const downward = (directory: Directory, shown: Shown): Direction => ({
  directory,
  shown,
  sectionOf: ({ view }) => view.subsidiaries,
  unknownOf: () => [],
  notInCase: () => [],
  integratedOf: () => null,
})

type Warning = OwnershipTree['warnings'][number]

/** What cannot be trusted about the shares of the subject and of every company above it in the tree. */
function warningsOf(above: readonly CaseAnswer[], hasClosedLoop: boolean): Warning[] {
  const found = new Set<Warning>(hasClosedLoop ? ['closed-loop'] : [])
  for (const { view } of above) {
    if (view.shareholders.state !== 'found') continue
    const { sum, rest, isOver } = addUpShares(view.shareholders.value)
    if (!sum) found.add('shares-without-number')
    if (rest) found.add('sum-under-100')
    if (isOver) found.add('sum-over-100')
  }
  return [...found]
}

/**
 * The ownership of one company of a case, as the newest stored answers say it: owners upward
 * through the shareholders of every collected company, subsidiaries downward. A party whose own
 * lines stand above already is a reference, in a cycle as well; what nobody named, what was not
 * collected and what has no number is said, never left out or counted as 0. Null where the company
 * has no stored answer. The same answers give the same tree, ids included.
 */
export function buildOwnershipTree(
  companyRow: number,
  answers: readonly CaseAnswer[],
): OwnershipTree | null {
  const subject = answers.find((answer) => answer.companyRow === companyRow)
  if (!subject) return null
  const directory = createDirectory(answers)
  const shares = ownershipShares(subject, answers, directory)
  const name = companyName(subject)
  const top = subjectNode(subject)
  const place: Place = { id: top.id, level: 1, way: [name] }
  const shown: Shown = new Map([[name, { id: top.id, level: 1 }]])
  const belowShown: Shown = new Map(shown)
  const owners = linesOf(subject, place, upward(directory, shares, shown))
  const below = { ...place, id: nodeId(top.id, 'subsidiaries') }
  const subsidiaries = linesOf(subject, below, downward(directory, belowShown))
  const above = answers.filter((answer) => shown.has(companyName(answer)))
  const held = subject.view.shareholders
  const { sum } = held.state === 'found' ? addUpShares(held.value) : { sum: null }
  return {
    subject: top,
    owners,
    subsidiaries,
    asOfDate: asOfDateOf(subject.view),
    sumOfShares: sum ? toNumber(sum) : null,
    retrievedAt: subject.retrievedAt,
    warnings: warningsOf(above, shares.hasClosedLoop),
  }
}
