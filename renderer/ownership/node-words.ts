import type { OwnershipNode } from '../../electron/shared/domain/ownership'
import { t } from '../text/text'
import { formatDate, formatShare } from '../ui/format'
import type { GlyphName, IconName } from '../ui/sign-names'
import { statusSigns, type Tone } from '../ui/tones'
import { sanctionSign } from '../companies/company-signs'

/** What a line is called. Lines without a name of their own say what they stand for. */
export function nodeName(node: OwnershipNode): string {
  if (node.name !== null) return node.name
  if (node.answer === 'not-delivered' || node.answer === 'nothing-found')
    return t('ownership.group.owners')
  if (node.kind === 'unknown-part') return t('ownership.unknownHolders')
  if (node.kind === 'not-collected') return t('ownership.notCollected')
  if (node.kind === 'folded') {
    const count = node.count ?? node.children.length
    return t(node.children.length > 0 ? 'ownership.others' : 'ownership.deeper', { count })
  }
  return t('ownership.nameless')
}

/** The few words beside the name: the kind, a birth year, a count, or where the party was shown before. */
export function nodeNote(node: OwnershipNode, isSubject: boolean): string {
  if (isSubject) return t('ownership.subject')
  if (node.reference) return t('ownership.shownAbove', { level: node.reference.level })
  if (node.kind === 'folded' && node.children.length === 0) return ''
  const kind = t(`ownership.kind.${node.kind}`)
  if (node.kind === 'not-collected' && node.count !== null) {
    return t('ownership.expected', { count: node.count })
  }
  if (node.kind === 'not-collected' && node.name === null) return ''
  return node.dateOfBirth === null ? kind : `${kind}, ${node.dateOfBirth.slice(0, 4)}`
}

export function nodeIcon(node: OwnershipNode): IconName {
  if (node.reference?.isCycle) return 'cycle'
  if (node.reference) return 'link'
  switch (node.kind) {
    case 'person':
      return 'person'
    case 'organization':
      return 'company'
    case 'folded':
      return 'people'
    case 'unknown':
    case 'unknown-part':
    case 'not-collected':
      return 'info'
  }
}

const isNumberless = ({ exact, minimum, maximum, text }: NonNullable<OwnershipNode['share']>) =>
  exact === null && minimum === null && maximum === null && text === null

/** What the direct share is a share of; votes that differ from the capital are named. */
export function nodeWhat(node: OwnershipNode): string {
  const { share, votes } = node
  if (votes === null)
    return share === null || isNumberless(share) ? '' : t('ownership.what.capital')
  if (share === null || isNumberless(share)) return t('ownership.what.votes')
  return share.exact === votes.exact &&
    share.minimum === votes.minimum &&
    share.maximum === votes.maximum
    ? t('ownership.what.both')
    : t('ownership.what.differ', { votes: formatShare(votes) })
}

export interface NodeSign {
  glyph: GlyphName
  tone: Tone
  words: string
}

/** What a person should know of a line first: a cycle, what was not collected, a hit, else the status. */
export function nodeSign(node: OwnershipNode): NodeSign | null {
  if (node.reference?.isCycle)
    return { glyph: 'unclear', tone: 'raise', words: t('ownership.cycle') }
  if (node.kind === 'unknown-part' || node.kind === 'not-collected') return gapSign(node)
  if (node.sanction === 'hit')
    return { glyph: 'hit', tone: 'care', words: t('sections.sanction.found') }
  if (node.sanction === 'needs-review') return sanctionSign(node.sanction, 0)
  if (node.status !== null) {
    return { ...statusSigns[node.status], words: t(`common.status.${node.status}`) }
  }
  return null
}

/** Why nobody is named on a line: what was answered about these owners, or that nobody asked yet. */
function gapSign({ answer }: OwnershipNode): NodeSign {
  switch (answer) {
    case 'found':
      return { glyph: 'unknown', tone: 'faint', words: t('ownership.state.notIdentified') }
    case 'nothing-found':
      return { glyph: 'nothing-found', tone: 'quiet', words: t('common.answer.nothing-found') }
    case 'not-delivered':
      return { glyph: 'not-delivered', tone: 'care', words: t('common.answer.not-delivered') }
    case 'not-requested':
      return { glyph: 'not-requested', tone: 'faint', words: t('common.answer.not-requested') }
    case null:
      return { glyph: 'not-requested', tone: 'faint', words: t('ownership.state.notInCase') }
  }
}

export const nodeBorn = (node: OwnershipNode) =>
  node.dateOfBirth === null ? null : formatDate(node.dateOfBirth)
