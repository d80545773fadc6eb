import { createHash } from 'node:crypto'
import { ask } from './ask'
import { by, delivery, openSession } from './archive-case'
import { startArchive } from '../../electron/worker-client'

/** Orders and saves without end, four at a time, and prints each digest once it was acknowledged; made to be killed. */
const [workerFile = '', folder = '', round = ''] = process.argv.slice(2)
const archive = startArchive(workerFile)
const { caseId } = await ask(archive, 'case.open', { folder, mustWrite: true, ...by })

async function saveForEver(line: number): Promise<never> {
  for (let n = 0; ; n++) {
    const identifier = `${round}${line}${String(n).padStart(6, '0')}`
    const { sessionRow } = await openSession(archive, caseId, {
      country: 'no',
      kind: 'organization-number',
      identifier,
    })
    for (const kind of ['json', 'aml']) {
      const bytes = Buffer.alloc(20_000, `${kind} ${identifier} `)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, kind, bytes) })
      // A pipe is written at once, so what was acknowledged is known even when this process ends here.
      process.stdout.write(`${sha256}\n`)
    }
  }
}

await Promise.all([1, 2, 3, 4].map(saveForEver))
