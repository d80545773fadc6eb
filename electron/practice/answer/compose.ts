import { address } from './address'
import { authorities } from './authorities'
import { beneficials } from './beneficials'
import type { Context } from './context'
import { countryProfiles } from './country-profile'
import { accounting, keyFigures } from './financials'
import { foreignSections } from './foreign-sections'
import { keyInformation } from './key-information'
import { lei } from './lei'
import { indicators, shareholders, subsidiaries } from './ownership'
import { accountant, auditor, roles } from './roles'
import { sanction } from './sanction'
import { sectionOfExpand, sectionPaths, type SectionPath } from './sections'
import type { Gap } from '../world/model'

export type Content = Record<string, unknown>

const builders: Record<SectionPath, (context: Context) => unknown> = {
  keyInformation,
  'keyInformation.lei': lei,
  address,
  'financials.accounting': accounting,
  'financials.keyFigures': keyFigures,
  'financials.auditor': auditor,
  'financials.accountant': accountant,
  'ownership.beneficials': beneficials,
  'ownership.subsidiaries': subsidiaries,
  'ownership.shareholders': shareholders,
  'ownership.indicators': indicators,
  authorities,
  roles,
  sanction,
}

const lists: SectionPath[] = [
  'financials.accounting',
  'financials.keyFigures',
  'ownership.beneficials',
  'ownership.subsidiaries',
  'ownership.shareholders',
  'roles',
]

/**
 * The JSON content of a session: key information and what was asked for, nothing else. Requested
 * and empty gives an empty node; not requested gives no key (contract §5.1).
 */
export function composeContent(expands: string[], context: Context): Content {
  const asked = new Set<SectionPath>(['keyInformation', ...expands.flatMap(sectionOfExpand)])
  const content: Content = {}
  for (const path of sectionPaths.filter((one) => asked.has(one))) {
    const section = writeSection(path, context)
    if (section !== undefined) place(content, path, section)
  }
  // sections that no expand names come along with any expand, as a beta field would
  return asked.size === 1
    ? content
    : merge(content, { ...foreignSections(context), ...extraOf(context, asked) })
}

/** Undefined when the section is not delivered. */
function writeSection(path: SectionPath, context: Context): unknown {
  const given = context.company.sections?.[path]
  if (given !== undefined) return given
  const gap = gapOf(path, context)
  if (gap === 'absent') return undefined
  return gap ? gapNode(path, gap) : builders[path](context)
}

function gapOf(path: SectionPath, { company }: Context): Gap | undefined {
  const { lacks } = countryProfiles[company.country]
  return company.gaps?.[path] ?? (lacks.includes(path) ? 'absent' : undefined)
}

function gapNode(path: SectionPath, gap: Exclude<Gap, 'absent'>): unknown {
  if (gap === 'null') return null
  if (gap === 'empty') return lists.includes(path) ? [] : {}
  return {
    error: {
      code: 'SOURCE_UNAVAILABLE',
      message: `The source for ${path} did not answer. The search can be repeated.`,
    },
  }
}

function place(content: Content, path: SectionPath, value: unknown): void {
  const [top = '', leaf] = path.split('.')
  if (leaf === undefined) {
    content[top] = value
    return
  }
  const parent = content[top]
  content[top] = { ...(isObject(parent) ? parent : {}), [leaf]: value }
}

/** Extra leaves go only where their section was asked for; a section of their own always comes. */
function extraOf({ company }: Context, asked: Set<SectionPath>): Content {
  const known = new Set(sectionPaths.map((path) => path.split('.')[0]))
  const tops = new Set([...asked].map((path) => path.split('.')[0]))
  return Object.fromEntries(
    Object.entries(company.extra ?? {}).filter(([key]) => !known.has(key) || tops.has(key)),
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function merge(base: Content, more: Content): Content {
  const merged = { ...base }
  for (const [key, value] of Object.entries(more)) {
    const before = merged[key]
    merged[key] = isObject(before) && isObject(value) ? merge(before, value) : value
  }
  return merged
}
