import { pairs, paragraph, sectionHeading } from '../pieces'
import { isRow, listed, rowsOf, type Chapter, type Desk, type Row } from './chapter'

export const sanction: Chapter = {
  path: 'sanction',
  title: (words) => words.sanction,
  write: (value, desk) => {
    const row: Row = isRow(value) ? value : {}
    const { words, format } = desk
    const matches = rowsOf(row.matches)
    if (matches.length === 0) return [paragraph(format.text(row.message))]
    return [
      paragraph(words.sanctionScale),
      ...matches.flatMap((match, index) => [
        sectionHeading(`${words.match} ${index + 1}: ${format.text(match.name)}`),
        pairs(matchRows(match, desk)),
      ]),
    ]
  },
}

function matchRows(match: Row, desk: Desk): [string, string][] {
  const { words, format } = desk
  return [
    [
      words.matchIndicator,
      `${format.text(match.matchIndicator)} – ${format.text(match.matchIndicatorDescription)}`,
    ],
    [words.list, format.text(match.source)],
    [words.provider, format.text(match.dataProvider)],
    [words.aliases, listed(match.aliasList, desk)],
    [words.address, listed(match.address, desk)],
    [words.initialDate, format.date(match.initialDate)],
    [words.lastUpdate, format.date(match.lastUpdate)],
    [words.links, listed(match.urls, desk)],
  ]
}
