import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startArchive } from '../../electron/worker-client'
import type { CaseSummary } from '../../electron/shared/domain/case-file'
import { caseStatuses } from '../../electron/shared/domain/keeping'
import { ask } from '../support/ask'
import type { BenchOrder } from './order'

const caseCount = 10_000
const at = '2026-03-02T09:00:00.000Z'
const places = ['Havnesund', 'Fjordvik', 'Østvoll', 'Hälsvik', 'Sjölunda', 'Ålesund', 'Kvarnskär']
const trades = ['Eiendom', 'Sjømat', 'Rederi', 'Holding', 'Verft', 'Skog', 'Kraft']

/** Fills the list of known cases of the application in `folder` with ten thousand, each with a folder of its own. */
export async function rememberManyCases({ folder, archiveWorker }: BenchOrder): Promise<object> {
  const archive = startArchive(archiveWorker)
  await ask(archive, 'catalogue.open', { file: path.join(folder, 'app.sqlite') })
  for (let index = 0; index < caseCount; index += 1) {
    const place = path.join(folder, 'cases', String(index))
    mkdirSync(place, { recursive: true })
    writeFileSync(path.join(place, 'case.sqlite'), '')
    await ask(archive, 'catalogue.remember', { summary: summaryOf(index, place), at })
  }
  await archive.stop()
  return { cases: caseCount }
}

function summaryOf(index: number, folder: string): CaseSummary {
  const pick = <T>(from: readonly T[], by: number): T => from[by % from.length] as T
  const month = String(1 + (index % 12)).padStart(2, '0')
  return {
    caseId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    folder,
    name: `${pick(places, index)} ${pick(trades, Math.floor(index / 7))} ${index}`,
    createdAt: at,
    isReadOnly: false,
    writer: null,
    place: { kind: 'local', provider: null },
    particulars: {
      status: pick(caseStatuses, index),
      reference: `KYC-2026-${String(index).padStart(5, '0')}`,
      owner: pick(['Kari', 'Ola', null], index),
      tags: index % 5 === 0 ? ['fisk'] : [],
      dueOn: index % 3 === 0 ? `2027-${month}-14` : null,
      reviewOn: null,
      relationshipEndedOn: null,
      retentionYears: 5,
    },
    legalHold: null,
    figures: {
      ...{ companies: 10, sessions: 12, open: 0, needsPerson: index % 40 === 0 ? 1 : 0 },
      ...{ documents: 30, sizeBytes: 4_000_000, openHits: index % 50 === 0 ? 1 : 0 },
      answers: { found: 80, 'nothing-found': 30, 'not-delivered': 2, 'not-requested': 20 },
      coverage: null,
      lastChangeAt: at,
    },
  }
}
