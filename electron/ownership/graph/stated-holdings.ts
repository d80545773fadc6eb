import type { Holding, Share } from '../../shared/domain/company'
import type { InterestStatement } from '../../shared/domain/ownership/interest'
import { plainKey } from '../../answers/json'
import type { OwnershipSnapshot } from '../snapshot'
import type { Directory } from './directory'
import { bareNumber, foldName } from './party-words'
import type { PartyRegister } from './party-register'
import { readShare, type ReadShare } from './read-share'
import { organOf } from './snapshot-of'

/** One entry of one list, with the ids of those whom it speaks of. */
export interface StatedHolding {
  holder: string
  company: string
  /** whose answer it is */
  snapshot: OwnershipSnapshot
  statement: InterestStatement
  capital: ReadShare
  votes: ReadShare | null
  /** register wording, for roles */
  role: string | null
}

const classNames = new Set(
  ['shareClass', 'class', 'stockClass', 'aksjeklasse', 'aksjeslag', 'aktieslag', 'aktieklasse']
    .concat(['osakelaji', 'osakesarja', 'shareSeries', 'classOfShares', 'typeOfShares'])
    .map(plainKey),
)

const shareClassOf = ({ extra }: Holding): string | null =>
  extra.find(({ key, text }) => classNames.has(plainKey(lastWord(key))) && text !== '')?.text ??
  null

const lastWord = (key: string): string => key.slice(key.lastIndexOf('.') + 1)

/** How registers call a company's shares in itself where they name nobody. */
const ownShares = new Set([
  ...['egne aksjer', 'egne aksjar', 'egna aktier', 'egne aktier', 'egne kapitalandele'],
  ...['egne kapitalandeler', 'egne anparter', 'omat osakkeet', 'own shares', 'treasury shares'],
])

const isOwnShares = ({ party }: Holding): boolean =>
  party.kind !== 'person' &&
  bareNumber(party.organizationNumber ?? '') === '' &&
  ownShares.has(foldName(party.name?.slice(0, 60) ?? ''))

const noShare: Share = { exact: null, minimum: null, maximum: null, text: null }

const sizeOf = ({ share }: Holding): number => share.exact ?? share.maximum ?? -1

/** Largest first, those without a number after them; the order of the answer decides a tie. */
const arranged = (holdings: readonly Holding[]): Holding[] =>
  [...holdings].sort((one, other) => sizeOf(other) - sizeOf(one) || 0)

const sourceOf = (snapshot: OwnershipSnapshot, path: string): InterestStatement['source'] => {
  const { companyRow, sessionRow, sha256, retrievedAt } = snapshot
  return { companyRow, sessionRow, sha256, retrievedAt, path }
}

/** Reads the lists of one answer; everybody whom they name is entered in the register. */
export function statedHoldings(
  snapshot: OwnershipSnapshot,
  directory: Directory,
  register: PartyRegister,
): StatedHolding[] {
  const own = directory.ownerOf(snapshot)
  const nameless = new Map<string, number>()
  const idOfParty = (party: Holding['party'], section: string): string => {
    const { country, dateOfBirth } = party
    const words = [own.id, section, dateOfBirth ?? '', foldName(country ?? '')]
    const isNameless = foldName(party.name ?? '') === ''
    const count = isNameless ? (nameless.get(words.join(' ')) ?? 0) : 0
    const identity = directory.identify(party, snapshot, [...words, String(count)])
    if (identity.grounds === 'nameless') nameless.set(words.join(' '), count + 1)
    register.mention(identity, party, snapshot)
    return identity.id
  }
  const listed = (section: 'shareholders' | 'subsidiaries'): StatedHolding[] => {
    const list = snapshot[section]
    if (list.state !== 'found') return []
    return arranged(list.value).map((holding) => {
      const other = isOwnShares(holding) ? own.id : idOfParty(holding.party, section)
      const isHolder = section === 'shareholders'
      const [holder, company] = isHolder ? [other, own.id] : [own.id, other]
      return { holder, company, ...readHolding(holding, snapshot, section) }
    })
  }
  const organ = organOf(snapshot).map(({ party, role, registerRole, path }) => {
    const holder = party.kind === 'unknown' ? { ...party, kind: 'person' as const } : party
    return {
      holder: idOfParty(holder, 'roles'),
      company: own.id,
      ...readHolding({ path, party, share: noShare, votes: null, extra: [] }, snapshot, 'roles'),
      role: registerRole?.text ?? registerRole?.code ?? role,
    }
  })
  return [...listed('shareholders'), ...listed('subsidiaries'), ...organ]
}

function readHolding(
  holding: Holding,
  snapshot: OwnershipSnapshot,
  section: InterestStatement['section'],
): Omit<StatedHolding, 'holder' | 'company'> {
  const { path, share, votes } = holding
  const { country } = snapshot.key
  return {
    snapshot,
    statement: {
      source: sourceOf(snapshot, path),
      section,
      asOfDate: section === 'roles' ? null : snapshot.asOfDate,
      share,
      votes,
      shareClass: shareClassOf(holding),
    },
    capital: readShare(share, country),
    votes: votes && readShare(votes, country),
    role: null,
  }
}
