import type { Derivation, DerivationLine } from '../../shared/domain/ownership/derivation'
import { bandText, listText, percentOf } from './note-format'
import type { NoteWords } from './note-words'

/** One line of a sum; null: it only explains. */
export interface NoteLine {
  text: string
  figure: string | null
}

export type NameOf = (party: string) => string

type LineOf<Kind extends DerivationLine['kind']> = DerivationLine & { kind: Kind }

/** A chain as it is multiplied; for steps its links are named, as only the weakest counts. */
function pathText({ links }: LineOf<'path'>, nameOf: NameOf, words: NoteWords): string {
  const steps = links.map(({ holder, company, share }) =>
    words.holds(nameOf(holder), bandText(share, words), nameOf(company)),
  )
  return steps.join('; ')
}

function cycleText({ members }: LineOf<'cycle'>, nameOf: NameOf, words: NoteWords): string {
  const [first] = members
  return first !== undefined && members.length === 1
    ? words.ownShares(nameOf(first))
    : words.cycle(listText(members.map(nameOf), words))
}

function controlText(line: LineOf<'control'>, nameOf: NameOf, words: NoteWords): string {
  const holders = line.holders.map(
    ({ holder, share }) => `${nameOf(holder)} ${bandText(share, words)}`,
  )
  return words.control(nameOf(line.entity), holders.join(' + '), line.isCertain)
}

export function noteLine(line: DerivationLine, nameOf: NameOf, words: NoteWords): NoteLine {
  switch (line.kind) {
    case 'path':
      return {
        text: pathText(line, nameOf, words),
        figure: bandText(line.contribution, words),
      }
    case 'more-paths':
      return {
        text: words.morePaths(line.count, line.isCut === true),
        figure: bandText(line.contribution, words),
      }
    case 'cycle':
      return {
        text: cycleText(line, nameOf, words),
        figure: bandText(line.contribution, words),
      }
    case 'control':
      return { text: controlText(line, nameOf, words), figure: bandText(line.votes, words) }
    case 'holding': {
      const { holder, company } = line.link
      return {
        text: words.holding(nameOf(holder), nameOf(company)),
        figure: bandText(line.contribution, words),
      }
    }
    case 'role':
      return {
        text: words.role(line.role, nameOf(line.foundation)),
        figure: line.contribution && bandText(line.contribution, words),
      }
    case 'treasury':
      return { text: words.treasury(nameOf(line.company)), figure: bandText(line.share, words) }
  }
}

/** How one figure comes about, in words. */
export interface NoteDerivation {
  heading: string
  lines: NoteLine[]
  total: NoteLine | null
  remarks: string[]
}

export function noteDerivation(
  derivation: Derivation,
  nameOf: NameOf,
  words: NoteWords,
): NoteDerivation {
  const { measure, of, total, withoutCycles, isCut } = derivation
  return {
    heading: `${words.measure[measure]} (${words.of[of]})`,
    lines: derivation.lines.map((line) => noteLine(line, nameOf, words)),
    total: total && { text: words.total, figure: bandText(total, words) },
    remarks: [
      ...(isCut ? [words.isCut] : []),
      ...(withoutCycles ? [words.withoutCycles(bandText(withoutCycles, words))] : []),
    ],
  }
}

/** The service's numbers as it wrote them. */
export function claimedText(
  claimed: { percentageControl: number | null; integratedOwnership: number | null },
  words: NoteWords,
): string {
  const { percentageControl, integratedOwnership } = claimed
  const numbers = [
    percentageControl === null
      ? []
      : [words.percentageControl(percentOf(percentageControl, words))],
    integratedOwnership === null
      ? []
      : [words.integratedOwnership(percentOf(integratedOwnership, words))],
  ].flat()
  return numbers.length > 0 ? numbers.join(', ') : words.noPercentage
}
