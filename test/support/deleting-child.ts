import path from 'node:path'
import { by } from './archive-case'
import { ask } from './ask'
import { startArchive } from '../../electron/worker-client'

/** Deletes a company and says when it begins and when it is done; made to be killed in between. */
const [workerFile = '', place = '', companyRow = ''] = process.argv.slice(2)
const archive = startArchive(workerFile)
const state = path.join(place, 'state')
await ask(archive, 'catalogue.open', { file: path.join(state, 'app.sqlite') })
await ask(archive, 'index.open', { file: path.join(state, 'index.sqlite') })
const folder = path.join(place, 'case')
const { caseId } = await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
process.stdout.write('begins\n')
await ask(archive, 'company.delete', {
  ...{ caseId, companyRow: Number(companyRow), keep: 3, jobId: 'go', ...by },
  root: path.join(place, 'backups'),
})
process.stdout.write('done\n')
await archive.stop()
