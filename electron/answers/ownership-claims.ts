import type { ClaimedBeneficialOwner, Holding, Party } from '../shared/domain/company'
import { beneficialNames, holdingNames, partyNames } from './aliases'
import { readAddress } from './address'
import { openFields } from './fields'
import type { Json } from './json'
import { isRecord } from './json'
import { readList, type Listed } from './lists'
import { partyNamed, readParty } from './party'
import { readReasons } from './reasons'
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

const noShare = { exact: null, minimum: null, maximum: null, text: null }

function readHolding(node: Json, path: string, log: NamedTrouble[]): Holding | null {
  if (!isRecord(node)) {
    const name = textOf(node)
    const party = name === null ? null : partyNamed(name, path)
    return party && { path, party, share: noShare, votes: null, extra: [] }
  }
  const fields = openFields(node, path, holdingNames, log)
  const share = readSpreadShare(fields, {
    share: 'share',
    minimum: 'shareMinimum',
    maximum: 'shareMaximum',
    log,
  })
  const votes = readSpreadShare(fields, {
    share: 'votes',
    minimum: 'votesMinimum',
    maximum: 'votesMaximum',
    log,
  })
  const party = readParty(fields, log)
  return {
    path,
    paths: fields.paths,
    party,
    share,
    votes: isSaid(votes) ? votes : null,
    extra: fields.rest(),
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

/** A beneficial owner is a natural person by definition, unless the service says otherwise. */
const asOwner = (party: Party): Party =>
  party.kind === 'unknown' ? { ...party, kind: 'person' } : party

const unsaid = {
  address: null,
  roles: [],
  percentageControl: null,
  integratedOwnership: null,
  reasons: [],
  extra: [],
}

function readBeneficial(
  node: Json,
  path: string,
  log: NamedTrouble[],
): ClaimedBeneficialOwner | null {
  if (!isRecord(node)) {
    const name = textOf(node)
    return name === null ? null : { path, party: asOwner(partyNamed(name, path)), ...unsaid }
  }
  const fields = openFields(node, path, beneficialNames, log)
  const party = asOwner(readParty(fields, log))
  const reasons = readReasons(fields, log)
  return {
    path,
    paths: fields.paths,
    party,
    address:
      fields.read('address', (each, at, keeper) => readAddress(each, at, log, keeper))?.value ??
      null,
    roles: fields.words('roles'),
    percentageControl: fields.read('percentageControl', percentageOf)?.value ?? null,
    integratedOwnership: fields.read('integratedOwnership', percentageOf)?.value ?? null,
    reasons,
    extra: fields.rest(),
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
