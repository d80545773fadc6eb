const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A folder name for a case: the name itself without what some file system refuses. Never empty. */
export function folderNameFor(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 80)
    .trim()
  if (cleaned === '' || reserved.test(cleaned)) return 'case'
  return cleaned
}
