import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { Connection } from '../../electron/shared/domain/settings'

/** Moments at which a process can be made to die, each once before and once after the answer. */
export const points = [
  'open',
  'intend',
  'mark',
  'order',
  'note',
  'move',
  'save',
  'settle',
  'backup',
  'delete',
] as const
export type Point = (typeof points)[number]
export type Phase = 'asked' | 'answered'

/** `asked` with some milliseconds lands inside the archive's commit; `answered` with none right behind it. */
export interface Death {
  point: Point
  phase: Phase
  nth: number
  afterMs: number
}

/** What a process that is made to be killed does; crosses to it as JSON. */
export interface RoundOrder {
  seed: number
  archiveWorker: string
  practiceWorker: string
  searchWorker: string
  ownershipWorker: string
  stateFolder: string
  backupFolder: string
  caseFolder: string
  connection: Connection & { kind: 'service' }
  clientSecret: string
  companies: CompanyKey[]
  /** null: somebody else kills it */
  death: Death | null
  /** orders nothing more, works until nothing is left and ends by itself */
  isLast: boolean
}
