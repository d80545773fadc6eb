/**
 * Tells the person at the terminal what is being prepared. Standard error only, because standard
 * output belongs to the program that is being prepared.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`saksmappe: ${line}\n`)
}

const PATIENCE_MS = 15_000

/**
 * Says what is being waited for, and from time to time that it is still going on.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(line, work) {
  say(line)
  const startedAtMs = Date.now()
  const timer = setInterval(
    () => say(`${line}: ${Math.round((Date.now() - startedAtMs) / 1000)} s so far`),
    PATIENCE_MS,
  )
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** An obstacle that the user can remove; its message is a whole sentence and needs no stack. */
export class Obstacle extends Error {}

/**
 * Runs a command's main function: an {@link Obstacle} becomes one sentence and exit code 1,
 * anything else is a bug and keeps its stack.
 * @param {() => Promise<number | void>} main returns the exit code, if it wants to set one
 */
export async function runMain(main) {
  try {
    const code = await main()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
