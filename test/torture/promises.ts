import type { Point } from './round'

/** What all killed processes together had acknowledged to them. Companies go by `country:identifier`. */
export interface Promises {
  /** `company sessionRow kind` → digest */
  saved: Map<string, string>
  /** `company sessionRow` */
  intended: Set<string>
  /** `company sessionRow` → session id */
  noted: Map<string, string>
  /** companies whose deletion was asked for; what came of it the case tells */
  deleting: Set<string>
  deleted: Set<string>
  /** decisions of a person that an unclear order was not ordered after all */
  settlesAsked: number
  backups: string[]
}

export const noPromises = (): Promises => ({
  saved: new Map(),
  intended: new Set(),
  noted: new Map(),
  deleting: new Set(),
  deleted: new Set(),
  settlesAsked: 0,
  backups: [],
})

/** Adds what a process printed; returns what it should never have printed. */
export function hear(promises: Promises, lines: readonly string[]): string[] {
  return lines.filter((line) => {
    const [point = '', phase, ...words] = line.split(' ')
    if (point === 'bug') return true
    if (point === 'failure') return /unexpected|damaged|altered|missing/.test(words[0] ?? '')
    const take = phase === 'answered' ? answered[point as Point] : asked[point as Point]
    take?.(promises, words)
    return false
  })
}

type Take = (promises: Promises, words: string[]) => void

const asked: Partial<Record<Point, Take>> = {
  settle: (promises) => void (promises.settlesAsked += 1),
  delete: (promises, [company = '']) => {
    promises.deleting.add(company)
    // They hold what is to be deleted, so they go too; one is made again.
    promises.backups = []
  },
}

const answered: Partial<Record<Point, Take>> = {
  intend: ({ intended }, [company, row]) => void intended.add(`${company} ${row}`),
  note: ({ noted }, [company, row, sessionId = '']) => {
    noted.set(`${company} ${row}`, sessionId)
  },
  save: ({ saved }, [company, row, kind, sha256 = '']) => {
    saved.set(`${company} ${row} ${kind}`, sha256)
  },
  delete: ({ deleted }, [company = '']) => void deleted.add(company),
  backup: ({ backups }, words) => void backups.push(words.join(' ')),
}
