import type { Session } from '../../shared/domain/session'
import type { PackReceiptRecord } from '../contents/case-record'
import type { Block, Line } from '../../pdf/blocks'
import { formatBytes, formatInstant } from './format'
import { fact } from './section'
import type { ReportWords } from './words'

/** Every order for a company, newest first: what was asked, what came, from where, under which digest. */
export function originalsBlocks(
  sessions: readonly Session[],
  receiptsOf: (sessionRow: number) => readonly PackReceiptRecord[],
  words: ReportWords,
): Block[] {
  return [
    { kind: 'heading', text: words.originals.title, answer: null, aside: null },
    ...sessions.flatMap((session) => [
      ...sessionBlocks(session, words),
      ...receiptBlocks(receiptsOf(session.sessionRow), words),
    ]),
  ]
}

function sessionBlocks(session: Session, words: ReportWords): Block[] {
  const labels = words.originals
  const asked = [...session.terms.expands, ...session.terms.reports].join(', ') || labels.onlyKey
  const failure = session.failure && failureText(session.failure)
  const missing = session.deliverables.filter(({ state }) => state !== 'saved')
  const place = session.isPractice ? ` (${labels.practice})` : ''
  return [
    {
      kind: 'text',
      line: [
        { text: `${labels.order} ${formatInstant(session.orderedAt, words)}`, is: 'strong' },
        ` · ${words.session[session.state]}`,
      ],
    },
    {
      kind: 'facts',
      facts: [
        ...fact(labels.source, `${session.environment}${place}`),
        ...(session.sessionId
          ? [{ label: labels.session, line: [{ text: session.sessionId, is: 'code' as const }] }]
          : []),
        ...fact(labels.asked, asked),
        ...fact(labels.state, failure),
        ...missing.map(({ kind, state, failure: why }) => ({
          label: labels.notStored,
          line: [
            `${kindName(kind, words)}: ${words.deliverable[state]}`,
            ...(why ? [' ', { text: `(${failureText(why)})`, is: 'faint' as const }] : []),
          ],
        })),
      ],
    },
  ]
}

function receiptBlocks(receipts: readonly PackReceiptRecord[], words: ReportWords): Block[] {
  if (receipts.length === 0) return []
  const labels = words.originals
  return [
    {
      kind: 'table',
      columns: [
        { title: labels.what, width: 76 },
        { title: [labels.sha256, labels.file, labels.source].join(' · ') },
        { title: labels.retrieved, width: 62 },
        { title: labels.size, isNumber: true, width: 40 },
      ],
      rows: receipts.map((receipt): Line[] => [
        [{ text: kindName(receipt.kind, words), href: `../${receipt.path}` }],
        [
          { text: receipt.sha256, is: 'code' },
          '\n',
          { text: `data/${receipt.path}`, is: 'faint' },
          '\n',
          { text: `${receipt.sourceUrl} · HTTP ${receipt.httpStatus}`, is: 'faint' },
        ],
        [formatInstant(receipt.retrievedAt, words)],
        [formatBytes(receipt.sizeBytes, words)],
      ]),
    },
  ]
}

export function kindName(kind: string, words: ReportWords): string {
  const { originals } = words
  if (kind === 'json') return originals.answer
  if (kind === 'aml') return originals.aml
  if (kind === 'certificateOfRegistration') return originals.certificateOfRegistration
  return `${originals.otherReport} ${kind}`
}

const failureText = ({ code, detail }: { code: string; detail?: string }): string =>
  detail ? `${code}: ${detail}` : code
