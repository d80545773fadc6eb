import type { Leaf } from '../shared/domain/answer'
import type { Authorities, Authority, AuthorityStatus, Signatory } from '../shared/domain/company'
import { authoritiesNames, authorityNames, optionNames, signatoryNames } from './aliases'
import type { Keeper } from './coded'
import { openFields } from './fields'
import type { Json } from './json'
import { isRecord, pathTo } from './json'
import { walkLeaves } from './leaves'
import { readName } from './party'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

const statuses: Record<string, AuthorityStatus> = {
  CONCLUSIVE: 'conclusive',
  INCONCLUSIVE: 'inconclusive',
  NOTSET: 'not-set',
}

const statusOf = (word: string | null): AuthorityStatus =>
  statuses[(word ?? '').toUpperCase().replace(/[^A-Z]/g, '')] ?? 'unknown'

type Option = Authority['options'][number]

/** What the parts of a rule share: where troubles go, and what nobody could use. */
interface Reading {
  log: NamedTrouble[]
  keeper: Keeper
}

function readSignatory(node: Json, path: string, { log, keeper }: Reading): Signatory | null {
  if (!isRecord(node)) return null
  const fields = openFields(node, path, signatoryNames, log)
  const name = readName(fields)
  if (name === null) return null
  const dateOfBirth = fields.date('dateOfBirth')?.value ?? null
  const role = fields.word('role')
  for (const other of fields.others()) keeper.keep(other)
  return { path, paths: fields.paths, name, dateOfBirth, role }
}

/** One alternative; null where somebody in it cannot be read or nobody is in it at all. */
function readOption(node: Json, path: string, reading: Reading): Option | null {
  const fields = isRecord(node) ? openFields(node, path, optionNames, reading.log) : null
  const found = fields ? fields.node('required', Array.isArray) : { node, path }
  if (!found || !Array.isArray(found.node) || found.node.length === 0) return null
  const required = found.node.map((each, at) =>
    readSignatory(each, pathTo(found.path, at), reading),
  )
  const known = required.filter((each) => each !== null)
  if (known.length < required.length) return null
  for (const other of fields?.others() ?? []) reading.keeper.keep(other)
  return { path, required: known }
}

/** All alternatives or none: a list read in part would let the wrong people sign. */
function readOptions(node: Json, path: string, reading: Reading): Option[] | null {
  if (!Array.isArray(node) || node.length === 0) return null
  const options = node.map((each, at) => readOption(each, pathTo(path, at), reading))
  const known = options.filter((each) => each !== null)
  return known.length === options.length ? known : null
}

const verbatim = (node: Json): string | null => (textOf(node) === null ? null : String(node))

/**
 * Reads one rule (contract §8.6). Options count only in a conclusive rule whose every alternative
 * can be read; a conclusive rule without them is treated as inconclusive, and what stood there
 * stays as leaves. The description is the register's text, unchanged.
 */
function readAuthority(node: Json, path: string, log: NamedTrouble[]): Authority | null {
  if (!isRecord(node)) {
    const description = verbatim(node)
    if (description === null) return null
    const paths = { description: path }
    return { path, paths, status: 'unknown', statusWord: null, description, options: [], extra: [] }
  }
  const fields = openFields(node, path, authorityNames, log, ['status'])
  const statusWord = fields.word('statusWord')
  const said = statusOf(statusWord)
  const isConclusive = said === 'conclusive'
  const options = isConclusive
    ? fields.read('options', (each, at, keeper) => readOptions(each, at, { log, keeper }))?.value
    : undefined
  const description = fields.read('description', verbatim)?.value ?? null
  const { statusWord: status } = fields.paths
  return {
    path,
    paths: status === undefined ? fields.paths : { ...fields.paths, status },
    status: isConclusive && !options ? 'inconclusive' : said,
    statusWord,
    description,
    options: options ?? [],
    extra: fields.rest(),
  }
}

/** Reads `authorities`: signature rights and power of procuration, whichever is there. */
export function readAuthorities(
  node: Json,
  path: string,
  log: NamedTrouble[],
): { value: Authorities; extra: Leaf[] } {
  const isObject = isRecord(node)
  const fields = openFields(isObject ? node : {}, path, authoritiesNames, log)
  const read = (name: keyof typeof authoritiesNames): Authority | null =>
    fields.read(name, (each, at) => readAuthority(each, at, log))?.value ?? null
  const value = {
    signatureRights: read('signatureRights'),
    powerOfProcuration: read('powerOfProcuration'),
  }
  return { value, extra: isObject ? fields.rest() : walkLeaves(node, path, 'authorities', log) }
}
