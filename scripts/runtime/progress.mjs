/**
 * Tells the person at the terminal what is being prepared. Standard error only, because standard
 * output belongs to the program that is being prepared.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`saksmappe: ${line}\n`)
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
