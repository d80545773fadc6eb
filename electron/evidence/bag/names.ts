import { createHash } from 'node:crypto'

const ownName = /^[a-z0-9_][a-z0-9._-]{0,63}$/
// Windows opens a device, not a file, under these names, whatever ending follows.
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** A name every file system and every BagIt validator reads alike: ASCII `[a-z0-9._-]`, no device, no dot at either end. */
export function isPackName(name: string): boolean {
  return ownName.test(name) && !name.endsWith('.') && !deviceName.test(name)
}

/** A path inside a pack of ours: pack names joined by `/`. */
export function isPackPath(path: string): boolean {
  return path.length <= 240 && path.split('/').every(isPackName)
}

/**
 * The folder of a session in the pack: its id where that is a safe name, else `s-` and the start
 * of its SHA-256. The id is the service's word and therefore hostile.
 */
export function sessionFolder(sessionId: string): string {
  return isPackName(sessionId) ? sessionId : `s-${shortDigest(sessionId)}`
}

/** `certificateOfRegistration` → `certificate-of-registration.pdf`. */
export function reportFile(kind: string): string {
  const stem = kind.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
  return `${isPackName(stem) ? stem : `r-${shortDigest(kind)}`}.pdf`
}

/** Gives `wanted`, or a name made from `identity` where `wanted` is taken, and takes it. */
export function takeName(taken: Set<string>, wanted: string, identity: string): string {
  const dot = wanted.lastIndexOf('.')
  const hasEnding = dot > 0 && wanted.length - dot <= 6
  const [stem, ending] = hasEnding ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
  let name = wanted
  for (let round = 0; taken.has(name); round++) {
    name = `${stem.slice(0, 40)}-${shortDigest(`${identity} ${round}`)}${ending}`
  }
  taken.add(name)
  return name
}

export type PathTrouble =
  | 'empty'
  | 'absolute'
  | 'drive'
  | 'backslash'
  | 'dot-segment'
  | 'control-character'
  | 'device'
  | 'ending'
  | 'too-long'

/**
 * Why a path found in somebody's pack must not be followed on any of our systems; null when it
 * may. Stricter than RFC 8493 §5.1.1: what Windows would read as something else is refused
 * everywhere, so that a pack is judged alike on every computer.
 */
export function pathTrouble(path: string): PathTrouble | null {
  if (path === '') return 'empty'
  if (path.length > 1024) return 'too-long'
  if (/\p{Cc}/u.test(path)) return 'control-character'
  if (path.includes('\\')) return 'backslash'
  if (/^[/~]/.test(path)) return 'absolute'
  if (path.includes(':')) return 'drive'
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.' || segment === '..') return 'dot-segment'
    if (deviceName.test(segment)) return 'device'
    if (/[. ]$/.test(segment)) return 'ending'
  }
  return null
}

/** Two paths of equal key are one file on some file system: case and Unicode form do not part them. */
export const collisionKey = (path: string): string => path.normalize('NFC').toLowerCase()

function shortDigest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)
}
