import type { SectionName } from '../shared/domain/answer'
import type {
  Authorities,
  Authority,
  ClaimedBeneficialOwner,
  Holding,
  Party,
  RoleHolder,
} from '../shared/domain/company'
import type { Facet } from '../shared/domain/history'
import { originOf } from '../shared/domain/origin'
import {
  addressFacts,
  entry,
  leafFacts,
  listFact,
  markFact,
  numberFact,
  partyFacts,
  partyKeys,
  shareFact,
  subjectOf,
  textFact,
  type Entry,
} from './entry'
import { likeness } from './likeness'

/** Shareholders or subsidiaries: each party's holding. */
export function holdingEntries(
  facet: Facet,
  section: SectionName,
  holdings: readonly Holding[],
): Entry[] {
  return holdings.map((holding) => {
    const { path, party, share, votes, extra } = holding
    const held = shareFact('share', share, originOf(holding, 'share'))
    const facts = [
      held,
      shareFact('votes', votes, originOf(holding, 'votes')),
      ...partyFacts(party),
      ...leafFacts(extra),
    ]
    const known = { subject: subjectOf(party), path, keys: partyKeys(party) }
    return entry({ facet, section, ...known, facts, summary: held })
  })
}

export function beneficialEntries(owners: readonly ClaimedBeneficialOwner[]): Entry[] {
  return owners.map((owner) => {
    const { path, party, address, roles, extra } = owner
    const at = (field: 'percentageControl' | 'integratedOwnership' | 'roles') =>
      originOf(owner, field)
    const control = numberFact(
      'percentageControl',
      owner.percentageControl,
      at('percentageControl'),
      'percent',
    )
    const integrated = owner.integratedOwnership
    const reason = textFact('reason', firstReason(owner), path)
    const facts = [
      control,
      numberFact('integratedOwnership', integrated, at('integratedOwnership'), 'percent'),
      listFact('roles', roles, at('roles'), 'roles'),
      ...owner.reasons.flatMap((one) => [
        textFact('reason', one.code, originOf(one, 'code')),
        textFact('reasonPhrase', one.phrase, originOf(one, 'phrase')),
      ]),
      ...partyFacts(party),
      ...addressFacts(address),
      ...leafFacts(extra),
    ]
    const known = { subject: subjectOf(party), path, keys: partyKeys(party) }
    const summary = control ?? reason
    return entry({ facet: 'owners', section: 'beneficials', ...known, facts, summary })
  })
}

/** One holder in one role: the same person in two roles is two entries. */
export function roleEntries(holders: readonly RoleHolder[]): Entry[] {
  return holders.map((holder) => {
    const { path, role, registerRole, party, address, fromDate, from, extra } = holder
    const facts = [
      // The role is the same one, whatever the register calls it.
      markFact(
        'registerRole',
        registerRole?.text ?? null,
        originOf(holder, 'registerRole'),
        'text',
      ),
      textFact('fromDate', fromDate, originOf(holder, 'fromDate'), 'date'),
      ...partyFacts(party),
      ...addressFacts(address),
      ...leafFacts(extra),
    ]
    const section = sectionOf[from]
    const summary = textFact('role', role, path, 'role')
    return entry({ ...roleKnown(role, party), section, path, facts, summary })
  })
}

/** One reason stands for an owner without a percentage: the first phrase, else the first code. */
const firstReason = ({ reasons }: ClaimedBeneficialOwner): string | null =>
  reasons.find(({ phrase }) => phrase !== null)?.phrase ??
  reasons.find(({ code }) => code !== null)?.code ??
  null

const sectionOf = {
  roles: 'roles',
  'financials.auditor': 'auditor',
  'financials.accountant': 'accountant',
} as const satisfies Record<RoleHolder['from'], SectionName>

/** The deprecated node of its own, where the roles were not delivered or not asked for. */
export function deprecatedEntry(
  section: 'auditor' | 'accountant',
  party: Party,
  path: string,
): Entry {
  const role = section === 'auditor' ? 'AUDITOR' : 'ACCOUNTANT'
  const summary = textFact('role', role, path, 'role')
  const facts = partyFacts(party)
  return entry({ ...roleKnown(role, party), section, path, facts, summary })
}

function roleKnown(role: string, party: Party) {
  const keys = partyKeys(party).map((key) => (key === '' ? '' : `${likeness(role)} ${key}`))
  return { facet: 'roles' as const, subject: subjectOf(party), part: role, keys }
}

export function authorityEntries({ signatureRights, powerOfProcuration }: Authorities): Entry[] {
  return [
    ...authority('signatureRights', signatureRights),
    ...authority('powerOfProcuration', powerOfProcuration),
  ]
}

function authority(part: string, rule: Authority | null): Entry[] {
  if (rule === null) return []
  const { path, status, statusWord, description, options, extra } = rule
  const known = { facet: 'signature', section: 'authorities', part } as const
  const words = textFact('description', description, originOf(rule, 'description'))
  const stated = textFact('authorityStatus', status, originOf(rule, 'status'), 'authority')
  const word = textFact('statusWord', statusWord, originOf(rule, 'statusWord'))
  const facts = [stated, word, words, ...leafFacts(extra)]
  return [
    entry({ ...known, path, keys: [part], facts, summary: words ?? stated }),
    ...options.map((option) => {
      const names = option.required.map(({ name, role, dateOfBirth }) =>
        [name, dateOfBirth ?? role].filter((word) => word !== null).join(', '),
      )
      const together = listFact('option', names, option.path, 'people')
      const keys = [`option ${part} ${together?.alike ?? ''}`]
      return entry({ ...known, path: option.path, keys, facts: [together], summary: together })
    }),
  ]
}
