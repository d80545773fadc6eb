import { framesOf } from '../frames-of'
import { ExpectedFailure, failed } from '../shared/result'
import { readArguments, type Options } from './arguments'
import { backup, restore, salvage } from './backups'
import { check } from './check'
import { collect, resume } from './collect'
import { isCommand, usage, type CommandName } from './commands'
import { atDesk, must, type Desk, type Surroundings } from './desk'
import { exitCodeFor, exitCodes, type ExitCode } from './exit-code'
import { list } from './list'
import { exportPack, importPack, verifyPack } from './packs'
import { practice } from './practice'
import { processTerminal } from './terminal'

type Command = (desk: Desk, options: Options, operands: string[]) => Promise<ExitCode>

const commands: Record<Exclude<CommandName, 'practice' | 'help'>, Command> = {
  collect,
  resume,
  list,
  export: exportPack,
  verify: verifyPack,
  import: importPack,
  check,
  backup,
  restore,
  salvage,
}

const takesOperands: readonly CommandName[] = ['collect', 'verify', 'import', 'restore', 'salvage']

/**
 * The same executable without a window: runs one command and returns its exit code. Results go to
 * standard output, progress and trouble to standard error; nothing is ever thrown at the caller.
 */
export async function runCommandLine(
  words: string[],
  place: Pick<Surroundings, 'workers'>,
): Promise<ExitCode> {
  const around: Surroundings = {
    ...place,
    environment: process.env,
    terminal: processTerminal,
  }
  const [name, ...rest] = words
  const isHelp = name === 'help' || name === '--help' || name === '-h'
  if (!isCommand(name) || name === 'help') {
    around.terminal[isHelp ? 'result' : 'note'](usage())
    return isHelp ? exitCodes.done : exitCodes.usage
  }
  try {
    const { options, operands } = must(readArguments(rest))
    if (options.help) {
      around.terminal.result(usage(name))
      return exitCodes.done
    }
    if (operands[0] !== undefined && !takesOperands.includes(name)) {
      must(failed('rejected-input', { about: `${operands[0]}, as ${name} takes options only` }))
    }
    if (name === 'practice') return await practice(around, options)
    return await atDesk(around, (desk) => commands[name](desk, options, operands))
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) {
      around.terminal.note(framesOf(error))
      around.terminal.trouble({ code: 'unexpected' })
      return exitCodes.needsPerson
    }
    around.terminal.trouble(error.failure)
    if (error.failure.code === 'rejected-input') around.terminal.note(usage(name))
    return exitCodeFor(error.failure.code)
  }
}
