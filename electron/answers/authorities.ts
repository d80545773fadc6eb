import type { Leaf } from '../shared/domain/answer'
import type { Authorities, Authority, AuthorityStatus, Signatory } from '../shared/domain/company'
import { authoritiesNames, authorityNames, optionNames, signatoryNames } from './aliases'
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

function readSignatory(node: Json, path: string): Signatory | null {
  if (!isRecord(node)) return null
  const fields = openFields(node, path, signatoryNames, [])
  const name = readName(fields)
  if (name === null) return null
  const dateOfBirth = fields.date('dateOfBirth')?.value ?? null
  return { path, name, dateOfBirth, role: fields.word('role') }
}

/** One alternative; null where somebody in it cannot be read or nobody is in it at all. */
function readOption(node: Json, path: string): Option | null {
  const found = isRecord(node)
    ? openFields(node, path, optionNames, []).node('required', Array.isArray)
    : { node, path }
  if (!found || !Array.isArray(found.node) || found.node.length === 0) return null
  const required = found.node.map((each, at) => readSignatory(each, pathTo(found.path, at)))
  const known = required.filter((each) => each !== null)
  return known.length === required.length ? { path, required: known } : null
}

/** All alternatives or none: a list read in part would let the wrong people sign. */
function readOptions(node: Json, path: string): Option[] | null {
  if (!Array.isArray(node) || node.length === 0) return null
  const options = node.map((each, at) => readOption(each, pathTo(path, at)))
  const known = options.filter((each) => each !== null)
  return known.length === options.length ? known : null
}

/**
 * Reads one rule (contract §8.6). Options count only in a conclusive rule whose every alternative
 * can be read; a conclusive rule without them is treated as inconclusive, and what stood there
 * stays as leaves. The description is the register's text, unchanged.
 */
function readAuthority(node: Json, path: string, log: NamedTrouble[]): Authority | null {
  const blank = { path, statusWord: null, options: [], extra: [] }
  if (!isRecord(node)) {
    const description = textOf(node)
    return description === null ? null : { ...blank, status: 'unknown', description }
  }
  const fields = openFields(node, path, authorityNames, log, ['status'])
  const statusWord = fields.word('status')
  const said = statusOf(statusWord)
  const options = said === 'conclusive' ? fields.read('options', readOptions)?.value : undefined
  return {
    path,
    status: said === 'conclusive' && !options ? 'inconclusive' : said,
    statusWord,
    description: fields.read('description', verbatim)?.value ?? null,
    options: options ?? [],
    extra: fields.rest(),
  }
}

const verbatim = (node: Json): string | null => (textOf(node) === null ? null : String(node))

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
