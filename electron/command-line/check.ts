import { needed, type Options } from './arguments'
import { must, openCase, type Desk } from './desk'
import { exitCodes, type ExitCode } from './exit-code'

/** Integrity of a case folder: structure, every stored digest, the whole audit chain; 4 when not sound. */
export async function check(desk: Desk, options: Options): Promise<ExitCode> {
  const header = await openCase(desk, must(needed(options, 'case')), 'read')
  desk.archive.onProgress(({ done, total, what }) =>
    desk.terminal.progress(`${what} ${done} of ${total}`),
  )
  const report = must(
    await desk.archive.call('case.check', { caseId: header.caseId, at: desk.nowIso() }),
  )
  desk.terminal.progress('')
  if (options.json) desk.terminal.result(JSON.stringify(report, null, 2))
  else {
    for (const finding of report.findings) {
      desk.terminal.result(`${finding.kind}: ${finding.what}: ${finding.detail}`)
    }
    desk.terminal.result(
      `${report.documents} documents, ${report.sizeBytes} bytes, ${report.auditEntries} audit entries: ${report.isSound ? 'sound' : 'NOT SOUND'}`,
    )
  }
  return report.isSound ? exitCodes.done : exitCodes.integrity
}
