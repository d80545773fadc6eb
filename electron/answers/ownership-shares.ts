import type { CaseAnswer, Directory } from './parties'
import { companyName } from './parties'
import { addUpShares } from './share-sums'
import { toNumber } from '../ownership/numbers/fraction'
import { integratedOwnership, type DirectInterest } from '../ownership/numbers/integrated-ownership'

/** The part of a company that nobody is named for, as a party of its own. */
export const unknownHolderOf = (company: string): string => `unknown-part:${company}`

/** What the shareholders of every collected company hold, the unknown rest included. */
function interestsOf(answers: readonly CaseAnswer[], directory: Directory): DirectInterest[] {
  return answers.flatMap((answer) => {
    const section = answer.view.shareholders
    if (section.state !== 'found') return []
    const company = companyName(answer)
    const named = section.value.map(({ party, share, path }) => ({
      holder: directory.nameOf(party, answer, path),
      company,
      percent: share.exact,
    }))
    const { rest } = addUpShares(section.value)
    const holder = unknownHolderOf(company)
    return rest ? [...named, { holder, company, percent: toNumber(rest) }] : named
  })
}

export interface OwnershipShares {
  /**
   * Percent of the subject through all chains and cycles: what is divided among the party's own
   * owners, so that share × share holds along every line. Null where a number on the way is missing
   * and for a company that a cycle would give more than the whole.
   */
  integratedOf(party: string): number | null
  hasClosedLoop: boolean
}

/**
 * The integrated share of the subject for every party that the collected answers lead to. A member
 * of a closed loop has none: it is shown as unknown, not as 0.
 */
export function ownershipShares(
  subject: CaseAnswer,
  answers: readonly CaseAnswer[],
  directory: Directory,
): OwnershipShares {
  const name = companyName(subject)
  const { shares, closedLoops } = integratedOwnership(name, interestsOf(answers, directory))
  const looped = new Set(closedLoops.flat())
  return {
    integratedOf: (party) => {
      if (party === name) return 100
      const share = shares.get(party)
      // Round a cycle the subject flows through a company again and again: more than the whole is no share.
      const isUsable = share && !share.isIncomplete && !looped.has(party) && share.percent <= 100
      return isUsable ? share.percent : null
    },
    hasClosedLoop: closedLoops.length > 0,
  }
}
