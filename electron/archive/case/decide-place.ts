import type { CasePlace } from '../../shared/domain/keeping'
import type { Mount } from './mounts'

/** What can be learned about a folder without native code; gathered in `case-place.ts`. */
export interface PlaceFacts {
  platform: NodeJS.Platform
  /** the real path: on Windows a mapped letter is its `\\server\share` by now */
  folder: string
  /** the mount the folder lies on, where the system tells */
  mount: Mount | null
  /** `statfs` type; counts on Linux only, as elsewhere the numbers mean nothing lasting */
  fileSystemNumber: number | null
  /** what lies in the folder and in those above it */
  above: readonly { folder: string; names: readonly string[] }[]
  /** folders that programs on this computer say they synchronise */
  roots: readonly { folder: string; provider: string }[]
}

const local: CasePlace = { kind: 'local', provider: null }

/**
 * Says where a case folder lies. Locks of a network drive may be missing or late, and a program that
 * synchronises copies or replaces the file while it is written: both is said to the person. What is
 * not recognised counts as local.
 */
export function decidePlace(facts: PlaceFacts): CasePlace {
  const synchronised = providerOf(facts)
  if (synchronised) return { kind: 'synchronised', provider: synchronised }
  const network = networkOf(facts)
  return network ? { kind: 'network', provider: network } : local
}

/** Kinds of file systems whose files others change too, by the system's name for them. */
const networkTypes: Record<string, string> = {
  ...{ nfs: 'nfs', nfs4: 'nfs', cifs: 'smb', smb3: 'smb', smbfs: 'smb', afpfs: 'afp', afp: 'afp' },
  ...{ webdav: 'webdav', davfs: 'davfs', ncpfs: 'ncp', afs: 'afs', coda: 'coda', ceph: 'ceph' },
  ...{ glusterfs: 'glusterfs', lustre: 'lustre', beegfs: 'beegfs', gfs2: 'gfs2', ocfs2: 'ocfs2' },
  ...{ '9p': '9p', drvfs: '9p', virtiofs: 'virtiofs', vboxsf: 'vboxsf', prl_fs: 'prl_fs' },
  ...{ vmhgfs: 'vmhgfs', macfuse: 'fuse', osxfuse: 'fuse', fuse: 'fuse' },
}

/** Drivers of the user that keep their files on this computer. All others may reach anywhere. */
const localDrivers =
  /^fuse\.(gocryptfs|encfs|cryfs|ecryptfs|veracrypt|securefs|mergerfs|bindfs|unionfs|ntfs-3g|exfat|lxcfs|portal|fuse-overlayfs|snapfuse|squashfuse|dislocker|s?zfs.*|ext2|fuseiso|bcachefs)$/

/** Numbers of statfs(2), used where /proc does not name the mount. */
const networkNumbers: Record<number, string> = {
  ...{ 0x6969: 'nfs', 0x517b: 'smb', 0xff534d42: 'smb', 0xfe534d42: 'smb', 0x01021997: '9p' },
  ...{ 0x65735546: 'fuse', 0x5346414f: 'afs', 0x6b414653: 'afs', 0x00c36400: 'ceph' },
  ...{ 0x73757245: 'coda', 0x564c: 'ncp', 0x7461636f: 'ocfs2', 0x01161970: 'gfs2' },
  ...{ 0x0bd00bd0: 'lustre', 0x786f4256: 'vboxsf', 0x7c7c6673: 'prl_fs', 0xbacbacbc: 'vmhgfs' },
}

