import type { FailureCode } from '../../electron/shared/result'
import type { GlyphName } from './sign-names'

const needsCare: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'order-unclear',
  'not-ready',
  'too-many-requests',
  'service-unreachable',
  'certificate-refused',
  'case-in-use',
  'case-read-only',
  'case-not-open',
  'keychain-missing',
  'secret-missing',
  'cancelled',
])

/** Shape and tone of a failure: an alarm where something was lost or refused, else only care. */
export const failureSigns = (code: FailureCode): { tone: 'care' | 'alarm'; glyph: GlyphName } => {
  if (code === 'order-unclear') return { tone: 'care', glyph: 'unclear' }
  if (code === 'result-expired') return { tone: 'alarm', glyph: 'dissolved' }
  return needsCare.has(code)
    ? { tone: 'care', glyph: 'warning' }
    : { tone: 'alarm', glyph: 'failed' }
}
