import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import { t } from '../../text/text'
import { pathsBetween, type Chain } from '../outline/chains'
import { indexOf, type GraphIndex } from '../outline/graph-index'
import { interestFigure } from '../picture/words/line-words'
import { partyName } from '../picture/words/party-words'

export interface ToldPath {
  /** drawn strong on the picture */
  interests: string[]
  parties: string[]
  /** one sentence for each chain */
  sentences: string[]
}

/** How two parties hang together, as one would say it; without interests where they do not. */
export function tellPath(graph: OwnershipGraph, one: string, other: string): ToldPath {
  const index = indexOf(graph)
  if (one === other) return { interests: [], parties: [], sentences: [t('ownership.path.same')] }
  const chains = pathsBetween(graph, one, other)
  const names = { one: nameOf(index, one), other: nameOf(index, other) }
  return {
    interests: [...new Set(chains.flatMap(({ interests }) => interests))],
    parties: [...new Set(chains.flatMap(({ parties }) => parties))],
    sentences:
      chains.length === 0
        ? [t('ownership.path.none', names)]
        : chains.map((chain) => tellChain(chain, index)),
  }
}

function nameOf({ parties }: GraphIndex, id: string): string {
  const party = parties.get(id)
  return party ? partyName(party) : t('ownership.nameless')
}

/** Link by link, from the holder on top to the company below. */
function tellChain(chain: Chain, index: GraphIndex): string {
  const links = chain.interests.flatMap((id) => index.interests.get(id) ?? [])
  const inOrder = chain.kind === 'held' ? links.reverse() : links
  const said = inOrder.map((link) => tellLink(link, index)).join(' · ')
  const meeting = chain.meeting === null ? '' : nameOf(index, chain.meeting)
  if (chain.kind === 'common-owner') {
    return `${t('ownership.path.commonOwner', { name: meeting })} ${said}`
  }
  if (chain.kind === 'common-company') {
    return `${t('ownership.path.commonCompany', { name: meeting })} ${said}`
  }
  return said
}

function tellLink(interest: Interest, index: GraphIndex): string {
  const holder = nameOf(index, interest.holder)
  const company = nameOf(index, interest.company)
  if (interest.kind === 'role') return t('ownership.path.role', { holder, company })
  if (interest.capital === null && interest.votes === null) {
    return t('ownership.path.noNumber', { holder, company })
  }
  return t('ownership.path.link', { holder, share: interestFigure(interest), company })
}
