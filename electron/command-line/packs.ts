import path from 'node:path'
import { failed } from '../shared/result'
import { needed, type Options } from './arguments'
import { must, openCase, type Desk } from './desk'
import { exitCodes, type ExitCode } from './exit-code'

const jobId = 'command-line'

function showProgress(desk: Desk) {
  desk.archive.onProgress(({ done, total, what }) =>
    desk.terminal.progress(`${what} ${done} of ${total}`),
  )
}

/** Writes an evidence pack: a zip when the name ends in .zip, else a folder. */
export async function exportPack(desk: Desk, options: Options): Promise<ExitCode> {
  const to = path.resolve(must(needed(options, 'to')))
  const header = await openCase(desk, must(needed(options, 'case')), 'write')
  showProgress(desk)
  const receipt = must(
    await desk.archive.call('pack.build', {
      caseId: header.caseId,
      to,
      at: desk.nowIso(),
      actor: desk.actor,
      jobId,
      language: options.language?.toLowerCase() === 'en' ? 'en' : 'nb',
    }),
  )
  desk.terminal.progress('')
  desk.terminal.result(receipt.path)
  desk.terminal.note(
    `${receipt.files} files, Payload-Oxum ${receipt.payloadOxum}, audit head ${receipt.auditHead}`,
  )
  return exitCodes.done
}

/** Checks a pack, folder or zip, ours or any BagIt bag; 4 when it is not sound. */
export async function verifyPack(
  desk: Desk,
  options: Options,
  operands: string[],
): Promise<ExitCode> {
  const pack = must(onePack(operands))
  showProgress(desk)
  const verdict = must(await desk.archive.call('pack.verify', { path: path.resolve(pack), jobId }))
  desk.terminal.progress('')
  if (options.json) desk.terminal.result(JSON.stringify(verdict, null, 2))
  else {
    for (const check of verdict.checks) {
      desk.terminal.result(`${check.isPassed ? 'ok    ' : 'FAILED'} ${check.name}: ${check.detail}`)
    }
    for (const finding of verdict.findings) {
      desk.terminal.result(`${finding.trouble}: ${finding.path}`)
    }
    desk.terminal.result(verdict.isSound ? 'sound' : 'NOT SOUND')
  }
  return verdict.isSound ? exitCodes.done : exitCodes.integrity
}

/** Makes a new case folder from a sound pack. */
export async function importPack(
  desk: Desk,
  options: Options,
  operands: string[],
): Promise<ExitCode> {
  const pack = must(onePack(operands))
  showProgress(desk)
  const header = must(
    await desk.archive.call('pack.import', {
      path: path.resolve(pack),
      folder: path.resolve(must(needed(options, 'to'))),
      at: desk.nowIso(),
      actor: desk.actor,
      jobId,
    }),
  )
  desk.terminal.progress('')
  desk.terminal.result(header.folder)
  return exitCodes.done
}

const onePack = (operands: string[]) =>
  operands.length === 1 && operands[0]
    ? { ok: true as const, value: operands[0] }
    : failed('rejected-input', { about: 'name one pack' })
