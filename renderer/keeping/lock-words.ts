import type { CaseHeader } from '../../electron/shared/domain/case-file'

/**
 * Whether only a person can say that the writer is gone: this computer notices by itself when one
 * of its own processes ended, of another computer it cannot.
 */
export const isElsewhere = (writer: CaseHeader['writer'], host: string): boolean =>
  writer !== null && writer.host !== host
