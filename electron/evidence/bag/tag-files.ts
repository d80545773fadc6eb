/** What `bagit.txt` of every pack says (RFC 8493 §2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export interface ManifestLine {
  path: string
  digest: string
}

/** Sums up the payload: `bytes.files` (RFC 8493 §2.2.2). */
export const payloadOxum = (sizeBytes: number, files: number): string => `${sizeBytes}.${files}`

/** Paths in one order on every computer: by UTF-16 code unit, never by locale. */
export const byPath = (a: { path: string }, b: { path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0

/**
 * A manifest that both BagIt readers and `sha512sum -c` accept: digest, two spaces, path, LF.
 * Paths have to be pack paths; anything else would need an encoding on which readers disagree.
 */
export function manifestText(lines: readonly ManifestLine[]): string {
  return [...lines]
    .sort(byPath)
    .map(({ path, digest }) => `${digest}  ${path}\n`)
    .join('')
}

/** `bag-info.txt`, labels in the order given. A value keeps to its line: breaks in it become spaces. */
export function bagInfoText(labels: readonly (readonly [label: string, value: string])[]): string {
  return labels
    .map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`)
    .join('')
}
