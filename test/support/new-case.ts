import path from 'node:path'
import type { CaseHeader } from '../../electron/shared/domain/case-file'
import type { Archive } from '../../electron/worker-client'
import { by } from './archive-case'
import { ask } from './ask'
import { temporaryFolder } from './temporary-folder'

/** A new case in a folder of its own. */
export async function newCase(archive: Archive, name = 'Fjordfisk'): Promise<CaseHeader> {
  const folder = path.join(await temporaryFolder(), 'case')
  return ask(archive, 'case.create', { folder, name, ...by })
}
