import { createHash } from 'node:crypto'
import type { AuditEntry } from '../../shared/domain/case-file'

/** The entry that a company's deletion leaves: it names every entry that was redacted with it. */
export const companyDeleted = 'company.deleted'

/** What a redacted entry still tells: its place in the chain and its digest, which can no longer be computed. */
type Redacted = Pick<AuditEntry, 'sequence' | 'sha256'>

/** How the entry of a deletion names what it covers. */
export interface RedactionCover {
  /** sequences, as runs: `3-7 12` */
  redacted: string
  /** SHA-256 over a line `<sequence> <sha256>` for each of them, in order */
  redactedSha256: string
}

export function coverOf(entries: readonly Redacted[]): RedactionCover {
  return { redacted: runsOf(entries), redactedSha256: digestOf(entries) }
}

/**
 * Follows the redacted entries of a chain. One is accepted only if a later, unredacted entry
 * `company.deleted` names exactly it, once, and the digest over all that entry names agrees:
 * otherwise anybody could empty an entry and call it redacted.
 */
export class RedactionWatch {
  private readonly uncovered = new Map<number, string>()

  /** An entry whose place in the chain holds. Returns what is wrong with it, or null. */
  see(
    entry: Pick<AuditEntry, 'sequence' | 'sha256' | 'action' | 'subject' | 'isRedacted'>,
  ): string | null {
    if (entry.isRedacted) {
      this.uncovered.set(entry.sequence, entry.sha256)
      return Object.keys(entry.subject).length === 0 ? null : 'redacted, yet it says something'
    }
    if (entry.action !== companyDeleted) return null
    const { redacted, redactedSha256 } = entry.subject
    return this.cover(String(redacted), redactedSha256)
      ? null
      : 'does not agree with the entries it redacted'
  }

  /** The entries that no deletion accounts for. */
  left(): number[] {
    return [...this.uncovered.keys()]
  }

  private cover(runs: string, sha256: unknown): boolean {
    const covered: Redacted[] = []
    for (const sequence of sequencesIn(runs, this.uncovered.size)) {
      const known = this.uncovered.get(sequence)
      if (known === undefined) return false
      covered.push({ sequence, sha256: known })
    }
    if (runsOf(covered) !== runs || digestOf(covered) !== sha256) return false
    for (const { sequence } of covered) this.uncovered.delete(sequence)
    return true
  }
}

function digestOf(entries: readonly Redacted[]): string {
  const hash = createHash('sha256')
  for (const { sequence, sha256 } of entries) hash.update(`${sequence} ${sha256}\n`)
  return hash.digest('hex')
}

function runsOf(entries: readonly Redacted[]): string {
  const runs: [number, number][] = []
  for (const { sequence } of entries) {
    const run = runs.at(-1)
    if (run && run[1] + 1 === sequence) run[1] = sequence
    else runs.push([sequence, sequence])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ')
}

/** The sequences of these runs, at most one more than `most`: a pack's word is not followed for ever. */
function* sequencesIn(runs: string, most: number): Generator<number> {
  let given = 0
  for (const run of runs.split(' ').filter((word) => word !== '')) {
    const [first = NaN, last = first] = run.split('-').map(Number)
    for (let sequence = first; sequence <= last; sequence++) {
      yield sequence
      if (++given > most) return
    }
  }
}
