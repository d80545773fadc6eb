import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'

const letters: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  å: 'a',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  þ: 'th',
}

/** Small letters, digits and hyphens: what every file system and program takes. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæåđłßþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** `havnesund-sjomat-as-ownership-2026-11-23-product.svg`: whose, what, as of when, by which rule. */
export function fileNameFor(
  { parties, subject, at }: OwnershipGraph,
  { what, rule, ending }: { what: string; rule: RuleKey; ending: string },
  now: Date = new Date(),
): string {
  const party = parties.find(({ id }) => id === subject)
  const whose = plain(party?.name ?? '') || plain(party?.identifier ?? '')
  const day = (at ?? now.toISOString()).slice(0, 10)
  return `${[whose, what, day, rule].filter((each) => each !== '').join('-')}.${ending}`
}
