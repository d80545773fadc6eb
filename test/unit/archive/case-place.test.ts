import { describe, expect, it } from 'vitest'
import { decidePlace, type PlaceFacts } from '../../../electron/archive/case/decide-place'

const here: PlaceFacts = {
  platform: 'linux',
  folder: '/home/kari/saker/fjord',
  mount: { at: '/', type: 'ext4', source: '/dev/sda1' },
  fileSystemNumber: 0xef53,
  above: [],
  roots: [],
}

const windows = (folder: string, more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  ...{ ...here, platform: 'win32', folder, mount: null, fileSystemNumber: 0 },
  ...more,
})

const mac = (folder: string, more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  ...{ ...here, platform: 'darwin', folder, mount: null, fileSystemNumber: 26 },
  ...more,
})

const mounted = (type: string, source = ''): PlaceFacts => ({
  ...here,
  mount: { at: '/home/kari/saker', type, source },
})

const marked = (...names: string[]): PlaceFacts => ({
  ...here,
  above: [
    { folder: '/home/kari/saker/fjord', names: ['case.sqlite'] },
    { folder: '/home/kari/saker', names },
  ],
})

describe('a case folder on this computer', () => {
  it.each<[string, PlaceFacts]>([
    ['an ordinary disk', here],
    ['a memory disk', mounted('tmpfs')],
    ['an overlay', mounted('overlay')],
    ['an NTFS disk read by a driver of the user', mounted('fuseblk', '/dev/sdb1')],
    ['an encrypted folder', mounted('fuse.gocryptfs')],
    ['a Windows disk', windows('C:\\Users\\Kari\\Saker\\Fjord')],
    ['a long Windows path', windows('\\\\?\\C:\\Users\\Kari\\Saker')],
    ['a Mac disk', mac('/Users/kari/Saker')],
    [
      'a USB disk on a Mac',
      mac('/Volumes/USB/Saker', {
        mount: { at: '/Volumes/USB', type: 'exfat', source: '/dev/disk4s1' },
      }),
    ],
    ['a folder that only sounds like one', windows('C:\\Saker\\OneDriveless\\Fjord')],
    ['a customer called Dropbox', { ...here, folder: '/home/kari/saker/Dropbox Norge AS' }],
    ['a customer called Box', { ...here, folder: '/srv/saker/Box' }],
  ])('is local: %s', (_what, facts) => {
    expect(decidePlace(facts)).toEqual({ kind: 'local', provider: null })
  })
})

describe('a case folder on the network', () => {
  it.each<[PlaceFacts, string]>([
    [mounted('nfs4', 'server:/saker'), 'nfs'],
    [mounted('nfs', 'server:/saker'), 'nfs'],
    [mounted('cifs', '//server/saker'), 'smb'],
    [mounted('smb3', '//server/saker'), 'smb'],
    [mounted('9p', 'C:\\'), '9p'],
    [mounted('virtiofs'), 'virtiofs'],
    [mounted('vboxsf'), 'vboxsf'],
    [mounted('ceph'), 'ceph'],
    [mounted('fuse.sshfs', 'kari@server:'), 'sshfs'],
    [mounted('fuse.rclone', 'drive:'), 'rclone'],
    [mounted('fuse.gvfsd-fuse'), 'gvfsd-fuse'],
    [mounted('fuse.davfs2'), 'davfs2'],
    [mounted('fuse', 'https://sky.example'), 'fuse'],
    [{ ...here, mount: null, fileSystemNumber: 0x6969 }, 'nfs'],
    [{ ...here, mount: null, fileSystemNumber: 0xff534d42 }, 'smb'],
    [{ ...here, mount: null, fileSystemNumber: 0xfe534d42 }, 'smb'],
    [{ ...here, mount: null, fileSystemNumber: -11317950 }, 'smb'],
    [{ ...here, mount: null, fileSystemNumber: 0x65735546 }, 'fuse'],
    [windows('\\\\server\\saker\\Fjord'), 'smb'],
    [windows('\\\\?\\UNC\\server\\saker\\Fjord'), 'smb'],
    [windows('\\\\wsl.localhost\\Debian\\home\\kari'), 'wsl'],
    [windows('\\\\wsl$\\Debian\\home\\kari'), 'wsl'],
    [
      mac('/Volumes/saker/Fjord', {
        mount: { at: '/Volumes/saker', type: 'smbfs', source: '//kari@server/saker' },
      }),
      'smb',
    ],
    [
      mac('/Volumes/old/Fjord', { mount: { at: '/Volumes/old', type: 'afpfs', source: '' } }),
      'afp',
    ],
    [
      mac('/Volumes/dav/Fjord', { mount: { at: '/Volumes/dav', type: 'webdav', source: '' } }),
      'webdav',
    ],
  ])('is on the network: %o', (facts, provider) => {
    expect(decidePlace(facts)).toEqual({ kind: 'network', provider })
  })
})

