import type { PackVerdict } from '../../shared/domain/evidence'

export type Trouble = PackVerdict['findings'][number]['trouble']
export type Note = PackVerdict['notes'][number]['note']

/** Collects what a check found: troubles make a pack unsound, notes do not. */
export class Findings {
  readonly troubles: PackVerdict['findings'] = []
  readonly notes: PackVerdict['notes'] = []
  private readonly known = new Set<string>()

  add(path: string, trouble: Trouble): void {
    const key = `${trouble} ${path}`
    if (this.known.has(key)) return
    this.known.add(key)
    this.troubles.push({ path, trouble })
  }

  note(path: string, note: Note): void {
    this.notes.push({ path, note })
  }

  /** how many of these kinds were found */
  count(...kinds: Trouble[]): number {
    return this.troubles.filter(({ trouble }) => kinds.includes(trouble)).length
  }
}
