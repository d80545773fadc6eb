/** What an export left behind. `payloadOxum` is `bytes.files` (RFC 8493 §2.2.2). */
export interface PackReceipt {
  path: string
  files: number
  sizeBytes: number
  payloadOxum: string
  auditHead: string
  /** SHA-512 of the tag manifest: names the whole pack in one line */
  tagManifestSha512: string
  builtAt: string
}

export interface PackCheck {
  name: 'bag' | 'digests' | 'unlisted' | 'oxum' | 'audit-chain' | 'documents'
  isPassed: boolean
  /** counts or the first offending paths, plain data for the sentence */
  detail: string
}

export interface PackVerdict {
  path: string
  isSound: boolean
  files: number
  sizeBytes: number
  caseName: string | null
  caseId: string | null
  baggingDate: string | null
  checks: PackCheck[]
  findings: {
    path: string
    trouble: 'altered' | 'missing' | 'unlisted' | 'unsafe-name' | 'duplicate' | 'malformed'
  }[]
  /** oddities that leave a pack sound: how its maker wrote names, not what the files hold */
  notes: {
    path: string
    note: 'listed-twice' | 'other-spelling' | 'system-file' | 'dot-path' | 'binary-mark'
  }[]
}
