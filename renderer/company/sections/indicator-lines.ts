import type { Leaf } from '../../../electron/shared/domain/answer'

/** The groups and names of the one published example (primer §3), in its order. */
export const indicatorGroups = [
  'keyIndicators',
  'knowledge',
  'selfOwnership',
  'votingPower',
  'metadata',
] as const
export type IndicatorGroup = (typeof indicatorGroups)[number] | 'others'

export const indicatorNames = [
  'numberOfShareholdersTotal',
  'numberOfShareholdersDirect',
  'numberOfShareholdersLegal',
  'maxShareHolderDistance',
  'sumIdentifiedShareholders',
  'sumUnidentifiedShareholders',
  'sumUnknownShareholders',
  'numberOfUnidentifiedShareholders',
  'companySelfOwnership',
  'numberOfSelfOwnedShareholders',
  'numberOfShareholdersManyShareClasses',
  'numberOfShareClasses',
  'numberOfHighVpLowIntegrated',
  'sources',
  'urls',
] as const
export type IndicatorName = (typeof indicatorNames)[number]

const percents: ReadonlySet<string> = new Set([
  'sumIdentifiedShareholders',
  'sumUnidentifiedShareholders',
  'sumUnknownShareholders',
  'companySelfOwnership',
])

/** What one indicator tells. `name` is a known one, an industry of the owners, or the answer's own key. */
export interface IndicatorLine {
  leaf: Leaf
  name:
    | { kind: 'known'; name: IndicatorName }
    | { kind: 'industry'; code: string; title: string | null }
    | { kind: 'own'; key: string }
  value: { kind: 'percent' | 'number'; value: number } | { kind: 'text'; text: string } | null
}

const known = new Map(indicatorNames.map((name) => [name.toLowerCase(), name]))
const groups = new Map(indicatorGroups.map((name) => [name.toLowerCase(), name]))
const industry = /ownershipNace(?:\["(?<quoted>.+)"\]|\.(?<plain>[^.[\]]+))\.(?<part>sum|title)$/i

/** The industry code a key stands under, and whether it is its title or its share. */
function industryOf({ key }: Leaf): { code: string; isTitle: boolean } | null {
  const { quoted, plain, part } = industry.exec(key)?.groups ?? {}
  const code = quoted ?? plain
  return code === undefined ? null : { code, isTitle: part?.toLowerCase() === 'title' }
}

/** The indicators by group; industries of owners are one line each, their title beside their sum. */
export function indicatorLines(
  leaves: readonly Leaf[],
): { group: IndicatorGroup; lines: IndicatorLine[] }[] {
  const titles = new Map(
    leaves.flatMap((leaf) => {
      const found = industryOf(leaf)
      return found?.isTitle ? [[found.code, leaf.text] as const] : []
    }),
  )
  const lines = leaves.flatMap((leaf) => {
    const found = industryOf(leaf)
    if (found?.isTitle) return []
    const line = found === null ? plainLine(leaf) : industryLine(leaf, found.code, titles)
    return [{ group: groupOf(leaf), line }]
  })
  return [...indicatorGroups, 'others' as const]
    .map((group) => ({
      group,
      lines: lines.filter((each) => each.group === group).map(({ line }) => line),
    }))
    .filter(({ lines }) => lines.length > 0)
}

const groupOf = ({ key }: Leaf): IndicatorGroup =>
  groups.get((key.split('.')[0] ?? '').toLowerCase()) ?? 'others'

function plainLine(leaf: Leaf): IndicatorLine {
  const last = (leaf.key.split('.').at(-1) ?? leaf.key).replace(/\[\d+\]$/, '')
  const name = known.get(last.toLowerCase())
  return {
    leaf,
    name: name ? { kind: 'known', name } : { kind: 'own', key: last },
    value: valueOf(leaf.text, name !== undefined && percents.has(name)),
  }
}

const industryLine = (
  leaf: Leaf,
  code: string,
  titles: ReadonlyMap<string, string>,
): IndicatorLine => ({
  leaf,
  name: { kind: 'industry', code, title: titles.get(code) || null },
  value: valueOf(leaf.text, true),
})

function valueOf(text: string, isPercent: boolean): IndicatorLine['value'] {
  if (text === '') return null
  const value = Number(text)
  if (Number.isNaN(value)) return { kind: 'text', text }
  return { kind: isPercent ? 'percent' : 'number', value }
}
