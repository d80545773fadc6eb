import type { CompanyKey, Country } from '../../electron/shared/domain/identifier'
import type { OwnershipNode, OwnershipTree } from '../../electron/shared/domain/ownership'
import { readIdentifier } from '../../electron/shared/rules/identifiers'

/** An owner whose own owners nobody has collected, and the number it would be ordered by. */
export interface OrderableOwner {
  nodeId: string
  name: string | null
  company: CompanyKey
}

/**
 * The company to order for a line "owners not collected": its own number, else that of the company
 * it hangs under. Null where the answer names no number that can be read.
 */
export function orderable(
  node: OwnershipNode,
  parent: OwnershipNode | null,
  home: Country,
): OrderableOwner | null {
  if (node.kind !== 'not-collected') return null
  const named = node.identifier === null ? parent : node
  if (!named?.identifier || named.companyRow !== null) return null
  const typed = `${named.country ?? ''} ${named.identifier}`.trim()
  const verdict = readIdentifier(typed, { country: home, kind: 'organization-number' })
  return verdict.state === 'readable'
    ? { nodeId: node.id, name: node.name ?? parent?.name ?? null, company: verdict.key }
    : null
}

/** Every owner that could be ordered, each company once, in the order of the tree. */
export function allOrderable(tree: OwnershipTree, home: Country): OrderableOwner[] {
  const found = new Map<string, OrderableOwner>()
  const walk = (nodes: readonly OwnershipNode[], parent: OwnershipNode) => {
    for (const node of nodes) {
      const owner = orderable(node, parent, home)
      if (owner) {
        const key = `${owner.company.country} ${owner.company.identifier}`
        if (!found.has(key)) found.set(key, owner)
      }
      walk(node.children, node)
    }
  }
  walk(tree.owners, tree.subject)
  return [...found.values()]
}
