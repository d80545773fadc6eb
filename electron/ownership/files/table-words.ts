import type { Interest, InterestStatement } from '../../shared/domain/ownership/interest'
import type { OwnerKind } from '../../shared/domain/ownership/party'
import type { VerdictState } from '../../shared/domain/ownership/verdict'

type Column =
  | 'born'
  | 'what'
  | 'role'
  | 'shareClass'
  | 'capitalExact'
  | 'capitalMinimum'
  | 'capitalMaximum'
  | 'votesExact'
  | 'votesMinimum'
  | 'votesMaximum'
  | 'unreadable'
  | 'capital'
  | 'votes'
  | 'assumed'
  | 'conflict'
  | 'cycle'
  | 'integratedMinimum'
  | 'integratedMaximum'
  | 'votesIntegratedMinimum'
  | 'votesIntegratedMaximum'
  | 'asOf'
  | 'retrieved'
  | 'section'
  | 'path'
  | 'sha256'

type PartyTitles = Record<'name' | 'kind' | 'country' | 'number', string>

/** What a table of interests says in one language. */
export interface TableWords {
  /** what spreadsheet programs expect where the language is spoken */
  delimiter: ',' | ';'
  yes: string
  holder: PartyTitles
  company: PartyTitles
  column: Record<Column, string>
  kind: Record<OwnerKind, string>
  interestKind: Record<Interest['kind'], string>
  section: Record<InterestStatement['section'], string>
  verdict: Record<VerdictState, string>
  verdictUnder(rule: string, isChanged: boolean): string
}

const en: TableWords = {
  delimiter: ',',
  yes: 'yes',
  holder: {
    name: 'Holder',
    kind: 'Kind of holder',
    country: 'Country of holder',
    number: 'Number of holder',
  },
  company: {
    name: 'Company',
    kind: 'Kind of company',
    country: 'Country of company',
    number: 'Number of company',
  },
  column: {
    born: 'Born',
    what: 'Interest',
    role: 'Role',
    shareClass: 'Share class',
    capitalExact: 'Capital %, stated',
    capitalMinimum: 'Capital %, stated from',
    capitalMaximum: 'Capital %, stated to',
    votesExact: 'Votes %, stated',
    votesMinimum: 'Votes %, stated from',
    votesMaximum: 'Votes %, stated to',
    unreadable: 'Unreadable as a number',
    capital: 'Capital %, computed with',
    votes: 'Votes %, computed with',
    assumed: 'Votes not stated, taken as capital',
    conflict: 'Statements differ',
    cycle: 'In a cycle',
    integratedMinimum: 'Integrated capital of holder %, from',
    integratedMaximum: 'Integrated capital of holder %, to',
    votesIntegratedMinimum: 'Integrated votes of holder %, from',
    votesIntegratedMaximum: 'Integrated votes of holder %, to',
    asOf: 'As of',
    retrieved: 'Retrieved (UTC)',
    section: 'Stated in',
    path: 'JSON path',
    sha256: 'SHA-256 of the answer',
  },
  kind: {
    person: 'person',
    company: 'company',
    foundation: 'foundation',
    state: 'state',
    unknown: 'kind not named',
    'unknown-part': 'nobody is named',
  },
  interestKind: { holding: 'holding', role: 'role', treasury: 'shares in itself' },
  section: { shareholders: 'shareholders', subsidiaries: 'subsidiaries', roles: 'roles' },
  verdict: {
    certain: 'beneficial owner',
    possible: 'possible owner',
    excluded: 'excluded',
  },
  verdictUnder: (rule, isChanged) =>
    `Verdict on holder, ${rule}${isChanged ? ', thresholds changed' : ''}`,
}

const nb: TableWords = {
  delimiter: ';',
  yes: 'ja',
  holder: { name: 'Eier', kind: 'Slag eier', country: 'Eierens land', number: 'Eierens nummer' },
  company: {
    name: 'Selskap',
    kind: 'Slag selskap',
    country: 'Selskapets land',
    number: 'Selskapets nummer',
  },
  column: {
    born: 'Født',
    what: 'Andel',
    role: 'Rolle',
    shareClass: 'Aksjeklasse',
    capitalExact: 'Kapital %, oppgitt',
    capitalMinimum: 'Kapital %, oppgitt fra',
    capitalMaximum: 'Kapital %, oppgitt til',
    votesExact: 'Stemmer %, oppgitt',
    votesMinimum: 'Stemmer %, oppgitt fra',
    votesMaximum: 'Stemmer %, oppgitt til',
    unreadable: 'Kan ikke leses som tall',
    capital: 'Kapital %, regnet med',
    votes: 'Stemmer %, regnet med',
    assumed: 'Stemmer ikke oppgitt, regnet som kapitalen',
    conflict: 'Opplysningene er ulike',
    cycle: 'I en sirkel',
    integratedMinimum: 'Eierens integrerte kapital %, fra',
    integratedMaximum: 'Eierens integrerte kapital %, til',
    votesIntegratedMinimum: 'Eierens integrerte stemmer %, fra',
    votesIntegratedMaximum: 'Eierens integrerte stemmer %, til',
    asOf: 'Per',
    retrieved: 'Hentet (UTC)',
    section: 'Oppgitt i',
    path: 'JSON-sti',
    sha256: 'SHA-256 av svaret',
  },
  kind: {
    person: 'person',
    company: 'selskap',
    foundation: 'stiftelse',
    state: 'stat',
    unknown: 'slag ikke oppgitt',
    'unknown-part': 'ingen er oppgitt',
  },
  interestKind: { holding: 'eierandel', role: 'rolle', treasury: 'egne aksjer' },
  section: { shareholders: 'aksjonærer', subsidiaries: 'datterselskaper', roles: 'roller' },
  verdict: {
    certain: 'reell rettighetshaver',
    possible: 'mulig rettighetshaver',
    excluded: 'utelukket',
  },
  verdictUnder: (rule, isChanged) =>
    `Vurdering av eieren, ${rule}${isChanged ? ', endrede terskler' : ''}`,
}

export const tableWords: Record<'en' | 'nb', TableWords> = { en, nb }
