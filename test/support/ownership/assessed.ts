import { assess, type Assessed } from '../../../electron/ownership/assess'
import type { StatedGraph } from '../../../electron/ownership/stated-graph'
import { collected } from '../../unit/ownership/graph/collected'
import { structure, type StructureWords } from './structure'

const byDefault = { at: null, settings: { rule: 'product' as const, changes: {} } }

/** A stated graph with all that follows from it, by the rules as the law has them. */
export const assessed = (stated: StatedGraph): Assessed => assess(stated, byDefault)

/** A structure as text, assessed; its subject's own answer came at the given time. */
export function assessedStructure(
  text: string,
  { retrievedAt, ...words }: StructureWords & { retrievedAt?: string } = {},
): Assessed {
  const stated = structure(text, words)
  const own = collected('314211685', retrievedAt ? { retrievedAt } : {})
  return assessed({ ...stated, snapshots: new Map([[stated.subject, own]]) })
}