function networkOf({ platform, folder, mount, fileSystemNumber }: PlaceFacts): string | null {
  if (platform === 'win32') {
    const share = /^\\\\(?:\?\\UNC\\)?([^\\?.][^\\]*)\\/i.exec(folder)
    if (!share) return null
    return /^wsl(\$|\.localhost)$/i.test(share[1] ?? '') ? 'wsl' : 'smb'
  }
  if (mount) {
    if (mount.type.startsWith('fuse.')) {
      return localDrivers.test(mount.type) ? null : mount.type.slice('fuse.'.length)
    }
    return networkTypes[mount.type] ?? null
  }
  if (platform !== 'linux' || fileSystemNumber === null) return null
  // Some systems give the number as a signed one.
  return networkNumbers[fileSystemNumber >>> 0] ?? null
}

const driversOfProviders: Record<string, string> = {
  'fuse.onedriver': 'OneDrive',
  'fuse.google-drive-ocamlfuse': 'Google Drive',
  'fuse.insync': 'Google Drive',
  'fuse.seadrive': 'Seafile',
  'fuse.pcloud': 'pCloud',
}

function providerOf(facts: PlaceFacts): string | null {
  const { folder, mount, roots, platform } = facts
  const named = roots.find((root) => isWithin(folder, root.folder, platform))
  return (
    named?.provider ??
    driversOfProviders[mount?.type ?? ''] ??
    providerByPath(folder) ??
    providerByMarker(facts.above)
  )
}

/** Left in the top folder by the program that synchronises it. */
const markers: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^(\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db)$/, 'Nextcloud'],
  [/^\.seafile-data$/, 'Seafile'],
  [/^\.tmp\.drive(download|upload)$/, 'Google Drive'],
  [/^\.megaignore$/, 'MEGA'],
]

function providerByMarker(above: PlaceFacts['above']): string | null {
  for (const { names } of above) {
    const found = markers.find(([marker]) => names.some((name) => marker.test(name)))
    if (found) return found[1]
  }
  return null
}

/** Where these programs put their folder unless told otherwise: right below the person's home. */
const homeFolders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(Google Drive|GoogleDrive)$/i, 'Google Drive'],
  [/^(iCloudDrive|iCloud Drive)$/i, 'iCloud Drive'],
  [/^Nextcloud\d?$/i, 'Nextcloud'],
  [/^ownCloud\d?$/i, 'ownCloud'],
  [/^(Seafile|SeaDrive)$/i, 'Seafile'],
  [/^(Box|Box Sync)$/i, 'Box'],
  [/^(pCloud Drive|pCloudDrive)$/i, 'pCloud'],
  [/^(MEGA|MEGAsync)$/i, 'MEGA'],
  [/^Proton Drive$/i, 'Proton Drive'],
]

const cloudStorageNames: Record<string, string> = {
  GoogleDrive: 'Google Drive',
  'iCloud Drive': 'iCloud Drive',
  ProtonDrive: 'Proton Drive',
}

function providerByPath(folder: string): string | null {
  if (/[\\/]Library[\\/]Mobile Documents[\\/]/.test(folder)) return 'iCloud Drive'
  const cloud = /[\\/]Library[\\/]CloudStorage[\\/]([^\\/-]+)/.exec(folder)?.[1]
  if (cloud) return cloudStorageNames[cloud] ?? cloud
  if (/^[a-z]:\\(My Drive|Min disk|Shared drives|Delte disker)(\\|$)/i.test(folder)) {
    return 'Google Drive'
  }
  const inHome = /^(?:[a-z]:\\users|\/home|\/Users)[\\/][^\\/]+[\\/]([^\\/]+)/i.exec(folder)?.[1]
  return homeFolders.find(([name]) => name.test(inHome ?? ''))?.[1] ?? null
}

function isWithin(folder: string, root: string, platform: NodeJS.Platform): boolean {
  const clean = (path: string) => {
    const cut = path.replace(/[\\/]+$/, '')
    return platform === 'linux' ? cut : cut.toLowerCase().replaceAll('/', '\\')
  }
  const [inner, outer] = [clean(folder), clean(root)]
  const separator = platform === 'linux' ? '/' : '\\'
  return outer !== '' && (inner === outer || inner.startsWith(`${outer}${separator}`))
}
