import type { ReportLink, UnknownSection } from '../shared/domain/company'
import { reportLinkNames, reportLinkPlaces } from './aliases'
import type { Keeper, Member } from './coded'
import { leavesOf, openFields } from './fields'
import type { Json, JsonRecord } from './json'
import { isRecord, keyWithin, pathTo, plainKey } from './json'
import { isBlankNode } from './leaves'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

interface ReportLinks {
  links: ReportLink[]
  /** the keys on the way to the place they were read from, empty where there is none */
  keys: string[]
  /** what stood there and is no link */
  others: UnknownSection[]
}

/** A link as plain text under the name of its report, or as an object that holds the address. */
function readLink(
  { key, node, path }: Member,
  log: NamedTrouble[],
  keeper: Keeper,
): ReportLink | null {
  const name = key === '' ? null : key
  if (!isRecord(node)) {
    const url = textOf(node)
    return url === null ? null : { path, paths: { url: path }, kind: name, url }
  }
  const fields = openFields(node, path, reportLinkNames, log)
  const url = fields.word('url')
  if (url === null) return null
  const kind = name ?? fields.word('kind')
  for (const other of fields.others()) keeper.keep(other)
  return { path, paths: fields.paths, kind, url }
}

function follow(root: JsonRecord, place: readonly string[]): { keys: string[]; node: Json } | null {
  const keys: string[] = []
  let node: Json = root
  for (const plain of place) {
    if (!isRecord(node)) return null
    const key: string | undefined = Object.keys(node).find((each) => plainKey(each) === plain)
    if (key === undefined) return null
    keys.push(key)
    node = node[key] ?? null
  }
  return { keys, node }
}

function membersOf(node: Json, path: string): Member[] {
  if (Array.isArray(node)) {
    return node.map((each, at) => ({ key: '', node: each, path: pathTo(path, at) }))
  }
  if (!isRecord(node)) return [{ key: '', node, path }]
  return Object.entries(node).map(([key, each]) => ({ key, node: each, path: pathTo(path, key) }))
}

/**
 * Reads `links.reports` (contract §5): where reports can be fetched, as a map of report to address
 * or as a list. Never opened here, and no section of its own: the order asks for reports, not for
 * links to them.
 */
export function readReportLinks(root: JsonRecord, log: NamedTrouble[]): ReportLinks {
  const found = reportLinkPlaces
    .map((place) => follow(root, place))
    .find((each) => each !== null && !isBlankNode(each.node))
  if (!found) return { links: [], keys: [], others: [] }
  const path = found.keys.reduce(pathTo, '')
  const odd: Member[] = []
  const links = membersOf(found.node, path).flatMap((member) => {
    const link = readLink(member, log, { keep: (other) => odd.push(other) })
    if (!link && !isBlankNode(member.node)) odd.push(member)
    return link ?? []
  })
  const leaves = leavesOf(
    odd.map((each) => ({ ...each, key: keyWithin(path, each.path) })),
    path,
    log,
  )
  return { links, keys: found.keys, others: leaves.length > 0 ? [{ path, leaves }] : [] }
}
