import type { ArchiveHandlers } from '../thread/context'
import { readCertificates } from './certificates'
import { deleteCase } from './delete-case'
import { deleteCompany } from './delete-company'
import { previewDeletion } from './preview'

/** Deletion without traces, and the certificates that stay. */
export const deletionHandlers: Pick<
  ArchiveHandlers,
  'deletion.preview' | 'case.delete' | 'company.delete' | 'deletion.certificates'
> = {
  'deletion.preview': ({ caseId, ...wish }, { cases }) => {
    const { db, folder } = cases.get(caseId)
    return previewDeletion(db, folder, wish)
  },
  'case.delete': deleteCase,
  'company.delete': deleteCompany,
  'deletion.certificates': (_nothing, { catalogue }) => readCertificates(catalogue()),
}
