import Database from 'better-sqlite3'
import type { CheckFinding } from '../../shared/domain/case-file'
import { caseMigrations } from '../case/case-migrations'
import { sql, type Db } from './connection'
import { migrate } from './migrate'

interface SchemaPart {
  type: 'table' | 'index' | 'trigger' | 'view'
  name: string
  text: string | null
}

function partsOf(db: Db): Map<string, SchemaPart> {
  const parts = sql<SchemaPart>(
    db,
    `SELECT type, name, sql AS text FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'`,
  ).all()
  return new Map(parts.map((part) => [`${part.type} ${part.name}`, part]))
}

const expected = new WeakMap<readonly string[], Map<string, SchemaPart>>()

/** What a fresh case has: made once by the very migrations that make a case. */
function partsOfFresh(migrations: readonly string[]): Map<string, SchemaPart> {
  const known = expected.get(migrations)
  if (known) return known
  const fresh = new Database(':memory:')
  try {
    migrate(fresh, migrations)
    const parts = partsOf(fresh)
    expected.set(migrations, parts)
    return parts
  } finally {
    fresh.close()
  }
}

/**
 * Compares the file's tables, indices and triggers with those of a fresh case. A part too many is a
 * finding as well: a foreign trigger could change what we write.
 */
export function compareStructure(db: Db, migrations = caseMigrations): CheckFinding[] {
  const fresh = partsOfFresh(migrations)
  const found = partsOf(db)
  const findings: CheckFinding[] = []
  for (const [what, part] of fresh) {
    const here = found.get(what)
    if (!here) findings.push({ kind: 'missing', what, company: null, detail: 'not in the file' })
    else if (here.text !== part.text) {
      findings.push({ kind: 'structure', what, company: null, detail: 'differs from a fresh case' })
    }
  }
  for (const what of found.keys()) {
    if (!fresh.has(what)) {
      findings.push({ kind: 'structure', what, company: null, detail: 'not part of a case' })
    }
  }
  return findings
}
