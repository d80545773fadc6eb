import type { AuthoritySpec, HoldingSpec, PartyReference, RoleSpec } from './model'

/** The short spellings in which the world is written. */

export const own = (
  holder: PartyReference,
  percentage: number | null,
  more: Omit<HoldingSpec, 'holder' | 'percentage'> = {},
): HoldingSpec => ({ holder, percentage, ...more })

/** A holding of which only the band is known. */
export const band = (holder: PartyReference, from: number, to: number): HoldingSpec => ({
  holder,
  percentage: null,
  band: [from, to],
})

interface BoardSpec {
  ceo?: PartyReference
  chair?: PartyReference
  deputyChair?: PartyReference
  members?: PartyReference[]
  deputies?: PartyReference[]
  observers?: PartyReference[]
  auditors?: PartyReference[]
  accountants?: PartyReference[]
  contact?: PartyReference
  others?: [role: string, holder: PartyReference][]
}

const roleOrder: [keyof Omit<BoardSpec, 'others'>, string][] = [
  ['ceo', 'CEO'],
  ['chair', 'CHAIRMAN_OF_THE_BOARD'],
  ['deputyChair', 'DEPUTY_CHAIRMAN'],
  ['members', 'BOARD_MEMBER'],
  ['deputies', 'DEPUTY_BOARD_MEMBER'],
  ['observers', 'OBSERVER'],
  ['contact', 'CONTACT_PERSON'],
  ['auditors', 'AUDITOR'],
  ['accountants', 'ACCOUNTANT'],
]

/** The roles of a company in the order in which registers list them. */
export function board(spec: BoardSpec): RoleSpec[] {
  const named = roleOrder.flatMap(([key, role]) => {
    const holders = spec[key]
    if (holders === undefined) return []
    return (Array.isArray(holders) ? holders : [holders]).map((holder) => ({ role, holder }))
  })
  return [...named, ...(spec.others ?? []).map(([role, holder]) => ({ role, holder }))]
}

export const signs = (description: string, ...options: string[][]): AuthoritySpec => ({
  rule: 'conclusive',
  description,
  options,
})

export const unclear = (description: string): AuthoritySpec => ({
  rule: 'inconclusive',
  description,
})

export const notSet = (description?: string): AuthoritySpec => ({
  rule: 'not-set',
  ...(description ? { description } : {}),
})
