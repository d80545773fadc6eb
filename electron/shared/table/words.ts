/** A heading or a cell in the one form that words are compared in: small letters and digits only. */
export const plainWord = (text: string): string =>
  text
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]/g, '')
