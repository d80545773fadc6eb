/**
 * Hands pdfmake the fonts that come with it, from memory; whatever a document's data says, nothing
 * else is read and nothing fetched.
 */
export declare function loadPdfFonts(): void
