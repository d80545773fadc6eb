import type { StatementSource } from '../../../../electron/shared/domain/ownership/interest'
import { views } from '../../../views'

/** Opens the raw answer in which a statement stands, at its path. */
export const showSource = (caseId: string, source: StatementSource, path = source.path) =>
  views.go({
    screen: 'company',
    caseId,
    companyRow: source.companyRow,
    sessionRow: source.sessionRow,
    section: null,
    pane: 'raw',
    path,
  })
