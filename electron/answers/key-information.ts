import type { Leaf } from '../shared/domain/answer'
import type { CompanyStatus, KeyInformation, Sourced } from '../shared/domain/company'
import { keyInformationNames } from './aliases'
import { statusOf } from './company-status'
import { codedOf, wordOf } from './coded'
import { openFields, type Fields } from './fields'
import type { Json } from './json'
import { isRecord, plainKey } from './json'
import { walkLeaves } from './leaves'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

type Names = keyof typeof keyInformationNames

// Where several words stand, the gravest counts; one nobody knows weighs more than "normal".
const gravity: readonly CompanyStatus[] = [
  'dissolved',
  'insolvent',
  'winding-up',
  'unknown',
  'active',
]

/**
 * The status code of a company and our reading of it. `statusCode` names bankruptcy, dissolution
 * and the like and is nullable (contract §8.1): there and empty, the register reports no such
 * state, which we read as active; not there at all or in a form nobody knows, it is unknown.
 */
function readStatus(fields: Fields<Names>): {
  statusCode: Sourced<string> | null
  status: CompanyStatus
} {
  const codes = fields.list('statusCode', codedOf)
  const words = codes.flatMap(({ value: { code, text } }) => [code, text])
  const statuses = codes.map(({ value: { code, text } }) => statusOf([text, code]))
  const names: readonly string[] = keyInformationNames.statusCode
  const isUnread = fields.others().some(({ key }) => names.includes(plainKey(key)))
  const [first] = codes
  if (!first) {
    const isEmpty = fields.has('statusCode') && !isUnread
    return { statusCode: null, status: isEmpty ? 'active' : 'unknown' }
  }
  return {
    statusCode: { value: words.filter((word) => word !== null).join(' '), path: first.path },
    status: gravity.find((each) => statuses.includes(each)) ?? 'unknown',
  }
}

/** A text that a register may deliver in lines. */
function proseOf(node: Json): string | null {
  if (!Array.isArray(node)) return textOf(node)
  const lines = node.map(textOf)
  return lines.includes(null) || lines.length === 0 ? null : lines.join(' ')
}

/** Reads `keyInformation` (contract §8.1); every field may be missing. The LEI is a section of its own. */
export function readKeyInformation(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: KeyInformation; extra: Leaf[] } {
  const isObject = isRecord(node)
  const fields = openFields<Names>(isObject ? node : {}, path, keyInformationNames, log)
  fields.node('lei')
  const { statusCode, status } = readStatus(fields)
  const value: KeyInformation = {
    path,
    paths: fields.paths,
    name: fields.text('name'),
    organizationNumber: fields.text('organizationNumber'),
    dunsNumber: fields.text('dunsNumber'),
    organizationType: fields.coded('organizationType'),
    country: fields.text('country'),
    registeredDate: fields.date('registeredDate'),
    webpage: fields.text('webpage'),
    employees: fields.amount('employees'),
    memberOfRegistries: fields.list('memberOfRegistries', wordOf),
    statusCode,
    status,
    institutionalSector: fields.coded('institutionalSector'),
    industrySectors: fields.list('industrySector', codedOf),
    purpose: fields.read('purpose', proseOf),
    sources: fields.words('sources'),
  }
  return { value, extra: isObject ? fields.rest() : walkLeaves(node, path, 'keyInformation', log) }
}
