import type { Session } from '../../electron/shared/domain/session'

export interface ContentSum {
  files: number
  sizeBytes: number
}

/** What the stored answers and reports of a case come to in a pack, where each session has its own files. */
export function contentSums(sessions: readonly Session[]): {
  answers: ContentSum
  reports: { kind: string; sum: ContentSum }[]
  total: ContentSum
} {
  const sums = new Map<string, ContentSum>()
  const total: ContentSum = { files: 0, sizeBytes: 0 }
  for (const { kind, document } of sessions.flatMap(({ deliverables }) => deliverables)) {
    if (document === null) continue
    const sum = sums.get(kind) ?? { files: 0, sizeBytes: 0 }
    for (const each of [sum, total]) {
      each.files += 1
      each.sizeBytes += document.sizeBytes
    }
    sums.set(kind, sum)
  }
  const reports = [...sums].flatMap(([kind, sum]) => (kind === 'json' ? [] : [{ kind, sum }]))
  return { answers: sums.get('json') ?? { files: 0, sizeBytes: 0 }, reports, total }
}

/** A name for a new pack: the case and the day, in letters that every file system takes. */
export function packName(caseName: string, today: Date, kind: 'zip' | 'folder'): string {
  const plain = caseName
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`
  return `${plain || 'case'}-${day}${kind === 'zip' ? '.zip' : ''}`
}

/** What checks a pack anywhere: GNU coreutils over both manifests (RFC 8493 keeps their form). */
export const checkCommand = 'sha512sum -c manifest-sha512.txt tagmanifest-sha512.txt'
