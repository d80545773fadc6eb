import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Course } from './course'
import type { Order } from './read-order'

/** One line per session created: the service's own proof of what was ordered and would be billed. */
export interface LedgerEntry extends Order {
  sessionId: string
  requestId: string
  clientId: string
  scopes: string[]
  orderedAt: string
  /** how often the organization was ordered before; absent in entries of an older version */
  ordersBefore?: number
  course: Course
}

const rememberedMs = 6 * 3_600_000

export interface Ledger {
  add(entry: LedgerEntry): void
  find(sessionId: string): LedgerEntry | undefined
  all(): LedgerEntry[]
  /** how often the organization was ordered before, including sessions no longer remembered */
  countOf(country: string, identifier: string): number
  forget(): void
}

/**
 * Keeps the sessions, in a file if one is given. An entry is on disk before its create is answered,
 * so a restarted service knows every session a client was told of. Sessions over 6 hours old at the
 * start are not loaded; a last line torn by a crash was never answered and is skipped.
 */
export function openLedger(file: string | undefined, now: number): Ledger {
  const written = file && existsSync(file) ? readEntries(file) : []
  if (file) mkdirSync(dirname(file), { recursive: true })
  const counts = new Map<string, number>()
  const sessions = new Map<string, LedgerEntry>()
  const count = (entry: LedgerEntry) => {
    const key = entry.country + entry.identifier
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const entry of written) {
    count(entry)
    if (Date.parse(entry.orderedAt) > now - rememberedMs) sessions.set(entry.sessionId, entry)
  }
  return {
    add: (entry) => {
      if (file) appendFileSync(file, JSON.stringify(entry) + '\n')
      sessions.set(entry.sessionId, entry)
      count(entry)
    },
    find: (sessionId) => sessions.get(sessionId),
    all: () => [...sessions.values()],
    countOf: (country, identifier) => counts.get(country + identifier) ?? 0,
    forget: () => {
      sessions.clear()
      counts.clear()
    },
  }
}

function readEntries(file: string): LedgerEntry[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line ? [JSON.parse(line) as LedgerEntry] : []
      } catch {
        return []
      }
    })
}
