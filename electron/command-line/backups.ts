import path from 'node:path'
import { failed } from '../shared/result'
import { needed, type Options } from './arguments'
import { must, openCase, stateFolder, type Desk } from './desk'
import { exitCodes, type ExitCode } from './exit-code'

const jobId = 'command-line'
const usualKeep = 10

/** Makes a verified copy of a case, whoever writes in it meanwhile; prints its file. 4 when it is not sound. */
export async function backup(desk: Desk, options: Options): Promise<ExitCode> {
  const keep = Number(options.keep ?? usualKeep)
  if (!Number.isInteger(keep) || keep < 1 || keep > 100) {
    must(failed('rejected-input', { about: '--keep is a number from 1 to 100' }))
  }
  const root = options.to ?? path.join(stateFolder(desk.environment), 'backups')
  const { caseId } = await openCase(desk, must(needed(options, 'case')), 'read')
  showProgress(desk)
  const made = must(
    await desk.archive.call('backup.make', {
      ...{ caseId, keep, jobId, root: path.resolve(root) },
      ...{ actor: desk.actor, at: desk.nowIso() },
    }),
  )
  desk.terminal.progress('')
  desk.terminal.result(made.file)
  desk.terminal.note(
    `${made.documents} documents, ${made.sizeBytes} bytes, ${made.auditEntries} audit entries, audit head ${made.auditHead}`,
  )
  return exitCodes.done
}

/** Puts a backup back as a case: in a new folder, or where its case is missing or damaged. */
export async function restore(desk: Desk, options: Options, operands: string[]): Promise<ExitCode> {
  const file = path.resolve(must(one(operands, 'backup')))
  const folder = path.resolve(must(needed(options, 'to')))
  showProgress(desk)
  const header = must(
    await desk.archive.call('backup.restore', {
      ...{ file, folder, jobId, actor: desk.actor, at: desk.nowIso() },
    }),
  )
  desk.terminal.progress('')
  desk.terminal.result(header.folder)
  return exitCodes.done
}

/** Brings what can be read of a damaged case into a new one and lists the rest; 1 when something is lost. */
export async function salvage(desk: Desk, options: Options, operands: string[]): Promise<ExitCode> {
  const from = path.resolve(must(one(operands, 'case folder or file')))
  const folder = path.resolve(must(needed(options, 'to')))
  showProgress(desk)
  const { report } = must(
    await desk.archive.call('case.salvage', {
      ...{ from, folder, jobId, suffix: '(salvaged)', actor: desk.actor, at: desk.nowIso() },
    }),
  )
  desk.terminal.progress('')
  if (options.json) desk.terminal.result(JSON.stringify(report, null, 2))
  else {
    for (const { what, detail } of report.lost) desk.terminal.result(`lost: ${what}: ${detail}`)
    desk.terminal.result(report.to)
    const { companies, sessions, documents, strayDocuments, auditEntries } = report
    desk.terminal.note(
      `${companies} companies, ${sessions} sessions, ${documents} documents, ${strayDocuments} kept as files, ${auditEntries} audit entries proved`,
    )
  }
  return report.lost.length === 0 ? exitCodes.done : exitCodes.needsPerson
}

function showProgress(desk: Desk): void {
  desk.archive.onProgress(({ done, total, what }) =>
    desk.terminal.progress(total > 0 ? `${what} ${done} of ${total}` : what),
  )
}

const one = (operands: string[], what: string) =>
  operands.length === 1 && operands[0]
    ? { ok: true as const, value: operands[0] }
    : failed('rejected-input', { about: `name one ${what}` })
