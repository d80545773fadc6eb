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
 * @param {() => Promise<number | void>} main returns the exit code, 0 when it returns nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
