import type { ClaimedBeneficialOwner, Holding } from '../shared/domain/company'
import { beneficialNames, holdingNames, partyNames } from './aliases'
import { readAddress } from './address'
import { openFields } from './fields'
import type { Json } from './json'
import { isRecord } from './json'
import { readList, type Listed } from './lists'
import { partyNamed, readParty } from './party'
import { percentageOf, textOf } from './scalars'
import { isSaid, readSpreadShare } from './share'
import type { NamedTrouble } from './troubles'

const nameKeys = new Set<string>([
  ...partyNames.name,
  ...partyNames.lastName,
  ...partyNames.organizationNumber,
  ...partyNames.dateOfBirth,
])
const isEntry = (keys: readonly string[]): boolean => keys.some((key) => nameKeys.has(key))

function readHolding(node: Json, path: string, log: NamedTrouble[]): Holding | null {
  if (!isRecord(node)) {
    const name = textOf(node)
    const share = { exact: null, minimum: null, maximum: null, text: null }
    return name === null ? null : { path, party: partyNamed(name), share, votes: null, extra: [] }
  }
  const fields = openFields(node, path, holdingNames, log)
  const share = readSpreadShare(fields, {
    share: 'share',
    minimum: 'shareMinimum',
    maximum: 'shareMaximum',
  })
  const votes = readSpreadShare(fields, {
    share: 'votes',
    minimum: 'votesMinimum',
    maximum: 'votesMaximum',
  })
  const { party, extra } = readParty(fields, log)
  return {
    path,
    party,
    share,
    votes: isSaid(votes) ? votes : null,
    extra: [...extra, ...fields.rest()],
  }
}

/**
 * Reads `ownership.shareholders` and `ownership.subsidiaries` (contract §8.4). Percentages stay as
 * delivered; a share without a number stays without one.
 */
export const readHoldings = (node: Json, path: string, log: NamedTrouble[]): Listed<Holding> =>
  readList(node, path, log, {
    wrappers: ['shareholders', 'subsidiaries', 'owners'],
    readEntry: (each, at) => readHolding(each, at, log),
    isEntry,
  })

function readBeneficial(
  node: Json,
  path: string,
  log: NamedTrouble[],
): ClaimedBeneficialOwner | null {
  const fields = openFields(isRecord(node) ? node : {}, path, beneficialNames, log)
  const name = isRecord(node) ? null : textOf(node)
  if (!isRecord(node) && name === null) return null
  const read = isRecord(node)
    ? readParty(fields, log)
    : { party: partyNamed(name ?? ''), extra: [] }
  const address = fields.read('address', (each, at) => readAddress(each, at, log))?.value
  const kind = read.party.kind === 'unknown' ? 'person' : read.party.kind
  return {
    path,
    // A beneficial owner is a natural person by definition, unless the service says otherwise.
    party: { ...read.party, kind },
    address: address?.address ?? null,
    roles: fields.words('roles'),
    percentageControl: fields.read('percentageControl', percentageOf)?.value ?? null,
    integratedOwnership: fields.read('integratedOwnership', percentageOf)?.value ?? null,
    reason: fields.word('reason'),
    reasonPhrase: fields.word('reasonPhrase'),
    extra: [...read.extra, ...(address?.extra ?? []), ...fields.rest()],
  }
}

/** Reads `ownership.beneficials`: the service's claim, never mixed with what we compute. */
export const readBeneficials = (
  node: Json,
  path: string,
  log: NamedTrouble[],
): Listed<ClaimedBeneficialOwner> =>
  readList(node, path, log, {
    wrappers: ['beneficials', 'beneficialowners', 'owners'],
    readEntry: (each, at) => readBeneficial(each, at, log),
    isEntry,
  })
