import canonicalize from 'canonicalize'
import type { Session } from '../../shared/domain/session'
import type { AuditSubject } from '../audit/audit-chain'

/** What changed, as the flat words of an audit entry: `state`, `sessionId`, `json.state`, `aml.word` … */
export function differences(before: Session, after: Session): AuditSubject {
  const subject: AuditSubject = {}
  const compare = (name: string, old: unknown, now: unknown) => {
    const [from, to] = [wordOf(old), wordOf(now)]
    if (from !== to) subject[name] = to
  }
  for (const name of ['state', 'sessionId', 'location', 'createdAt', 'failure'] as const) {
    compare(name, before[name], after[name])
  }
  for (const [index, now] of after.deliverables.entries()) {
    const old = before.deliverables[index]
    for (const name of ['state', 'word', 'readySeenAt', 'expiresAt', 'failure'] as const) {
      compare(`${now.kind}.${name}`, old?.[name], now[name])
    }
  }
  return subject
}

function wordOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : (canonicalize(value) ?? null)
}
