import type { en } from './en'

type Part<T> = T extends string ? string : { readonly [K in keyof T]?: Part<T[K]> }

/** Some sentences of a language; each that is missing is said in English. */
export type Prepared = Part<typeof en>

/** A term as the first word of its line. */
export const asHeading = (term: string): string => term.charAt(0).toUpperCase() + term.slice(1)
