import type { Leaf, Section } from '../shared/domain/answer'
import type { Party, RoleHolder } from '../shared/domain/company'
import { partyNames, roleNames } from './aliases'
import { readAddress } from './address'
import { codedOf } from './coded'
import { openFields, type Aliases, type Fields } from './fields'
import type { Json } from './json'
import { isRecord, pathTo } from './json'
import { readList, type Listed } from './lists'
import { partyNamed, readParty } from './party'
import { knownRole } from './role-words'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

type Names = keyof typeof roleNames

function roleText(fields: Fields<Names>): string | null {
  const said = fields.read('role', codedOf)?.value
  const words = [said?.code, said?.text].filter((word) => typeof word === 'string')
  return words.find((word) => knownRole(word)) ?? words[0] ?? null
}

/** The same entry without holders inside: one level is a form, more is an attack on the stack. */
const innerNames = { ...roleNames, holders: [] }

/** The holders of one entry: itself, or everybody in its `holders`, who then share its role and date. */
function readEntry(
  node: Json,
  path: string,
  log: NamedTrouble[],
  roleAbove: string | null,
  names: Aliases<Names> = roleNames,
): RoleHolder[] | null {
  const blank = { address: null, fromDate: null, from: 'roles' as const, extra: [] }
  const withRole = (word: string | null) => {
    const role = word ?? roleAbove ?? ''
    return { role: knownRole(role) ?? role, isKnownRole: knownRole(role) !== null }
  }
  if (!isRecord(node)) {
    const name = textOf(node)
    return name === null ? null : [{ path, ...withRole(null), party: partyNamed(name), ...blank }]
  }
  const fields = openFields(node, path, names, log)
  const role = roleText(fields)
  const address = fields.read('address', (each, at) => readAddress(each, at, log))?.value
  const fromDate = fields.date('fromDate')?.value ?? null
  const inner = fields.node('holders', Array.isArray)
  if (inner && Array.isArray(inner.node)) {
    const holders = inner.node.flatMap((each, at) => {
      const above = role ?? roleAbove
      return readEntry(each, pathTo(inner.path, at), log, above, innerNames) ?? []
    })
    return holders.map((each) => ({ ...each, fromDate: each.fromDate ?? fromDate }))
  }
  const { party, extra } = readParty(fields, log)
  return [
    {
      path,
      ...withRole(role),
      party,
      address: address?.address ?? null,
      fromDate,
      from: 'roles',
      extra: [...extra, ...(address?.extra ?? []), ...fields.rest()],
    },
  ]
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
    readEntry: (each, at) => readEntry(each, at, log, null),
    isEntry: (keys) => keys.some((key) => entryKeys.has(key)),
    readMember: (role, member, at) => {
      const all = Array.isArray(member) ? member : [member]
      const holders = all.map((each, index) =>
        readEntry(each, Array.isArray(member) ? pathTo(at, index) : at, log, role),
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
        return name === null ? null : { party: partyNamed(name), extra: [] }
      }
      const fields = openFields(each, at, partyNames, log)
      const read = readParty(fields, log)
      return { party: read.party, extra: [...read.extra, ...fields.rest()] }
    },
    isEntry: () => true,
  })
  const [first, ...others] = value
  if (!first) return null
  const named = others.map(({ party }, at) => ({
    path: pathTo(path, at + 1),
    key: 'name',
    text: [party.name, party.organizationNumber].filter((each) => each !== null).join(' '),
  }))
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
    const rest = { isKnownRole: true, address: null, fromDate: null, from, extra: [] }
    return isNamed ? [] : [{ path: section.path, role, party, ...rest }]
  })
  return { ...roles, value: [...roles.value, ...more] }
}