describe('a case folder that a program synchronises', () => {
  it.each<[PlaceFacts, string]>([
    [windows('C:\\Users\\Kari\\OneDrive\\Saker'), 'OneDrive'],
    [windows('C:\\Users\\Kari\\OneDrive - Banken ASA\\Saker'), 'OneDrive'],
    [
      windows('D:\\Sky\\Saker', { roots: [{ folder: 'd:\\sky\\', provider: 'OneDrive' }] }),
      'OneDrive',
    ],
    [windows('C:\\Users\\Kari\\Dropbox\\Saker'), 'Dropbox'],
    [windows('C:\\Users\\Kari\\iCloudDrive\\Saker'), 'iCloud Drive'],
    [windows('G:\\My Drive\\Saker'), 'Google Drive'],
    [windows('G:\\Min disk\\Saker'), 'Google Drive'],
    [mac('/Users/kari/Library/CloudStorage/OneDrive-Banken/Saker'), 'OneDrive'],
    [mac('/Users/kari/Library/CloudStorage/GoogleDrive-kari@example.no/Saker'), 'Google Drive'],
    [mac('/Users/kari/Library/CloudStorage/Dropbox/Saker'), 'Dropbox'],
    [mac('/Users/kari/Library/CloudStorage/Nettsky-X/Saker'), 'Nettsky'],
    [mac('/Users/kari/Library/Mobile Documents/com~apple~CloudDocs/Saker'), 'iCloud Drive'],
    [{ ...here, folder: '/home/kari/Dropbox/saker' }, 'Dropbox'],
    [{ ...here, folder: '/home/kari/Dropbox (Banken)/saker' }, 'Dropbox'],
    [{ ...here, folder: '/home/kari/Nextcloud/saker' }, 'Nextcloud'],
    [{ ...here, folder: '/home/kari/Seafile/My Library/saker' }, 'Seafile'],
    [{ ...here, folder: '/home/kari/Box/saker' }, 'Box'],
    [{ ...here, roots: [{ folder: '/home/kari/saker', provider: 'Dropbox' }] }, 'Dropbox'],
    [marked('.dropbox'), 'Dropbox'],
    [marked('.dropbox.cache'), 'Dropbox'],
    [marked('.stfolder'), 'Syncthing'],
    [marked('.sync_3f2a9c1b7d.db'), 'Nextcloud'],
    [marked('._sync_3f2a9c1b7d.db'), 'Nextcloud'],
    [marked('.nextcloudsync.log'), 'Nextcloud'],
    [marked('.owncloudsync.log'), 'ownCloud'],
    [marked('.seafile-data'), 'Seafile'],
    [marked('.tmp.drivedownload'), 'Google Drive'],
    [mounted('fuse.onedriver'), 'OneDrive'],
  ])('is synchronised: %o', (facts, provider) => {
    expect(decidePlace(facts)).toEqual({ kind: 'synchronised', provider })
  })
})
