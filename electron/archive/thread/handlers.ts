import { randomUUID } from 'node:crypto'
import type { CaseHeader } from '../../shared/domain/case-file'
import type { By } from '../audit/audit-chain'
import { renameCase } from '../case/case-header'
import {
  forgetCase,
  listKnownCases,
  readSetting,
  rememberCase,
  writeSetting,
} from '../catalogue/catalogue'
import { checkCase } from '../check/check-case'
import { listCompanies } from '../companies/company-list'
import { companyPage } from '../companies/company-page'
import type { ArchiveContext, ArchiveHandlers, PackCallName } from './context'
import { backupHandlers } from '../backups/handlers'
import { batchHandlers } from '../batches/handlers'
import { indexHandlers } from '../case-index/handlers'
import { historyHandlers } from '../history/handlers'
import { findHandlers } from '../catalogue/find-handlers'
import { knownPlaces } from '../catalogue/known-places'
import { deletionHandlers } from '../deletion/handlers'
import { particularsHandlers } from '../particulars/handlers'
import { salvageHandlers } from '../salvage/handlers'
import { cancelWaitingHandlers } from '../sessions/cancel-waiting-handlers'
import { createCase } from '../case/create-case'
import { readDocument, saveDelivery } from '../documents/documents'
import type { ArchiveInput } from '../face'
import { caseFigures } from '../companies/figures'
import { intendList } from '../batches/intend-list'
import { moveSession } from '../sessions/move-session'
import { headerOf } from '../case/open-case'
import { ownershipHandlers } from '../ownership/handlers'
import { readSessions } from '../sessions/session-rows'

const byOf = ({ actor, at }: By): By => ({ actor, at })

/** Every call that the archive answers itself; the packs are the evidence folder's. */
export const archiveHandlers: Omit<ArchiveHandlers, PackCallName> = {
  'case.create': makeCase,
  'case.open': (input, { cases }) =>
    cases.open(
      input.folder,
      { write: wishOf(input), takeOver: input.takeOver === true },
      byOf(input),
    ),
  'case.close': ({ caseId }, { cases, endJobs }) => {
    const close = () => {
      cases.close(caseId)
      return null
    }
    return endJobs(caseId)?.then(close) ?? close()
  },
  'case.summary': ({ caseId }, { cases }) => {
    const open = cases.get(caseId)
    return { ...headerOf(open), figures: caseFigures(open.db) }
  },
  'case.check': ({ caseId, at, jobId }, { cases, job }) =>
    checkCase(cases.get(caseId).db, { caseId, at }, job(jobId, caseId)),
  'case.rename': (input, { cases }) => {
    const open = cases.writable(input.caseId)
    renameCase(open.db, input.name, byOf(input))
    return headerOf(open)
  },

  'company.list': ({ caseId }, { cases, looked }) =>
    listCompanies(cases.get(caseId).db, looked(caseId)),
  'company.page': ({ caseId, companyRow, sessionRow }, { cases, looked }) =>
    companyPage(cases.get(caseId).db, companyRow, sessionRow, looked(caseId)),

  'session.intend': (input, { cases }) =>
    intendList(cases.writable(input.caseId).db, input.intents, input.list ?? null, byOf(input)),
  'session.move': ({ caseId, actor, at, ...move }, { cases }) =>
    moveSession(cases.writable(caseId).db, move, { actor, at }),
  'session.list': ({ caseId, onlyOpen }, { cases }) =>
    readSessions(cases.get(caseId).db, onlyOpen ? 'open' : 'all'),

  'document.save': ({ caseId, actor, at, ...delivery }, { cases }) =>
    saveDelivery(cases.writable(caseId).db, delivery, { actor, at }),
  'document.read': ({ caseId, sha256 }, { cases }) => readDocument(cases.get(caseId).db, sha256),

  ...backupHandlers,
  ...salvageHandlers,
  ...particularsHandlers,
  ...deletionHandlers,
  ...indexHandlers,
  ...historyHandlers,
  ...findHandlers,
  ...batchHandlers,
  ...ownershipHandlers,
  ...cancelWaitingHandlers,

  'catalogue.open': ({ file }, context) => {
    context.openCatalogue(file)
    return null
  },
  'catalogue.list': (_nothing, { catalogue }) => listKnownCases(catalogue()),
  'catalogue.places': (_nothing, { catalogue }) => knownPlaces(catalogue()),
  'catalogue.remember': ({ summary, at }, { catalogue }) => {
    rememberCase(catalogue(), summary, at)
    return null
  },
  'catalogue.forget': ({ caseId }, { catalogue, index }) => {
    forgetCase(catalogue(), caseId)
    index.forget(caseId)
    return null
  },
  'setting.get': ({ key }, { catalogue }) => readSetting(catalogue(), key),
  'setting.set': ({ key, value }, { catalogue }) => {
    writeSetting(catalogue(), key, value)
    return null
  },
}

function makeCase(input: ArchiveInput<'case.create'>, { cases }: ArchiveContext): CaseHeader {
  const { folder, name, at } = input
  createCase(folder, { caseId: randomUUID(), name, createdAt: at }, byOf(input))
  return cases.open(folder, { write: 'must' }, byOf(input))
}

function wishOf(input: ArchiveInput<'case.open'>): 'never' | 'if-free' | 'must' {
  if (input.mustWrite || input.takeOver) return 'must'
  return input.isReadOnly ? 'never' : 'if-free'
}
