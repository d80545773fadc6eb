/**
 * Where the values of a record stood in the answer, as JSON paths from the root: one path, or
 * several for a list (one for each entry, in its order) and for a value put together from parts.
 * A field that is not named has no place of its own; names beyond the fields of the record, such as
 * those of the party inside it, mean nothing here.
 */
export type PathsOf<T> = {
  [Field in Exclude<keyof T, 'path' | 'paths' | 'extra'>]?: string | string[]
}

/** A record that knows where it stood, and usually where each of its values did. */
export interface Placed {
  path: string
  paths?: object
}

/**
 * The JSON path of a value: its own, of a list that of the entry `at`, of a value put together from
 * parts that of the first; the record's where the value has no place of its own.
 */
export function originOf<T extends Placed>(
  record: T,
  field: keyof NonNullable<T['paths']>,
  at = 0,
): string {
  const paths: { [Field in typeof field]?: string | string[] } = record.paths ?? {}
  const own = paths[field]
  return (typeof own === 'string' ? own : own?.[at]) ?? record.path
}
