import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { KeptList } from '../../electron/archive/face'
import type { Archive } from '../../electron/worker-client'
import { by, delivery, fjord, openSession } from './archive-case'
import { runningArchive } from './archive-worker'
import { ask } from './ask'
import { temporaryFolder } from './temporary-folder'

export const nordlys = { ...fjord, identifier: '310000027' } as const
export const fjordName = 'Fjordfisk Hemmelig AS'

/** A report of its own and one that both companies were handed, each longer than a page of the file. */
export const ownReport = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(40_000)])
export const sharedReport = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(9_000)])

/** The list that the first company was ordered from. */
const listOfThree: KeptList = {
  batchId: '7f0d3c52-1111-4222-8333-944444444444',
  source: `${fjord.identifier}.csv`,
  lines: [
    {
      line: 1,
      typed: 'NO 310 000 019 MVA',
      reference: 'Fjordfisk',
      verdict: 'new',
      company: fjord,
    },
    { line: 2, typed: '310000019', reference: null, verdict: 'duplicate', company: null },
    { line: 3, typed: nordlys.identifier, reference: 'K-2', verdict: 'new', company: nordlys },
  ],
}

/** Everything that betrays the company, as it would stand in a file. */
export const fjordTraces = {
  number: fjord.identifier,
  name: fjordName,
  'piece of its report': ownReport.subarray(20_000, 20_032),
  'session id': 'session-1',
}

/** A state folder with catalogue and index, and a case of two companies with answers and reports. */
export async function caseOfTwo(name = 'Havgruppen') {
  const place = await temporaryFolder()
  // Made after the folder, as what was made last is taken away first.
  const archive = await runningArchive()
  const [state, root] = [path.join(place, 'state'), path.join(place, 'backups')]
  mkdirSync(state)
  await ask(archive, 'catalogue.open', { file: path.join(state, 'app.sqlite') })
  await ask(archive, 'index.open', { file: path.join(state, 'index.sqlite') })
  const folder = path.join(place, 'case')
  const { caseId } = await ask(archive, 'case.create', { folder, name, ...by })
  const fish = await collect(archive, caseId, fjord, fjordName, ownReport, listOfThree)
  const light = await collect(archive, caseId, nordlys, 'Nordlys AS', sharedReport)
  const again = { caseId, ...delivery(fish.sessionRow, 'aml', copyOf(sharedReport)) }
  await ask(archive, 'document.save', again)
  return { archive, place, state, root, folder, caseId, fish, light }
}

const answerOf = (name: string, organizationNumber: string) =>
  new TextEncoder().encode(
    JSON.stringify({ keyInformation: { name, organizationNumber }, roles: [] }),
  )

/** Bytes are handed over to the archive's thread, and these are looked for afterwards. */
const copyOf = (bytes: Uint8Array) => new Uint8Array(bytes)

async function collect(
  archive: Archive,
  caseId: string,
  company: typeof fjord | typeof nordlys,
  name: string,
  report: Uint8Array,
  list?: KeptList,
) {
  const session = await openSession(archive, caseId, company, list)
  const { sessionRow } = session
  await ask(archive, 'document.save', {
    caseId,
    ...delivery(sessionRow, 'json', answerOf(name, company.identifier)),
  })
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', copyOf(report)) })
  return session
}
