import type { Content } from 'pdfmake/interfaces'
import { sectionPaths } from '../../answer/sections'
import { pairs, sectionHeading } from '../pieces'
import type { Desk } from './chapter'

const known = new Set(sectionPaths.map((path) => path.split('.')[0]))

/** Sections that the report has no chapter for, leaf by leaf: nothing delivered is left out. */
export function writeOther(content: Record<string, unknown>, desk: Desk): Content[] {
  return Object.entries(content)
    .filter(([key]) => !known.has(key))
    .flatMap(([key, value]) => [sectionHeading(key), pairs(leaves(value, '', desk))])
}

function leaves(value: unknown, path: string, desk: Desk): [string, string][] {
  if (typeof value !== 'object' || value === null) {
    const text = typeof value === 'boolean' ? desk.format.truth(value) : desk.format.text(value)
    return [[path || '·', text]]
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return [[path || '·', desk.words.none]]
  return entries.flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key, desk))
}
