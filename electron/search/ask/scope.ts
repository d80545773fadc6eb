import { sql, type Db } from '../../archive/sqlite/connection'

/**
 * Where is searched: everywhere, or in one case. Its entries lie in blocks of numbers, mostly in one,
 * as a case is read in one go; so the words alone tell what is in it.
 */
export interface Scope {
  /** a condition on `rowid` of `folded`, to be put behind a MATCH; may be empty */
  condition: string
  parameters: Record<string, string | number>
}

interface Block {
  first: number
  last: number
}

export function scopeOf(db: Db, caseId: string | null): Scope {
  if (caseId === null) return { condition: '', parameters: {} }
  const blocks = joined(
    sql<Block>(
      db,
      `SELECT d.first_entry AS first, d.last_entry AS last
       FROM searched_case c JOIN document d USING (case_no)
       WHERE c.case_id = :caseId AND d.first_entry IS NOT NULL ORDER BY d.first_entry`,
    ).all({ caseId }),
  )
  const [from, to] = [blocks[0]?.first ?? 1, blocks.at(-1)?.last ?? 0]
  const within = 'AND f.rowid BETWEEN :from AND :to'
  if (blocks.length <= 1) return { condition: within, parameters: { from, to } }
  return {
    condition: `${within} AND EXISTS (SELECT 1 FROM json_each(:blocks) b
      WHERE f.rowid BETWEEN b.value ->> 'first' AND b.value ->> 'last')`,
    parameters: { from, to, blocks: JSON.stringify(blocks) },
  }
}

/** Blocks that follow each other, with nothing of another case between, are one. */
function joined(blocks: readonly Block[]): Block[] {
  const all: Block[] = []
  for (const block of blocks) {
    const before = all.at(-1)
    if (before && Math.floor(block.first / 8) <= Math.floor(before.last / 8) + 1) {
      before.last = block.last
    } else all.push({ ...block })
  }
  return all
}
