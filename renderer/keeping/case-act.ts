/** What is done about a case in a dialog of its own. */
export type CaseAct = 'rename' | 'hold' | 'backups' | 'salvage' | 'take-over' | 'delete'

/** A case as its dialogs need it; `caseId` is null where the folder could not be read. */
export interface CaseInQuestion {
  caseId: string | null
  folder: string
  name: string
}
