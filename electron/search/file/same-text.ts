import { fold } from '../../shared/rules/fold'

/** A number of 53 bits for a text: equal texts have equal numbers, others practically never. */
export function textNumber(text: string): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x5bd1e995)
    low ^= low >>> 15
  }
  high = Math.imul(high ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (high >>> 16), 0x27d4eb2f)
  return (high >>> 0) * 0x200000 + (low >>> 11)
}

/** What names are compared by: their folded words in any order, so that "Berg, Kari" is Kari Berg. */
export function sameName(text: string): string {
  return fold(text).split(' ').sort().join(' ')
}

const countryWords = new Set(
  'norge noreg norway no sverige sweden se suomi finland fi danmark denmark dk'.split(' '),
)
/** Ends of street names that are written in several ways, as folded. */
const streetEnds: readonly (readonly [RegExp, string])[] = [
  [/(gata|gaten|gatan|gate|gade|gt)$/, 'gate'],
  [/(veien|vegen|vagen|vej|vei|veg|vag|vn)$/, 'vei'],
]

/** What addresses are compared by: "Storgt. 12 B, 0155 Oslo" is "Storgata 12B, 0155 OSLO, Norge". */
export function sameAddress(text: string): string {
  return fold(text)
    .replace(/\b(\d+) ([a-z])\b/g, '$1$2')
    .split(' ')
    .filter((word) => !countryWords.has(word))
    .map(streetName)
    .join(' ')
}

function streetName(word: string): string {
  for (const [end, name] of streetEnds) if (end.test(word)) return word.replace(end, name)
  return word
}
