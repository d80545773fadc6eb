import type {
  AnswerState,
  Leaf,
  Section,
  SectionName,
  ServiceTrouble,
} from '../../shared/domain/answer'
import type { Block, Fact, Line } from '../../pdf/blocks'
import { none, quoted } from './format'
import type { ReportWords } from './words'

/** A fact, or nothing where there is nothing to say. */
export const fact = (label: string, text: string | null | undefined): Fact[] =>
  text === null || text === undefined || text === '' ? [] : [{ label, line: [text] }]

/**
 * A part of the answer under its heading. Only a found part has content; every other state is said
 * in its own words, with what the service said about it.
 */
export function section<T>(
  name: SectionName,
  part: Section<T>,
  words: ReportWords,
  content: (value: T) => Block[],
  aside: string | null = null,
): Block[] {
  const isFound = part.state === 'found'
  return [
    {
      kind: 'heading',
      text: words.section[name],
      answer: isFound ? null : part.state,
      aside: isFound ? aside : null,
    },
    ...(isFound ? content(part.value) : [stateText(part.state, words)]),
    ...leafFacts(part.extra, words),
    ...troubleBlocks(part.troubles, words),
  ]
}

const stateText = (state: AnswerState, words: ReportWords): Block => ({
  kind: 'text',
  line: [`${words.answer[state]}.`],
})

/** Leaves without a name of ours, as delivered, under the words that they come on top. */
export const leafFacts = (leaves: readonly Leaf[], words: ReportWords): Block[] =>
  leaves.length === 0
    ? []
    : [
        { kind: 'text', line: [{ text: `${words.company.extra}:`, is: 'faint' }] },
        plainLeaves(leaves),
      ]

/** Leaves by their path in the answer. */
export const plainLeaves = (leaves: readonly Leaf[]): Block => ({
  kind: 'facts',
  facts: leaves.map(({ path, text }) => ({ label: path, line: [text === '' ? none : text] })),
  hasLongLabels: true,
})

export const troubleBlocks = (troubles: readonly ServiceTrouble[], words: ReportWords): Block[] =>
  troubles.flatMap(({ path, code, message, details }): Block[] => {
    const where: Line = path === '' ? [] : [' ', { text: `(${path})`, is: 'faint' }]
    const said = quoted([code, message].filter(Boolean).join(' · '), words)
    const line = [`${words.company.serviceSaid}: ${said}`, ...where]
    return [{ kind: 'notice', tone: 'care', line }, ...(details ? [plainLeaves(details)] : [])]
  })
