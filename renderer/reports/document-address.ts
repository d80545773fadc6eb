/** Where the window reads stored bytes from; served by the main process, byte for byte. */
export const documentAddress = (caseId: string, sha256: string) =>
  `document://case/${caseId}/${sha256}`
