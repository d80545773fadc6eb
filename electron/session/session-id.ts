import { field, word } from './json-value'

const longestId = 512

/**
 * The session's id (contract §3.1): a field of the answer, else the last segment of its Location.
 * Null where neither gives one that can stand in a path.
 */
export function readSessionId(
  body: unknown,
  location: string | null,
  keys: readonly string[],
): string | null {
  for (const key of keys) {
    const id = usable(word(field(body, key)))
    if (id) return id
  }
  const path = location?.split(/[?#]/)[0]?.replace(/\/+$/, '') ?? ''
  return path.includes('/') ? usable(decoded(path.slice(path.lastIndexOf('/') + 1))) : null
}

/** `.` and `..` would climb out of the path they are put into. */
function usable(id: string | null): string | null {
  if (!id || id.length > longestId || /^\.{1,2}$/.test(id) || /\p{Cc}/u.test(id)) return null
  return id
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    // A broken escape sequence in somebody's Location: taken as it stands.
    return segment
  }
}
