import { readDocument } from '../../archive/documents/documents'
import { sql, type Db } from '../../archive/sqlite/connection'
import type { AnswerPlace } from './case-outline'
import { givingWay, heldBriefly, heldMs } from './held-briefly'

/** Bytes that are taken from a case in one go. */
const mostBytes = 8 << 20
const mostAnswers = 256

/**
 * Hands out the bytes of stored answers one after the other. They are taken from the case a few at a
 * time by `take`, and `use` runs while nobody holds it; bytes that are not there are passed over.
 * Throws ExpectedFailure where the case cannot be read, or as `take` does.
 */
export async function eachAnswer(
  place: { caseId: string; folder: string },
  answers: readonly AnswerPlace[],
  take: (db: Db, sha256: string) => Uint8Array | null,
  use: (answer: AnswerPlace, bytes: Uint8Array) => void,
): Promise<void> {
  const giveWay = givingWay()
  for (let at = 0; at < answers.length;) {
    const taken = await heldBriefly(place, (db) => takeSome(db, answers, at, take))
    for (const { answer, bytes } of taken) {
      if (bytes) use(answer, bytes)
      await giveWay()
    }
    at += taken.length
  }
}

/** Proved against its SHA-256. Fails with `document-altered` or `document-missing`. */
export const provedBytes = (db: Db, sha256: string): Uint8Array => readDocument(db, sha256).bytes

/** As they lie there, to look for something in them: what is found is read again and proved. */
export function unprovedBytes(db: Db, sha256: string): Uint8Array | null {
  const stored = sql<{ bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM document WHERE sha256 = :sha256',
  ).get({ sha256 })
  return stored?.bytes ?? null
}

/** At least one, and no more than a stretch is long. */
function takeSome(
  db: Db,
  answers: readonly AnswerPlace[],
  from: number,
  take: (db: Db, sha256: string) => Uint8Array | null,
) {
  const taken: { answer: AnswerPlace; bytes: Uint8Array | null }[] = []
  const untilMs = performance.now() + heldMs
  let sizeBytes = 0
  for (const answer of answers.slice(from, from + mostAnswers)) {
    const bytes = take(db, answer.sha256)
    taken.push({ answer, bytes })
    sizeBytes += bytes?.byteLength ?? 0
    if (sizeBytes > mostBytes || performance.now() >= untilMs) break
  }
  return taken
}
