/**
 * Text as a reader has to see it. Control characters become a replacement mark, as no document has
 * a place for them; marks that turn the reading direction are shown by their number, since they
 * could make one name read as another.
 */
export declare const visible: (text: string) => string
