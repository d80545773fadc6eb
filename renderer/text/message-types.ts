/** The same tree with any sentence in place of each English one: what another language must fill. */
export type Shape<T> = T extends string ? string : { readonly [K in keyof T]: Shape<T[K]> }

/** Dotted names of every sentence: 'common.close', 'failures.disk-full.what' ... */
export type KeyOf<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Before}${K}`
    : T[K] extends object
      ? KeyOf<T[K], `${Before}${K}.`>
      : never
}[keyof T & string]

/** The sentence that a dotted name leads to. */
export type SentenceAt<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? SentenceAt<T[Head], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : never

/** The names in braces that a sentence needs values for. */
export type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never
