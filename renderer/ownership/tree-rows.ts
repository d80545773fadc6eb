import type { OwnershipNode, OwnershipTree } from '../../electron/shared/domain/ownership'

export type TreeGroup = 'subject' | 'owners' | 'subsidiaries'

/** A line of the tree grid as it is shown. Levels count from 1, the subject; positions within siblings. */
export interface TreeRow {
  node: OwnershipNode
  group: TreeGroup
  level: number
  position: number
  setSize: number
  parent: OwnershipNode | null
  hasChildren: boolean
  isOpen: boolean
}

/** A heading between the groups; it is not a line of the tree and takes no focus. */
export type TreeLine =
  { kind: 'row'; row: TreeRow } | { kind: 'group'; group: 'owners' | 'subsidiaries' }

/** Levels that are open when a tree is first shown; below it one asks. */
const openAtFirst = 4

const walk = (
  nodes: readonly OwnershipNode[],
  level: number,
  visit: (node: OwnershipNode, level: number) => void,
) => {
  for (const node of nodes) {
    visit(node, level)
    walk(node.children, level + 1, visit)
  }
}

/** Every party that has others under it, by id. */
export function branches(tree: OwnershipTree): Set<string> {
  const found = new Set([tree.subject.id])
  walk([...tree.owners, ...tree.subsidiaries], 2, (node) => {
    if (node.children.length > 0) found.add(node.id)
  })
  return found
}

/** What is open at first: the upper levels, but never a fold, which was folded to be out of the way. */
export function firstOpen(tree: OwnershipTree): Set<string> {
  const open = new Set([tree.subject.id])
  walk([...tree.owners, ...tree.subsidiaries], 2, (node, level) => {
    if (node.children.length > 0 && level < openAtFirst && node.kind !== 'folded') open.add(node.id)
  })
  return open
}

/** What is open after the tree has grown: all that was, and the branches that were not there before. */
export function openGrown(
  before: OwnershipTree,
  grown: OwnershipTree,
  open: ReadonlySet<string>,
): Set<string> {
  const known = branches(before)
  return new Set([...open, ...[...firstOpen(grown)].filter((id) => !known.has(id))])
}

/** The lines to show: subject, owners, subsidiaries; what is under a closed party is left out. */
export function treeLines(tree: OwnershipTree, open: ReadonlySet<string>): TreeLine[] {
  const lines: TreeLine[] = []
  const add = (
    nodes: readonly OwnershipNode[],
    group: TreeGroup,
    level: number,
    parent: OwnershipNode | null,
    all = nodes.length,
    before = 0,
  ) => {
    nodes.forEach((node, index) => {
      const hasChildren = node === tree.subject || node.children.length > 0
      const isOpen = hasChildren && open.has(node.id)
      lines.push({
        kind: 'row',
        row: {
          node,
          group,
          level,
          position: before + index + 1,
          setSize: all,
          parent,
          hasChildren,
          isOpen,
        },
      })
      if (isOpen && node !== tree.subject) add(node.children, group, level + 1, node)
    })
  }
  add([tree.subject], 'subject', 1, null)
  if (!open.has(tree.subject.id)) return lines
  const all = tree.owners.length + tree.subsidiaries.length
  if (tree.owners.length > 0) {
    lines.push({ kind: 'group', group: 'owners' })
    add(tree.owners, 'owners', 2, tree.subject, all)
  }
  if (tree.subsidiaries.length > 0) {
    lines.push({ kind: 'group', group: 'subsidiaries' })
    add(tree.subsidiaries, 'subsidiaries', 2, tree.subject, all, tree.owners.length)
  }
  return lines
}

export const rowsOf = (lines: readonly TreeLine[]): TreeRow[] =>
  lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))

/** What a key does to the tree: go to a party, or open and close. Null for every other key. */
export type TreeMove =
  | { kind: 'go'; id: string }
  | { kind: 'open'; id: string }
  | { kind: 'close'; id: string }
  | { kind: 'open-all' }

/** The keys of a tree grid (WAI-ARIA Authoring Practices): arrows, Home, End, pages, `*`, first letters. */
export function moveFor(
  key: string,
  rows: readonly TreeRow[],
  activeId: string | null,
  page: number,
): TreeMove | null {
  const at = rows.findIndex(({ node }) => node.id === activeId)
  const row = rows[at]
  const go = (index: number): TreeMove | null => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, index))]
    return target ? { kind: 'go', id: target.node.id } : null
  }
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return go(at + 1)
    case 'ArrowUp':
    case 'k':
      return go(at === -1 ? rows.length - 1 : at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return go(at - page)
    case '*':
      return { kind: 'open-all' }
    case 'ArrowRight':
      if (!row?.hasChildren) return null
      return row.isOpen ? go(at + 1) : { kind: 'open', id: row.node.id }
    case 'ArrowLeft':
      if (row?.isOpen) return { kind: 'close', id: row.node.id }
      return row?.parent ? { kind: 'go', id: row.parent.id } : null
    default:
      return byLetter(key, rows, at)
  }
}

function byLetter(key: string, rows: readonly TreeRow[], at: number): TreeMove | null {
  if (key.length !== 1 || !/\p{L}/u.test(key)) return null
  const letter = key.toLocaleLowerCase()
  const starts = ({ node }: TreeRow) => node.name?.toLocaleLowerCase().startsWith(letter) ?? false
  const found = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(starts)
  return found ? { kind: 'go', id: found.node.id } : null
}

/** The parties on the way to one, so that it can be brought into sight. */
export function pathTo(tree: OwnershipTree, id: string): string[] {
  const search = (nodes: readonly OwnershipNode[], above: string[]): string[] | null => {
    for (const node of nodes) {
      if (node.id === id) return above
      const found = search(node.children, [...above, node.id])
      if (found) return found
    }
    return null
  }
  return [tree.subject.id, ...(search([...tree.owners, ...tree.subsidiaries], []) ?? [])]
}
