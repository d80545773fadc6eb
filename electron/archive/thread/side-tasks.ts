import { proveCopy } from '../backups/prove-copy'
import { restoreBackup } from '../backups/restore-backup'
import { salvageCase } from '../salvage/salvage-case'

/** What runs in a thread of its own, by name: each takes plain data and a job, and gives plain data. */
export const sideTasks = {
  'prove-copy': proveCopy,
  'restore-backup': restoreBackup,
  'salvage-case': salvageCase,
} as const

export type SideTasks = typeof sideTasks
export type SideTaskName = keyof SideTasks
