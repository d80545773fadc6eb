import type { Leaf, Section } from '../shared/domain/answer'
import type { Address, Coded, Party, RoleHolder } from '../shared/domain/company'
import { partyNames, roleNames } from './aliases'
import { readAddress } from './address'
import { codedOf } from './coded'
import { openFields, type Fields, type Found } from './fields'
import type { Json } from './json'
import { isRecord, pathTo } from './json'
import { isBlankNode, walkLeaves } from './leaves'
import { readList, type Listed } from './lists'
import { partyKindOf, partyNamed, readParty } from './party'
import { knownRole } from './role-words'
import { textOf } from './scalars'
import type { Aliases } from './shapes'
import type { NamedTrouble } from './troubles'

type Names = keyof typeof roleNames

/** What an entry says of its role: the documented literal or the word as it came, and the register's words. */
type RoleWords = Pick<RoleHolder, 'role' | 'isKnownRole' | 'registerRole'>

function roleWords(said: Coded | null): RoleWords {
  const words = [said?.code ?? null, said?.text ?? null].filter((word) => word !== null)
  const word = words.find((each) => knownRole(each)) ?? words[0] ?? ''
  const known = knownRole(word)
  return { role: known ?? word, isKnownRole: known !== null, registerRole: said }
}

/** The role of an entry with the register's wording beside it, in one member or in two. */
function readRole(fields: Fields<Names>): Coded | null {
  // `type` may say what kind of holder it is instead of what role.
  const said = fields.read('role', (node, path, keeper) =>
    partyKindOf(node) === null ? codedOf(node, path, keeper) : null,
  )
  if (said) fields.paths.registerRole = said.path
  if (said && said.value.text !== null) return said.value
  const wording = fields.text('registerRole')
  if (!wording) return said?.value ?? null
  if (said) fields.paths.registerRole = [said.path, wording.path]
  else fields.paths.role = wording.path
  return { code: said?.value.code ?? null, text: wording.value }
}

/** The same entry without holders inside: one level is a form, more is an attack on the stack. */
const innerNames = { ...roleNames, holders: [] }

const blank = { address: null, fromDate: null, from: 'roles' as const, extra: [] }

/** The holders of one entry: itself, or everybody in its `holders`, who then share its role and date. */
function readEntry(
  node: Json,
  path: string,
  log: NamedTrouble[],
  above: RoleWords,
  names: Aliases<Names> = roleNames,
): RoleHolder[] | null {
  if (!isRecord(node)) {
    const name = textOf(node)
    return name === null ? null : [{ path, ...above, party: partyNamed(name, path), ...blank }]
  }
  const fields = openFields(node, path, names, log)
  const said = readRole(fields)
  const words = said ? roleWords(said) : above
  const address = fields.read('address', (each, at, keeper) => readAddress(each, at, log, keeper))
  const fromDate = fields.date('fromDate')?.value ?? null
  const inner = fields.node('holders', Array.isArray)
  if (inner)
    return readHolders(inner, { fields, words, address: address?.value ?? null, fromDate }, log)
  const party = readParty(fields, log)
  return [
    {
      path,
      paths: fields.paths,
      ...words,
      party,
      address: address?.value ?? null,
      fromDate,
      from: 'roles',
      extra: fields.rest(),
    },
  ]
}

/** An entry that names several holders, and what it says of all of them. */
interface Shared {
  fields: Fields<Names>
  words: RoleWords
  address: Address | null
  fromDate: string | null
}

function readHolders(
  { node, path }: Found,
  { fields, words, address, fromDate }: Shared,
  log: NamedTrouble[],
): RoleHolder[] | null {
  const { role, registerRole, fromDate: fromDatePath } = fields.paths
  const paths = { role, registerRole, fromDate: fromDatePath }
  const holders = (Array.isArray(node) ? node : []).flatMap((each, at) => {
    const here = pathTo(path, at)
    const read = readEntry(each, here, log, words, innerNames)
    if (!read && !isBlankNode(each)) fields.keep({ key: '', node: each, path: here })
    return read ?? []
  })
  const [first, ...others] = holders.map((each): RoleHolder => ({
    ...each,
    paths: { ...paths, ...each.paths },
    address: each.address ?? address,
    fromDate: each.fromDate ?? fromDate,
  }))
  // What the entry itself says beyond that stands with the first of its holders.
  return first ? [{ ...first, extra: [...first.extra, ...fields.rest()] }, ...others] : null
}

