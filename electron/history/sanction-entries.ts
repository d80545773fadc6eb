import type { Sanction, SanctionHit } from '../shared/domain/company'
import { originOf, type PathsOf } from '../shared/domain/origin'
import { entry, leafFacts, listFact, markFact, numberFact, textFact, type Entry } from './entry'
import { likeness } from './likeness'

const known = { facet: 'sanctions', section: 'sanction' } as const

/** What the search came to, and each entry that it hit. */
export function sanctionEntries(sanction: Sanction, path: string): Entry[] {
  const outcome = textFact('outcome', sanction.outcome, originOf(sanction, 'statusWord'), 'outcome')
  const facts = [
    outcome,
    textFact('statusWord', sanction.statusWord, originOf(sanction, 'statusWord')),
    textFact('message', sanction.message, originOf(sanction, 'message')),
  ]
  return [
    entry({ ...known, path, keys: ['outcome'], facts, summary: outcome }),
    ...sanction.hits.map(hitEntry),
  ]
}

/** `lastUpdate` alone is no change of the entry (domain primer §5). */
function hitEntry(hit: SanctionHit): Entry {
  const { path, name, source, dataProvider, initialDate } = hit
  const at = (field: keyof PathsOf<SanctionHit>) => originOf(hit, field)
  const list = textFact('source', source, at('source'))
  const indicator = numberFact('matchIndicator', hit.matchIndicator, at('matchIndicator'))
  const described = hit.matchIndicatorDescription
  const facts = [
    textFact('name', name, at('name')),
    indicator,
    textFact('matchIndicatorDescription', described, at('matchIndicatorDescription')),
    listFact('aliasList', hit.aliasList, at('aliasList')),
    listFact('addresses', hit.addresses, at('addresses')),
    list,
    textFact('dataProvider', dataProvider, at('dataProvider')),
    textFact('initialDate', initialDate, at('initialDate'), 'date'),
    markFact('lastUpdate', hit.lastUpdate, at('lastUpdate')),
    listFact('urls', hit.urls, at('urls')),
    textFact('statusWord', hit.statusWord, at('statusWord')),
    textFact('message', hit.message, at('message')),
    ...leafFacts(hit.extra),
  ]
  const words = [name, source].map((word) => (word === null ? '' : likeness(word)))
  const keys = [
    `hit ${[...words, initialDate ?? ''].join('\ue008')}`,
    `hit ${words.join('\ue008')}`,
    name === null ? '' : `hit ${words[0] ?? ''}`,
  ]
  return entry({ ...known, subject: name, path, keys, facts, summary: list ?? indicator })
}
