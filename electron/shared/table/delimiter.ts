/** In the order of preference where a text would do with several: a comma may also be a decimal sign. */
export const delimiters = ['\t', ';', '|', ','] as const
export type Delimiter = (typeof delimiters)[number]

const looksAtRecords = 50
const looksAtCharacters = 100_000

/** How often each delimiter stands in each record, outside quotation marks. */
function countsOf(text: string): Record<Delimiter, number>[] {
  const records: Record<Delimiter, number>[] = []
  const fresh = () => ({ '\t': 0, ';': 0, '|': 0, ',': 0 })
  let counts = fresh()
  let isQuoted = false
  let isBlank = true
  const end = () => {
    if (!isBlank) records.push(counts)
    counts = fresh()
    isBlank = true
  }
  for (const character of text.slice(0, looksAtCharacters)) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      end()
      if (records.length >= looksAtRecords) return records
      continue
    } else if (!isQuoted && character in counts) counts[character as Delimiter] += 1
    if (character.trim() !== '') isBlank = false
  }
  end()
  return records
}

/**
 * The sign between the cells of a text: the one that stands equally often in most records. Null
 * where no sign does, as in a list of one column.
 */
export function guessDelimiter(text: string): Delimiter | null {
  const records = countsOf(text)
  let best: { delimiter: Delimiter; share: number; columns: number } | null = null
  for (const delimiter of delimiters) {
    const tally = new Map<number, number>()
    for (const counts of records) {
      const count = counts[delimiter]
      if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
    }
    const [columns, times] = [...tally].sort((one, other) => other[1] - one[1])[0] ?? [0, 0]
    const share = times / Math.max(1, records.length)
    if (share >= 0.6 && (!best || share > best.share + 0.05)) best = { delimiter, share, columns }
  }
  return best?.delimiter ?? null
}

/** Spreadsheet programs may say the delimiter in a first line of its own: `sep=;`. */
export function takeDelimiterLine(text: string): { text: string; delimiter: Delimiter | null } {
  const told = /^sep=([\t;|,])(?:\r\n|\n|\r)/i.exec(text)
  if (!told) return { text, delimiter: null }
  const delimiter = delimiters.find((one) => one === told[1]) ?? null
  return { text: text.slice(told[0].length), delimiter }
}