const entryKeys = new Set<string>([
  'role',
  'rolename',
  ...partyNames.name,
  ...partyNames.lastName,
  ...roleNames.holders,
])

/** Reads `roles` (contract §8.5): a list of holders, or a map of roles to one holder or several. */
export function readRoles(node: Json, path: string, log: NamedTrouble[]): Listed<RoleHolder> {
  const listed = readList<RoleHolder[]>(node, path, log, {
    wrappers: ['roles', 'officialroles'],
    readEntry: (each, at) => readEntry(each, at, log, roleWords(null)),
    isEntry: (keys) => keys.some((key) => entryKeys.has(key)),
    readMember: (role, member, at) => {
      const all = Array.isArray(member) ? member : [member]
      const words = roleWords({ code: role, text: null })
      const holders = all.map((each, index) =>
        readEntry(each, Array.isArray(member) ? pathTo(at, index) : at, log, words),
      )
      return holders.every((each) => each !== null) ? holders : null
    },
  })
  return { value: listed.value.flat(), extra: listed.extra }
}

/** Reads the deprecated `financials.auditor` or `financials.accountant`: one party, of several the first. */
export function readDeprecatedHolder(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: Party; extra: Leaf[] } | null {
  const { value, extra } = readList(node, path, log, {
    wrappers: [],
    readEntry: (each, at) => {
      if (!isRecord(each)) {
        const name = textOf(each)
        return name === null ? null : { party: partyNamed(name, at), at, node: each, extra: [] }
      }
      const fields = openFields(each, at, partyNames, log)
      return { party: readParty(fields, log), at, node: each, extra: fields.rest() }
    },
    isEntry: () => true,
  })
  const [first, ...others] = value
  if (!first) return null
  const named = others.flatMap((other) =>
    walkLeaves(other.node, other.at, other.at.slice(path.length), log),
  )
  const kind = first.party.kind === 'unknown' ? 'organization' : first.party.kind
  return { value: { ...first.party, kind }, extra: [...first.extra, ...named, ...extra] }
}

const sameName = (one: string | null, other: string | null): boolean =>
  one !== null && one.trim().toLowerCase() === other?.trim().toLowerCase()

const isSameParty = (one: Party, other: Party): boolean =>
  one.organizationNumber !== null && other.organizationNumber !== null
    ? one.organizationNumber.replace(/\W/g, '') === other.organizationNumber.replace(/\W/g, '')
    : sameName(one.name, other.name)

/**
 * The roles with the holders of the deprecated nodes behind them, each only where `roles` does not
 * name the same party in that role already: nobody appears twice (contract §8.3).
 */
export function withDeprecatedRoles(
  roles: Section<RoleHolder[]>,
  auditor: Section<Party>,
  accountant: Section<Party>,
): Section<RoleHolder[]> {
  if (roles.state !== 'found') return roles
  const more = [
    { role: 'AUDITOR', section: auditor, from: 'financials.auditor' as const },
    { role: 'ACCOUNTANT', section: accountant, from: 'financials.accountant' as const },
  ].flatMap(({ role, section, from }): RoleHolder[] => {
    if (section.state !== 'found') return []
    const party = section.value
    const isNamed = roles.value.some((each) => each.role === role && isSameParty(each.party, party))
    const rest = { registerRole: null, address: null, fromDate: null, from, extra: [] }
    return isNamed ? [] : [{ path: party.path, role, isKnownRole: true, party, ...rest }]
  })
  return { ...roles, value: [...roles.value, ...more] }
}
