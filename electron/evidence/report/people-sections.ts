import type {
  Authorities,
  Authority,
  ClaimedBeneficialOwner,
  Holding,
  Party,
  RoleHolder,
  Signatory,
} from '../../shared/domain/company'
import type { Block, Line } from '../../pdf/blocks'
import { addressText } from './fact-sections'
import { formatBornOrNumber, formatDate, formatPercent, formatShare } from './format'
import { leafFacts } from './section'
import type { ReportWords } from './words'

const nameOf = (party: Party, words: ReportWords): string => party.name ?? words.people.nameless

export function roleBlocks(holders: readonly RoleHolder[], words: ReportWords): Block[] {
  const { people } = words
  return [
    {
      kind: 'table',
      columns: [
        { title: people.role, width: 124 },
        { title: people.holder },
        { title: people.bornOrNumber, width: 92 },
        { title: people.since, width: 66 },
      ],
      rows: holders.map(({ role, party, fromDate }) => [
        roleLine(role, words),
        [nameOf(party, words)],
        [formatBornOrNumber(party, words)],
        [formatDate(fromDate, words)],
      ]),
    },
  ]
}

function roleLine(role: string, words: ReportWords): Line {
  const known = Object.hasOwn(words.role, role) ? words.role[role] : undefined
  return known !== undefined
    ? [known]
    : [role, ' ', { text: `(${words.people.ownWord})`, is: 'faint' }]
}

export function authorityBlocks(authorities: Authorities, words: ReportWords): Block[] {
  const { people } = words
  return [
    ...oneAuthority(people.signature, authorities.signatureRights, words),
    ...oneAuthority(people.procuration, authorities.powerOfProcuration, words),
    // Where there is no procuration its limits would only mislead.
    ...(authorities.powerOfProcuration && authorities.powerOfProcuration.status !== 'not-set'
      ? [
          {
            kind: 'text' as const,
            line: [{ text: people.procurationLimits, is: 'faint' as const }],
          },
        ]
      : []),
  ]
}

function oneAuthority(title: string, authority: Authority | null, words: ReportWords): Block[] {
  const { people } = words
  const head = (text: string): Block => ({
    kind: 'text',
    line: [{ text: `${title}. `, is: 'strong' }, text],
  })
  if (!authority) return [head(people.absent)]
  const { status, description, options, extra } = authority
  const rest = status === 'not-set' ? people.notSet : people.textOnly
  const said =
    status === 'conclusive' ? words.authority.conclusive : `${words.authority[status]} ${rest}`
  return [
    head(said),
    ...options.map((option, index): Block => {
      const joined = option.required.map((one) => signatoryText(one, words)).join(` ${people.and} `)
      const or: Line = index === 0 ? [] : [{ text: `${people.or} `, is: 'faint' }]
      return { kind: 'text', line: [...or, joined] }
    }),
    ...(description === null ? [] : [{ kind: 'quote' as const, text: description }]),
    ...leafFacts(extra, words),
  ]
}

function signatoryText({ name, dateOfBirth, role }: Signatory, words: ReportWords): string {
  const known = role !== null && Object.hasOwn(words.role, role) ? words.role[role] : role
  const about = [known, dateOfBirth && formatDate(dateOfBirth, words)].filter(Boolean).join(', ')
  return `${name ?? words.people.nameless}${about ? ` (${about})` : ''}`
}

/** What the service claims; our own computation never stands in this table. */
export function beneficialBlocks(
  owners: readonly ClaimedBeneficialOwner[],
  words: ReportWords,
): Block[] {
  const labels = words.owners
  return [
    {
      kind: 'table',
      columns: [
        { title: labels.person },
        { title: words.people.bornOrNumber, width: 74 },
        { title: labels.control, isNumber: true, width: 48 },
        { title: labels.integrated, isNumber: true, width: 54 },
        { title: labels.reason },
      ],
      rows: owners.map((owner) => [
        ownerLine(owner, words),
        [formatBornOrNumber(owner.party, words)],
        [formatPercent(owner.percentageControl, words)],
        [formatPercent(owner.integratedOwnership, words)],
        reasonLine(owner, words),
      ]),
    },
    ...owners.flatMap(({ extra }) => leafFacts(extra, words)),
  ]
}

function ownerLine({ party, address, roles }: ClaimedBeneficialOwner, words: ReportWords): Line {
  const known = roles.map((role) => (Object.hasOwn(words.role, role) ? words.role[role] : role))
  const more = [address && addressText(address), ...known].filter(Boolean).join(' · ')
  return [nameOf(party, words), ...(more ? ['\n', { text: more, is: 'faint' as const }] : [])]
}

/** Of every reason the service's phrase, else our words for its code, else its code; a missing percentage is said. */
function reasonLine(
  { reasons, percentageControl }: ClaimedBeneficialOwner,
  words: ReportWords,
): Line {
  const texts = reasons.map(({ code, phrase }) => {
    const known = code !== null && Object.hasOwn(words.reason, code) ? words.reason[code] : code
    return phrase ?? known ?? '–'
  })
  const text = texts.join(' · ') || '–'
  return percentageControl === null
    ? [text, ' ', { text: `(${words.owners.noPercentage})`, is: 'faint' }]
    : [text]
}

export function holdingBlocks(
  holdings: readonly Holding[],
  words: ReportWords,
  of: 'holder' | 'company',
): Block[] {
  const hasVotes = holdings.some(({ votes }) => votes !== null)
  const labels = words.owners
  return [
    {
      kind: 'table',
      columns: [
        { title: labels[of] },
        { title: words.people.bornOrNumber, width: 100 },
        { title: labels.share, isNumber: true, width: 84 },
        ...(hasVotes ? [{ title: labels.votes, isNumber: true as const, width: 84 }] : []),
      ],
      rows: holdings.map(({ party, share, votes, extra }) => [
        [nameOf(party, words), ...extraRuns(extra)],
        [formatBornOrNumber(party, words)],
        [formatShare(share, words)],
        ...(hasVotes ? [[formatShare(votes, words)]] : []),
      ]),
    },
  ]
}

const extraRuns = (extra: Holding['extra']): Line =>
  extra.length === 0
    ? []
    : ['\n', { text: extra.map(({ key, text }) => `${key}: ${text}`).join(' · '), is: 'faint' }]
