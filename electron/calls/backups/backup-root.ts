import path from 'node:path'
import type { Application } from '../application'

/** The folder that holds every case's backups: the one set, or one beside the application's own files. */
export function backupRoot({
  settings,
  stateFolder,
}: Pick<Application, 'settings' | 'stateFolder'>): string {
  return settings.get().backup.folder || path.join(stateFolder, 'backups')
}
