import { answer, by, delivery, openSession } from './archive-case'
import { ask } from './ask'
import { startArchive } from '../../electron/worker-client'

/** Saves and backs up without end and says so after each backup; made to be killed. */
const [workerFile = '', folder = '', root = '', round = ''] = process.argv.slice(2)
const archive = startArchive(workerFile)
const { caseId } = await ask(archive, 'case.open', { folder, mustWrite: true, ...by })

process.stdout.write('open\n')
for (let n = 0; ; n++) {
  const identifier = `${round}${String(n).padStart(7, '0')}`
  const { sessionRow } = await openSession(archive, caseId, {
    ...{ country: 'no', kind: 'organization-number', identifier },
  })
  const saving = ask(archive, 'document.save', {
    ...{ caseId, ...delivery(sessionRow, 'json', answer(identifier)) },
  })
  await ask(archive, 'backup.make', { caseId, root, keep: 3, jobId: `backup-${n}`, ...by })
  await saving
}
