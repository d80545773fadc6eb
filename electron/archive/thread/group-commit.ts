import { inTransaction, type Db } from '../sqlite/connection'

/**
 * Runs several writes that waited together and commits them as one: on a disk that honours `FULL`
 * the commit is most of what a save costs. Each is a savepoint of its own, so one that fails undoes
 * only itself, and nothing is returned before all of it is on disk. Where the commit itself fails,
 * as on a full disk, each is run again by itself, so that what still fits is kept and only what does
 * not is refused. `attempts` return their failures; they do not throw.
 */
export function inOneCommit<T>(db: Db, attempts: readonly (() => T)[]): T[] {
  const one = attempts[0]
  if (attempts.length === 1 && one) return [one()]
  try {
    return inTransaction(db, () =>
      attempts.map((attempt) => {
        const outcome = attempt()
        // SQLite gives up the whole transaction on some errors, and with it what was done before.
        if (!db.inTransaction) throw new CommitLost()
        return outcome
      }),
    )
  } catch (error) {
    if (!(error instanceof CommitLost) && !isSqliteError(error)) throw error
    return attempts.map((attempt) => attempt())
  }
}

class CommitLost extends Error {}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SqliteError'
}
