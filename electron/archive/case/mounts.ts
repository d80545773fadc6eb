export interface Mount {
  /** the folder it appears at */
  at: string
  /** the kind of file system, e.g. `ext4`, `nfs4`, `fuse.sshfs` */
  type: string
  source: string
}

/** Reads /proc/self/mountinfo (proc(5)); a line that is not understood is left out. */
export function readMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ')
    const at = before.split(' ')[4]
    const [type, source = ''] = after?.split(' ') ?? []
    return at && type ? [{ at: plain(at), type, source: plain(source) }] : []
  })
}

/** The lines of macOS's `mount`: `//ola@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export function readMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, source, at, type] = /^(.+?) on (\/.*) \(([^,)]+)/.exec(line) ?? []
    return source && at && type ? [{ at, type, source }] : []
  })
}

/** The mount that a path lies on: the nearest above it, and of several at one place the last. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | null {
  let nearest: Mount | null = null
  for (const mount of mounts) {
    const isAbove = mount.at === '/' || path === mount.at || path.startsWith(`${mount.at}/`)
    if (isAbove && mount.at.length >= (nearest?.at.length ?? 0)) nearest = mount
  }
  return nearest
}

/** Blanks and the like are written in octal. */
function plain(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_all, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
}
