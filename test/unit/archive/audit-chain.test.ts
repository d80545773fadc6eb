import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { appendAudit, auditHead, readAudit } from '../../../electron/archive/audit/audit-chain'
import { inTransaction } from '../../../electron/archive/sqlite/connection'
import { openNewCase } from '../../support/case-database'

/** RFC 8785 for flat entries, written without our code: sorted keys, no white space. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

const anyText = fc.string({
  unit: fc.oneof(fc.string(), fc.constantFrom('\ud800', '\udfff', '\0')),
})
const anyEntry = fc.record({
  actor: anyText,
  action: fc.constantFrom('company.added', 'session.moved'),
  subject: fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.oneof(
      anyText,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
  ),
})

test('anybody can follow the audit from its first entry with nothing but SHA-256 and sorted JSON', async () => {
  const { db } = await openNewCase()
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 5 }), (entries) => {
      inTransaction(db, () => {
        for (const { actor, action, subject } of entries) {
          appendAudit(db, { actor, at: '2026-03-02T09:00:00.000Z' }, action, subject)
        }
      })
      let previous = '0'.repeat(64)
      for (const { sha256, ...entry } of readAudit(db)) {
        expect(entry.previousSha256).toBe(previous)
        expect(createHash('sha256').update(canonical(entry)).digest('hex')).toBe(sha256)
        previous = sha256
      }
      expect(auditHead(db).head).toBe(previous)
    }),
    { numRuns: 30 },
  )
})

test('entries written while somebody reads the audit do not disturb the reading', async () => {
  const { db } = await openNewCase()
  const add = (n: number) =>
    appendAudit(db, { actor: 'kari', at: '2026-03-02T09:00:00.000Z' }, 'test.added', { n })
  inTransaction(db, () => Array.from({ length: 1200 }, (_none, n) => add(n)))
  const { entries } = auditHead(db)
  const read: number[] = []
  for (const { sequence } of readAudit(db, entries)) {
    read.push(sequence)
    if (sequence % 400 === 0) add(sequence)
  }
  expect(read).toEqual(Array.from({ length: entries }, (_none, n) => n + 1))
})
